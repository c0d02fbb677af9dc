import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {segment} from '../../src/annotate/paint/segment.ts';
import * as broken from './broken.ts';
import {rangesWithin} from './documents.ts';
import {
  assertNoNeedlessCuts,
  assertSegmentsAreDisjoint,
  assertSegmentsCoverRanges,
  assertSegmentsIgnoreRangeOrder,
  type SegmentFunction,
} from './invariants.ts';

const ranges = rangesWithin(20);
const shuffled = ranges.chain((list) =>
  fc.tuple(
    fc.constant(list),
    fc.shuffledSubarray(list, {minLength: list.length, maxLength: list.length}),
  ),
);

const disjoint = (tried: SegmentFunction) =>
  fc.property(ranges, (list) => assertSegmentsAreDisjoint(tried, list));
const partition = (tried: SegmentFunction) =>
  fc.property(ranges, (list) => assertSegmentsCoverRanges(tried, list));
const cuts = (tried: SegmentFunction) =>
  fc.property(ranges, (list) => assertNoNeedlessCuts(tried, list));
const order = (tried: SegmentFunction) =>
  fc.property(shuffled, ([list, other]) => assertSegmentsIgnoreRangeOrder(tried, list, other));

describe('segment', () => {
  test('returns disjoint, ordered segments', () => fc.assert(disjoint(segment)));
  test('returns the annotations of the ranges at every offset', () =>
    fc.assert(partition(segment)));
  test('cuts only where a passage begins or ends', () => fc.assert(cuts(segment)));
  test('does not depend on the order of the ranges', () => fc.assert(order(segment)));
});

describe('a broken segmenter is rejected', () => {
  test.each([
    ['that merges crossing ranges', partition(broken.mergeCrossingRanges)],
    ['that returns ranges as segments', disjoint(broken.treatRangesAsSegments)],
    ['that drops crossing parts', partition(broken.dropCrossingParts)],
    ['that keeps the input order', order(broken.useGivenOrder)],
    ['that cuts everywhere', cuts(broken.cutEverywhere)],
  ])('%s', (_, property) => {
    expect(fc.check<unknown>(property as fc.IProperty<unknown>, {numRuns: 1000}).failed).toBe(true);
  });
});
