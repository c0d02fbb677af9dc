/** Days on a scale of days, months, years or decades. */
import {type DatePoint, type DateValue, dayLength, isExact} from '../language/edtf-date.ts';
import type {Interface} from '../language/interface.ts';

/** Units of a scale, finest first. */
export const units = ['day', 'month', 'year', 'decade'] as const;
/** A unit of a scale. */
export type Unit = (typeof units)[number];

/**
 * Return the number of the day, month, year or decade that contains a day. An infinite number stays
 * as it is.
 */
export function unitIndexAt(day: number, unit: Unit): number {
  if (unit === 'day' || !Number.isFinite(day)) return day;
  const date = new Date(day * dayLength);
  const year = date.getUTCFullYear();
  if (unit === 'month') return year * 12 + date.getUTCMonth();
  // Before Christ, a decade is from 10 to 1 BC, which are the years -9 to 0.
  return unit === 'year' ? year : Math.floor((year > 0 ? year : year - 1) / 10);
}

/**
 * Format a tick of a scale: `3`, `February`, `1916`, `1920s`. The first day of a month includes
 * the month, and the first month of a year includes the year.
 *
 * @param count a number from `unitIndexAt`
 */
export function formatTick(count: number, unit: Unit, ui: Interface): string {
  if (unit === 'decade' || unit === 'year') return ui.date(createPeriod(count, unit));
  const date = new Date(unit === 'day' ? count * dayLength : 0);
  if (unit === 'month') date.setUTCFullYear(0, count);
  const isFirst = unit === 'day' ? date.getUTCDate() === 1 : date.getUTCMonth() === 0;
  return new Intl.DateTimeFormat(ui.locale, {
    ...(unit === 'day' && {day: 'numeric'}),
    ...((unit === 'month' || isFirst) && {month: 'long'}),
    ...(unit === 'month' && isFirst && {year: 'numeric'}),
    ...(unit === 'month' && isFirst && date.getUTCFullYear() <= 0 && {era: 'short'}),
    timeZone: 'UTC',
  }).format(date);
}

/**
 * Create the date of a year or a decade.
 *
 * @param count a number from `unitIndexAt`
 */
export function createPeriod(count: number, precision: 'year' | 'decade'): DateValue {
  const year = precision === 'year' ? count : count * 10;
  // The first decade begins with the year 1.
  const shift = precision === 'year' || count > 0 ? 0 : 1;
  const end = precision === 'year' ? year + 1 : year + 10 + (count < 0 ? 1 : 0);
  const startOf = (each: number): number => new Date(0).setUTCFullYear(each) / dayLength;
  const days = {firstDay: startOf(year + shift), lastDay: startOf(end) - 1};
  return {
    isInterval: false,
    start: {precision, year, isApproximate: false, isUncertain: false, ...days},
  };
}

/**
 * Format the number of days between the days of two dates, rounded to a suitable unit.
 *
 * @returns `undefined` if the dates are not exact enough: there are no months between two years
 */
export function formatDistance(
  days: number,
  points: readonly (DatePoint | undefined)[],
  relation: 'later' | 'more',
  ui: Interface,
): string | undefined {
  const areYears = points.some((point) => point?.precision === 'year');
  return points.every((point) => point && isExact(point)) && !(areYears && monthsIn(days) < 24)
    ? formatDuration(days, relation, ui)
    : undefined;
}

const monthsIn = (days: number): number => Math.round(days / 30.436875);

/**
 * Format a number of days, rounded to a suitable unit.
 *
 * @param relation `later`: `41 days later`, `12 years later`; `more`: `41 days more`
 */
export function formatDuration(days: number, relation: 'later' | 'more', ui: Interface): string {
  const months = monthsIn(days);
  if (days < 60) return ui.text(`timeline.${relation}.day`, {count: days});
  return months < 24
    ? ui.text(`timeline.${relation}.month`, {count: months})
    : ui.text(`timeline.${relation}.year`, {count: Math.round(days / 365.2425)});
}
