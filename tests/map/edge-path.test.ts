import {describe, expect, test} from 'vitest';
import {formatPath, measureEndAngle} from '../../src/map/edge-path.ts';

describe('formatPath', () => {
  test('returns a straight line between two points', () => {
    expect(
      formatPath([
        {x: 1, y: 2},
        {x: 30, y: 2},
      ]),
    ).toBe('M1 2L30 2');
  });

  test('rounds corners', () => {
    expect(
      formatPath([
        {x: 0, y: 0},
        {x: 20, y: 0},
        {x: 20, y: 30},
      ]),
    ).toBe('M0 0L15 0Q20 0 20 5L20 30');
  });

  test('limits the radius to half of a short line', () => {
    expect(
      formatPath([
        {x: 0, y: 0},
        {x: 20, y: 0},
        {x: 20, y: -4},
        {x: 40, y: -4},
      ]),
    ).toBe('M0 0L15 0Q20 0 20 -2L20 -2Q20 -4 25 -4L40 -4');
  });
});

test.each([
  [0, {x: 9, y: 0}],
  [180, {x: -9, y: 0}],
  [90, {x: 0, y: 9}],
  [-90, {x: 0, y: -9}],
])('measureEndAngle returns %i degrees for an end at %o', (angle, end) => {
  expect(measureEndAngle([{x: 0, y: 0}, end])).toBe(angle);
});
