import {describe, expect, test} from 'vitest';
import {
  type AnnotatedRange,
  byReference,
  byStart,
  segment,
} from '../../../src/annotate/paint/segment.ts';

/** Parses ranges from lines such as `a: .###.` */
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

/** Cuts drawn ranges, and formats each segment as `0-2 a b`. */
const formatSegments = (drawing: string) =>
  segment(ranges(drawing)).map(({start, end, ids}) => `${start}-${end} ${ids.join(' ')}`);

describe('segment cuts passages that are', () => {
  test.each([
    ['disjoint', 'a: ##..\nb: ...#', ['0-2 a', '3-4 b']],
    ['adjacent', 'a: ##..\nb: ..##', ['0-2 a', '2-4 b']],
    ['equal', 'b: .##.\na: .##.', ['1-3 a b']],
    ['nested', 'a: .##.\nb: ####', ['0-1 b', '1-3 b a', '3-4 b']],
    ['nested at the start', 'a: ##..\nb: ####', ['0-2 b a', '2-4 b']],
    ['nested at the end', 'a: ..##\nb: ####', ['0-2 b', '2-4 b a']],
    ['crossing', 'a: ###.\nb: .###', ['0-1 a', '1-3 a b', '3-4 b']],
    [
      'crossing, three of them',
      'a: ###..\nb: .###.\nc: ..###',
      ['0-1 a', '1-2 a b', '2-3 a b c', '3-4 b c', '4-5 c'],
    ],
    ['several of one annotation', 'a: #.#', ['0-1 a', '2-3 a']],
    ['overlapping, of one annotation', 'a: ##.\na: .##', ['0-1 a', '1-2 a', '2-3 a']],
    ['empty', 'a: ...', []],
  ])('%s', (_, drawing, segments) => {
    expect(formatSegments(drawing)).toEqual(segments);
  });
});

test('segment skips empty ranges', () => {
  expect(segment([{id: 'a', start: 2, end: 2}])).toEqual([]);
});

describe('byStart sorts', () => {
  test.each<[string, AnnotatedRange]>([
    ['the earlier passage', {id: 'c', start: 1, end: 2}],
    ['the longer of two that begin together', {id: 'c', start: 2, end: 5}],
    ['the smaller id of two equal ones', {id: 'a', start: 2, end: 4}],
  ])('%s first', (_, range) => {
    const other = {id: 'b', start: 2, end: 4};
    expect(byStart(range, other)).toBeLessThan(0);
    expect(byStart(other, range)).toBeGreaterThan(0);
  });

  test('the same passage as equal', () => {
    expect(byStart({id: 'a', start: 2, end: 4}, {id: 'a', start: 2, end: 4})).toBe(0);
  });
});

describe('byReference sorts', () => {
  test.each([
    ['the passage that ends earlier', {id: 'c', start: 1, end: 3}],
    ['the inner of two that end together', {id: 'c', start: 3, end: 4}],
    ['the smaller id of two equal ones', {id: 'a', start: 2, end: 4}],
  ])('%s first', (_, range) => {
    const other = {id: 'b', start: 2, end: 4};
    expect(byReference(range, other)).toBeLessThan(0);
    expect(byReference(other, range)).toBeGreaterThan(0);
  });

  test('the same passage as equal', () => {
    expect(byReference({id: 'a', start: 2, end: 4}, {id: 'a', start: 2, end: 4})).toBe(0);
  });
});
