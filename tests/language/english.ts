import {defined} from '../../src/annotate/model/defined.ts';
import {findInterface} from '../../src/language/interface.ts';

/** The interface in English, for tests of functions that return texts. */
export const english = defined(findInterface('en'), 'the interface in English');
