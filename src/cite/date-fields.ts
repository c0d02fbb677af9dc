/** Splits a date into the fields that bibliographic formats have for it. */
import {type EdtfDate, isExact} from '../language/edtf-date.ts';

/**
 * Return year, month and day: `['2022', '01', '10']`, and only the year if the date is not exact.
 *
 * @returns an empty list if the date has no year of four digits: it is an interval, a decade, a
 *   century, or before Christ
 */
export function dateFields({isInterval, start, edtf}: EdtfDate): string[] {
  if (isInterval || start.year <= 0 || ['decade', 'century'].includes(start.precision)) return [];
  return isExact(start) ? edtf.split('-') : [edtf.slice(0, 4)];
}
