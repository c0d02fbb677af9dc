import {expect, test} from 'vitest';
import {lastNotAfter} from '../../../src/annotate/text/upper-bound.ts';

test.each([
  ['before all', [3, 5, 8], 2, -1],
  ['equal to the first', [3, 5, 8], 3, 0],
  ['between two', [3, 5, 8], 7, 1],
  ['behind all', [3, 5, 8], 9, 2],
  ['equal to several', [3, 5, 5, 5, 8], 5, 3],
  ['in an empty list', [], 1, -1],
])('A number %s is placed.', (_, sorted, number, expected) => {
  expect(lastNotAfter(sorted, number)).toBe(expected);
});
