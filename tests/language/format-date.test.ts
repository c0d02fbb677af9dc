import {expect, test} from 'vitest';
import {formatDate} from '../../src/language/format-date.ts';

test.each([
  ['2022-01-10', '10 January 2022'],
  ['2022-01', 'January 2022'],
  ['2022', '2022'],
  // In a time zone west of Greenwich, this could become the last day of 2021.
  ['2022-01-01', '1 January 2022'],
])('formats %s as %s', (date, expected) => {
  expect(formatDate(date)).toBe(expected);
});
