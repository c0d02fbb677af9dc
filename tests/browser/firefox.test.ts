/** Tests layout, notes, links and copying in Firefox, if one is installed. */
import {test} from '@playwright/test';
import {testEngine} from '../engines/checks.ts';
import {findFirefox, startFirefox} from '../engines/firefox.ts';

const firefox = findFirefox();

if (firefox) testEngine(() => startFirefox(firefox));
else
  test.skip('Not tested in Firefox: install it (on Debian, `firefox-esr`), or set FIREFOX_PATH.', () => {});
