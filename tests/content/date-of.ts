import {parseDate} from '../../src/content/parse-date.ts';
import type {EdtfDate} from '../../src/language/edtf-date.ts';

/** Parse a date that is known to be valid. */
export function dateOf(text: string): EdtfDate {
  const date = parseDate(text);
  if (!date) throw new Error(`Not a date: ${text}`);
  return date;
}
