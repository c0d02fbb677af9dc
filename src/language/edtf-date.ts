/**
 * Dates as editors know them: exact, approximate, uncertain, before Christ, or an interval. They
 * are values of EDTF (Extended Date/Time Format, ISO 8601-2), of levels 0 and 1.
 */

/** The length of a day, in milliseconds. */
export const dayLength = 86_400_000;

/** A day, month, season, year, decade or century. */
export interface DatePoint {
  precision: 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';
  /** As in ISO 8601: 0 is 1 BC, and -1 is 2 BC. The first year of a decade or century. */
  year: number;
  /** 1 to 12 */
  month?: number | undefined;
  day?: number | undefined;
  /** 1 is spring, 4 is winter. */
  season?: number | undefined;
  isApproximate: boolean;
  isUncertain: boolean;
  /** In days since 1 January 1970. */
  firstDay: number;
  /** In days since 1 January 1970. */
  lastDay: number;
}

/** One date, or an interval that has a start, an end or both. */
export type DateValue =
  | {isInterval: false; start: DatePoint; end?: undefined}
  | {isInterval: true; start?: DatePoint | undefined; end?: DatePoint | undefined};

/** A date of the content. */
export type EdtfDate = DateValue & {
  /** The date in EDTF, such as `1590~`. Equal dates have equal texts. */
  edtf: string;
};

/**
 * Parse a day of the calendar.
 *
 * @param day `2022-01-10`
 */
export function parseDay(day: string): DateValue {
  const [year = 0, month, date] = day.split('-').map(Number);
  const nth = Date.parse(day) / dayLength;
  const exact = {precision: 'day', isApproximate: false, isUncertain: false} as const;
  return {
    isInterval: false,
    start: {...exact, year, month, day: date, firstDay: nth, lastDay: nth},
  };
}

/** Return the first day of a date, in days since 1 January 1970; that of its end if it has no start. */
export const firstDay = ({start, end}: DateValue): number =>
  (start ?? end)?.firstDay ?? Number.NEGATIVE_INFINITY;

/** Return the last day of a date, in days since 1 January 1970; `Infinity` if it has no end. */
export const lastDay = ({isInterval, start, end}: DateValue): number =>
  (isInterval ? end : start)?.lastDay ?? Number.POSITIVE_INFINITY;

/** Compare dates, for `sort`: earlier ones first, and a year before its months and days. */
export const compareDates = (a: EdtfDate, b: EdtfDate): number =>
  compare(firstDay(a), firstDay(b)) || compare(lastDay(b), lastDay(a)) || compare(a.edtf, b.edtf);

/** Unlike a difference, this compares infinite numbers too. */
const compare = <Value extends number | string>(a: Value, b: Value): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** Return whether a day, month or year is neither approximate nor uncertain. */
export const isExact = ({precision, isApproximate, isUncertain}: DatePoint): boolean =>
  ['day', 'month', 'year'].includes(precision) && !isApproximate && !isUncertain;

/**
 * Return a date as `2022-01-10`, `2022-01` or `2022`, which HTML and schema.org can express.
 *
 * @returns `undefined` for intervals, for inexact dates and for dates before Christ
 */
export const toIsoDate = ({isInterval, start, edtf}: EdtfDate): string | undefined =>
  !isInterval && isExact(start) && start.year > 0 ? edtf : undefined;

/** Return a date without its months, seasons and days. */
export const withoutMonths = (date: DateValue): DateValue => {
  const {start, end} = date;
  return date.isInterval
    ? {...date, start: start && yearOf(start), end: end && yearOf(end)}
    : {...date, start: yearOf(date.start)};
};

const yearOf = (point: DatePoint): DatePoint =>
  point.month || point.season
    ? {...point, precision: 'year', month: undefined, day: undefined, season: undefined}
    : point;
