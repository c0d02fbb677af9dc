import {describe, expect, test} from 'vitest';
import {
  type AnnotatedRange,
  byReference,
  byStart,
  segment,
} from '../../../src/annotate/paint/segment.ts';

/** Ranges drawn as lines: `a: .###.` */
function ranges(drawing: string): AnnotatedRange[] {
  return drawing
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [id = '', cells = ''] = line.trim().split(': ');
      return [...cells.matchAll(/#+/g)].map(({0: run, index}) => ({
        id,
        start: index,
        end: index + run.length,
      }));
    });
}

/** Spans in the same way: `0-2 a b`. */
const told = (drawing: string) =>
  segment(ranges(drawing)).map(({start, end, ids}) => `${start}-${end} ${ids.join(' ')}`);

describe('passages that are', () => {
  test.each([
    ['disjoint', 'a: ##..\nb: ...#', ['0-2 a', '3-4 b']],
    ['touching', 'a: ##..\nb: ..##', ['0-2 a', '2-4 b']],
    ['equal', 'b: .##.\na: .##.', ['1-3 a b']],
    ['nested', 'a: .##.\nb: ####', ['0-1 b', '1-3 b a', '3-4 b']],
    ['nested at the start', 'a: ##..\nb: ####', ['0-2 b a', '2-4 b']],
    ['nested at the end', 'a: ..##\nb: ####', ['0-2 b', '2-4 b a']],
    ['crossing', 'a: ###.\nb: .###', ['0-1 a', '1-3 a b', '3-4 b']],
    [
      'crossing by three',
      'a: ###..\nb: .###.\nc: ..###',
      ['0-1 a', '1-2 a b', '2-3 a b c', '3-4 b c', '4-5 c'],
    ],
    ['several of one annotation', 'a: #.#', ['0-1 a', '2-3 a']],
    ['overlapping, of one annotation', 'a: ##.\na: .##', ['0-1 a', '1-2 a', '2-3 a']],
    ['empty', 'a: ...', []],
  ])('%s', (_, drawing, segments) => {
    expect(told(drawing)).toEqual(segments);
  });
});

test('an empty range is passed over', () => {
  expect(segment([{id: 'a', start: 2, end: 2}])).toEqual([]);
});

describe('in the order of passages', () => {
  test.each<[string, AnnotatedRange]>([
    ['the earlier', {id: 'c', start: 1, end: 2}],
    ['of those that begin together, the longer', {id: 'c', start: 2, end: 5}],
    ['of equal ones, the one whose id is first', {id: 'a', start: 2, end: 4}],
  ])('%s is before', (_, range) => {
    const other = {id: 'b', start: 2, end: 4};
    expect(byStart(range, other)).toBeLessThan(0);
    expect(byStart(other, range)).toBeGreaterThan(0);
  });

  test('a passage has no place before or after its equal', () => {
    expect(byStart({id: 'a', start: 2, end: 4}, {id: 'a', start: 2, end: 4})).toBe(0);
  });
});

describe('in the order of references,', () => {
  test.each([
    ['what ends before', {id: 'c', start: 1, end: 3}],
    ['of two that end together, the inner one', {id: 'c', start: 3, end: 4}],
    ['of equal ones, the one whose id is first', {id: 'a', start: 2, end: 4}],
  ])('%s is before', (_, range) => {
    const other = {id: 'b', start: 2, end: 4};
    expect(byReference(range, other)).toBeLessThan(0);
    expect(byReference(other, range)).toBeGreaterThan(0);
  });

  test('a passage has no place before or after its equal', () => {
    expect(byReference({id: 'a', start: 2, end: 4}, {id: 'a', start: 2, end: 4})).toBe(0);
  });
});
