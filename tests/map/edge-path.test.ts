import {describe, expect, test} from 'vitest';
import {formatPath, measureEndAngle} from '../../src/map/edge-path.ts';

describe('the path of an edge', () => {
  test('is a line where it has no corner.', () => {
    expect(
      formatPath([
        {x: 1, y: 2},
        {x: 30, y: 2},
      ]),
    ).toBe('M1 2L30 2');
  });

  test('goes round its corners.', () => {
    expect(
      formatPath([
        {x: 0, y: 0},
        {x: 20, y: 0},
        {x: 20, y: 30},
      ]),
    ).toBe('M0 0L15 0Q20 0 20 5L20 30');
  });

  test('takes no more for a corner than half of a short side, so that two corners meet.', () => {
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
])('The arrowhead of an edge is turned by %i degrees where it ends at %o.', (angle, end) => {
  expect(measureEndAngle([{x: 0, y: 0}, end])).toBe(angle);
});
