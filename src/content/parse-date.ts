/**
 * Parses dates as editors write them: EDTF (https://www.loc.gov/standards/datetime/), levels 0
 * and 1, and the common forms `800`, `44 BC` and `c. 1590`.
 */
import parseEdtf, {type Parsed} from 'edtf';
import {type DatePoint, dayLength, type EdtfDate} from '../language/edtf-date.ts';

/**
 * Parse a date.
 *
 * @returns `undefined` if it is not a date, or does not exist in the calendar
 */
export function parseDate(text: string): EdtfDate | undefined {
  const parts = text.split('/').map((part) => part.trim());
  const [from = '', to] = parts;
  if (to === undefined) {
    const found = parsePoint(from);
    return found && {edtf: found.edtf, isInterval: false, start: found.point};
  }
  const [first, last] = [parsePoint(from), parsePoint(to)];
  const areValid = (first || isOpen(from)) && (last || isOpen(to)) && (first || last);
  if (!areValid || parts.length > 2) return undefined;
  if (first && last && (first.edtf === last.edtf || last.point.lastDay <= first.point.firstDay)) {
    return undefined;
  }
  const edtf = `${first?.edtf ?? '..'}/${last?.edtf ?? '..'}`;
  return {edtf, isInterval: true, start: first?.point, end: last?.point};
}

/** Return whether a start or an end of an interval is open (`..`) or unknown (empty). */
const isOpen = (part: string): boolean => part === '' || part === '..';

/** Parse a date that is not an interval. */
function parsePoint(text: string): {edtf: string; point: DatePoint} | undefined {
  const normalized = normalize(text);
  let parsed: Parsed;
  try {
    parsed = parseEdtf(normalized, {level: 1, types: ['Date', 'Season']});
  } catch {
    return undefined;
  }
  const {edtf, type, values} = parsed;
  // The library corrects some days that do not exist, and accepts a time.
  if (edtf !== normalized || values.length > 3) return undefined;
  const [, month, day] = values;
  const isSeason = type === 'Season';
  const [first, last] = isSeason ? rangeOfSeason(values) : [parsed.min, parsed.max];
  const point: DatePoint = {
    precision: isSeason ? 'season' : precisionOf(normalized, values.length),
    year: isSeason ? (values[0] ?? 0) : new Date(first).getUTCFullYear(),
    month: isSeason || month === undefined ? undefined : month + 1,
    day,
    season: isSeason && month !== undefined ? month - 20 : undefined,
    isApproximate: Boolean(parsed.approximate?.value),
    isUncertain: Boolean(parsed.uncertain?.value),
    firstDay: Math.floor(first / dayLength),
    lastDay: Math.floor(last / dayLength),
  };
  return {edtf, point};
}

/** Return the first and the last millisecond of a season: spring begins in March, as in the north. */
function rangeOfSeason([year = 0, number = 21]: number[]): [number, number] {
  const monthAt = (month: number): number => new Date(0).setUTCFullYear(year, month);
  const first = (number - 21) * 3 + 2;
  return [monthAt(first), monthAt(first + 3) - 1];
}

function precisionOf(edtf: string, count: number): DatePoint['precision'] {
  if (edtf.endsWith('XX')) return 'century';
  if (edtf.endsWith('X')) return 'decade';
  return count === 1 ? 'year' : count === 2 ? 'month' : 'day';
}

/** Write a date in EDTF, if it is in one of the other forms. */
function normalize(text: string): string {
  const exact = text.replace(/^(?:circa|ca?)(?:\.\s*|\s+)(?=\d)/i, '');
  const dated = exact
    .replace(/^([1-9]\d{0,3})\s?(BCE?|CE|AD)(?=[~?%]?$)/i, (_, year: string, era: string) =>
      /^B/i.test(era) ? formatYear(1 - Number(year)) : year.padStart(4, '0'),
    )
    .replace(/^\d{3}(?=$|[-~?%])/, '0$&')
    // An unspecified month or day is a date without it.
    .replace(/(?<=^-?\d{4}.*)(?:-XX)+(?=[~?%]?$)/, '');
  if (exact === text || /[~%]$/.test(dated)) return dated;
  return dated.endsWith('?') ? dated.replace(/\?$/, '%') : `${dated}~`;
}

/** Format a year of ISO 8601: `0800`, `-0043`. */
export const formatYear = (year: number): string =>
  `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
