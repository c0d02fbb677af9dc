import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {segment} from '../../src/annotate/paint/segment.ts';
import * as broken from './broken.ts';
import {rangesWithin} from './documents.ts';
import {
  type Cut,
  orderOfRangesChangesNoSegment,
  segmentsAreCutOnlyAtPassages,
  segmentsAreDisjointAndOrdered,
  segmentsPartitionTheRanges,
} from './invariants.ts';

const ranges = rangesWithin(20);
const shuffled = ranges.chain((list) =>
  fc.tuple(
    fc.constant(list),
    fc.shuffledSubarray(list, {minLength: list.length, maxLength: list.length}),
  ),
);

const disjoint = (tried: Cut) =>
  fc.property(ranges, (list) => segmentsAreDisjointAndOrdered(tried, list));
const partition = (tried: Cut) =>
  fc.property(ranges, (list) => segmentsPartitionTheRanges(tried, list));
const cuts = (tried: Cut) =>
  fc.property(ranges, (list) => segmentsAreCutOnlyAtPassages(tried, list));
const order = (tried: Cut) =>
  fc.property(shuffled, ([list, other]) => orderOfRangesChangesNoSegment(tried, list, other));

describe('of every segmentation', () => {
  test('the segments are disjoint and ordered', () => fc.assert(disjoint(segment)));
  test('the segments partition the annotated text', () => fc.assert(partition(segment)));
  test('the segments are cut only where a passage begins or ends', () => fc.assert(cuts(segment)));
  test('the order of the ranges changes nothing', () => fc.assert(order(segment)));
});

describe('a broken segmenter is rejected', () => {
  test.each([
    ['that merges crossing ranges', partition(broken.mergesCrossingRanges)],
    ['that takes ranges for segments', disjoint(broken.takesRangesForSegments)],
    ['that forgets what crosses', partition(broken.forgetsWhatCrosses)],
    ['that keeps the order given', order(broken.keepsTheOrderGiven)],
    ['that cuts everywhere', cuts(broken.cutsEverywhere)],
  ])('%s', (_, property) => {
    expect(fc.check<unknown>(property as fc.IProperty<unknown>, {numRuns: 1000}).failed).toBe(true);
  });
});
