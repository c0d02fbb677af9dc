import {expect, test} from 'vitest';
import {formatDate} from '../../src/language/format-date.ts';

test.each([
  ['2022-01-10', '10 January 2022'],
  ['2022-01', 'January 2022'],
  ['2022', '2022'],
  // The first day of a year is the last of the year before, west of Greenwich.
  ['2022-01-01', '1 January 2022'],
])('%s is told as %s.', (date, told) => {
  expect(formatDate(date)).toBe(told);
});
