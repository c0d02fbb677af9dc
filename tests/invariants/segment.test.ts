import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {segment} from '../../src/annotate/segment.ts';
import * as broken from './broken.ts';
import {rangesWithin} from './documents.ts';
import {
  orderOfRangesChangesNoSpan,
  type Segment,
  spansAreCutOnlyAtPassages,
  spansAreDisjointAndOrdered,
  spansPartitionTheRanges,
} from './invariants.ts';

const ranges = rangesWithin(20);
const shuffled = ranges.chain((list) =>
  fc.tuple(
    fc.constant(list),
    fc.shuffledSubarray(list, {minLength: list.length, maxLength: list.length}),
  ),
);

const disjoint = (tried: Segment) =>
  fc.property(ranges, (list) => spansAreDisjointAndOrdered(tried, list));
const partition = (tried: Segment) =>
  fc.property(ranges, (list) => spansPartitionTheRanges(tried, list));
const cuts = (tried: Segment) =>
  fc.property(ranges, (list) => spansAreCutOnlyAtPassages(tried, list));
const order = (tried: Segment) =>
  fc.property(shuffled, ([list, other]) => orderOfRangesChangesNoSpan(tried, list, other));

describe('of every segmentation', () => {
  test('the spans are disjoint and ordered', () => fc.assert(disjoint(segment)));
  test('the spans partition the annotated text', () => fc.assert(partition(segment)));
  test('the spans are cut only where a passage begins or ends', () => fc.assert(cuts(segment)));
  test('the order of the ranges changes nothing', () => fc.assert(order(segment)));
});

describe('a broken segmenter is rejected', () => {
  test.each([
    ['that merges crossing ranges', partition(broken.mergesCrossingRanges)],
    ['that takes ranges for spans', disjoint(broken.takesRangesForSpans)],
    ['that forgets what crosses', partition(broken.forgetsWhatCrosses)],
    ['that keeps the order given', order(broken.keepsTheOrderGiven)],
    ['that cuts everywhere', cuts(broken.cutsEverywhere)],
  ])('%s', (_, property) => {
    expect(fc.check<unknown>(property as fc.IProperty<unknown>, {numRuns: 1000}).failed).toBe(true);
  });
});
