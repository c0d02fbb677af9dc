import {expect, test} from 'vitest';
import {upperBound} from '../../../src/annotate/model/upper-bound.ts';

test.each([
  ['before all numbers', [3, 5, 8], 2, 0],
  ['equal to the first number', [3, 5, 8], 3, 1],
  ['between two numbers', [3, 5, 8], 7, 2],
  ['after all numbers', [3, 5, 8], 9, 3],
  ['equal to several numbers', [3, 5, 5, 5, 8], 5, 4],
  ['in an empty list', [], 1, 0],
])('upperBound returns the index of the first greater number: %s', (_, sorted, limit, expected) => {
  expect(upperBound(sorted, limit)).toBe(expected);
});
