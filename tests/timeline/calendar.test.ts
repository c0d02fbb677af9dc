import {expect, test} from 'vitest';
import {firstDay, lastDay} from '../../src/language/edtf-date.ts';
import {formatDuration, formatTick, type Unit, unitIndexAt} from '../../src/timeline/calendar.ts';
import {dateOf} from '../content/date-of.ts';
import {english} from '../language/english.ts';

const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

test.each([
  ['2022-01-10', '2022-01-10', '2022-01-10'],
  ['2022-12-31', '2022-12-31', '2022-12-31'],
  ['2022-02', '2022-02-01', '2022-02-28'],
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['2021-12', '2021-12-01', '2021-12-31'],
  ['1915', '1915-01-01', '1915-12-31'],
  ['0044', '0044-01-01', '0044-12-31'],
])('%s begins on %s and ends on %s', (date, first, last) => {
  expect(isoDay(firstDay(dateOf(date)))).toBe(first);
  expect(isoDay(lastDay(dateOf(date)))).toBe(last);
});

test.each<[string, string, Record<Unit, number>]>([
  ['2022-01-31', '2022-02-01', {day: 1, month: 1, year: 0, decade: 0}],
  ['2019-12-31', '2020-01-01', {day: 1, month: 1, year: 1, decade: 1}],
  ['1969-12-31', '1970-01-01', {day: 1, month: 1, year: 1, decade: 1}],
  ['-0010-12-31', '-0009-01-01', {day: 1, month: 1, year: 1, decade: 1}],
  ['-0009-01-01', '0000-12-31', {day: 3652, month: 119, year: 9, decade: 0}],
  ['0000-12-31', '0001-01-01', {day: 1, month: 1, year: 1, decade: 1}],
  ['2020-01-01', '2022-03-05', {day: 794, month: 26, year: 2, decade: 0}],
])('unitIndexAt counts the units between %s and %s', (from, to, apart) => {
  for (const [unit, count] of Object.entries(apart) as [Unit, number][]) {
    expect(
      unitIndexAt(firstDay(dateOf(to)), unit) - unitIndexAt(firstDay(dateOf(from)), unit),
      unit,
    ).toBe(count);
  }
});

test.each<[string, Unit, string]>([
  ['2022-01-03', 'day', '3'],
  ['2022-02-01', 'day', '1 February'],
  ['2022-02', 'month', 'February'],
  ['2023-01', 'month', 'January 2023'],
  ['0044-01', 'month', 'January 44'],
  ['1916', 'year', '1916'],
  ['1929', 'decade', '1920s'],
])('formatTick formats %s in unit %s as %s', (date, unit, expected) => {
  expect(formatTick(unitIndexAt(firstDay(dateOf(date)), unit), unit, english)).toBe(expected);
});

test.each([
  [1, '1 day later'],
  [59, '59 days later'],
  [60, '2 months later'],
  [365, '12 months later'],
  [731, '2 years later'],
  [36_525, '100 years later'],
  [400_000, '1095 years later'],
])('formatDuration formats %d days as %s', (days, expected) => {
  expect(formatDuration(days, 'later', english)).toBe(expected);
});
