/** The sheet of styles that every page has, and the one that waits for it. */
import {site} from '../edition/site.ts';
import sheet from './global.css?url';

export {sheet};

/** The version of the sheet, as its name has it. Nothing has one while developing. */
export const version = /\.([\w-]+)\.css$/.exec(sheet)?.[1] ?? 'dev';

/**
 * A sheet with nothing but the other in it. At the end of a page, Chromium reads no further
 * before it is there, so that the page is complete only with its styles. Else, where no script
 * waits for them, a link to words would land where they stand in a page without styles.
 */
export const sheetAtEnd = site.fromRoot(`/end.${version}.css`);
