/**
 * Dates of the content (`2022-01-10`, `2022-01`, `2022`) on a scale of days, months, years or
 * decades.
 */

import type {Interface} from '../language/interface.ts';

/** Units of a scale, finest first. */
export const units = ['day', 'month', 'year', 'decade'] as const;
/** A unit of a scale. */
export type Unit = (typeof units)[number];

const dayLength = 86_400_000;

/** Return the first day of a date, in days since 1 January 1970. */
export const firstDay = (date: string): number => Date.parse(date) / dayLength;

/** Return the last day of a date, month or year, in days since 1 January 1970. */
export function lastDay(date: string): number {
  const end = new Date(date);
  const parts = date.split('-').length;
  if (parts === 1) end.setUTCFullYear(end.getUTCFullYear() + 1);
  else if (parts === 2) end.setUTCMonth(end.getUTCMonth() + 1);
  else end.setUTCDate(end.getUTCDate() + 1);
  return end.valueOf() / dayLength - 1;
}

/** Return the number of the day, month, year or decade that contains a day. */
export function unitIndexAt(day: number, unit: Unit): number {
  const date = new Date(day * dayLength);
  const year = date.getUTCFullYear();
  if (unit === 'day') return day;
  if (unit === 'month') return year * 12 + date.getUTCMonth();
  return unit === 'year' ? year : Math.floor(year / 10);
}

/**
 * Format a tick of a scale: `3`, `February`, `1916`, `1920s`. The first day of a month includes
 * the month, and the first month of a year includes the year.
 *
 * @param count a number from `unitIndexAt`
 */
export function formatTick(count: number, unit: Unit, ui: Interface): string {
  if (unit === 'decade') return ui.text('timeline.decade', {decade: count * 10});
  if (unit === 'year') return String(count);
  const date = new Date(unit === 'day' ? count * dayLength : 0);
  if (unit === 'month') date.setUTCFullYear(Math.floor(count / 12), count % 12);
  const isFirst = unit === 'day' ? date.getUTCDate() === 1 : date.getUTCMonth() === 0;
  return new Intl.DateTimeFormat(ui.locale, {
    ...(unit === 'day' && {day: 'numeric'}),
    ...((unit === 'month' || isFirst) && {month: 'long'}),
    ...(unit === 'month' && isFirst && {year: 'numeric'}),
    timeZone: 'UTC',
  }).format(date);
}

/**
 * Format a number of days, rounded to a suitable unit.
 *
 * @param relation `later`: `41 days later`, `12 years later`; `more`: `41 days more`
 */
export function formatDuration(days: number, relation: 'later' | 'more', ui: Interface): string {
  const months = Math.round(days / 30.436875);
  if (days < 60) return ui.text(`timeline.${relation}.day`, {count: days});
  return months < 24
    ? ui.text(`timeline.${relation}.month`, {count: months})
    : ui.text(`timeline.${relation}.year`, {count: Math.round(days / 365.2425)});
}
