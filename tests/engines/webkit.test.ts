/** Tests layout, notes, links and copying in WebKitGTK. */
import {testEngine} from './checks.ts';
import {startWebKit} from './webkit.ts';

testEngine(startWebKit);
