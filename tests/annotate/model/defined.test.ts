import {expect, test} from 'vitest';
import {defined, itemAt} from '../../../src/annotate/model/defined.ts';

test('defined returns every value except undefined.', () => {
  expect([0, '', false, null].map((value) => defined(value, 'it'))).toEqual([0, '', false, null]);
  expect(() => defined(undefined, 'the frame of a speaker')).toThrow(
    'Internal error: the frame of a speaker is missing.',
  );
});

test('itemAt returns the item at an index, and throws if the index is out of range.', () => {
  expect(itemAt(['a', 'b'], 1)).toBe('b');
  expect(itemAt(new Uint32Array([7]), 0)).toBe(7);
  expect(itemAt('é', 0)).toBe('é');
  for (const index of [-1, 2, 0.5, Number.NaN]) {
    expect(() => itemAt(['a', 'b'], index)).toThrow(
      `Internal error: no item ${index} in a list of 2.`,
    );
  }
});
