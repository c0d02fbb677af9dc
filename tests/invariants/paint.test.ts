import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {paint} from '../../src/annotate/paint/paint.ts';
import {project} from '../../src/annotate/text/project.ts';
import * as broken from './broken.ts';
import {rangesWithin, tree} from './documents.ts';
import {
  everyRangeIsCalledOnce,
  everyRangeSurvives,
  orderOfRangesChangesNoPaint,
  type Paint,
  paintingChangesNoText,
  paintingLeavesItsInput,
} from './invariants.ts';

const annotated = tree.chain((root) => {
  const ranges = rangesWithin(project(root).text.length);
  return fc.tuple(fc.constant(root), ranges, ranges);
});
const shuffled = annotated.chain(([root, list]) =>
  fc.tuple(
    fc.constant(root),
    fc.constant(list),
    fc.shuffledSubarray(list, {minLength: list.length, maxLength: list.length}),
  ),
);

const text = (tried: Paint) =>
  fc.property(annotated, ([root, list, links]) => paintingChangesNoText(tried, root, list, links));
const survival = (tried: Paint) =>
  fc.property(annotated, ([root, list]) => everyRangeSurvives(tried, root, list));
const calls = (tried: Paint) =>
  fc.property(annotated, ([root, list]) => everyRangeIsCalledOnce(tried, root, list));
const order = (tried: Paint) =>
  fc.property(shuffled, ([root, list, other]) =>
    orderOfRangesChangesNoPaint(tried, root, list, other),
  );
const input = (tried: Paint) =>
  fc.property(annotated, ([root, list]) => paintingLeavesItsInput(tried, root, list));

describe('of every painting', () => {
  test('the text is unchanged', () => fc.assert(text(paint)));
  test('every range survives', () => fc.assert(survival(paint)));
  test('every range is called once, and in no link', () => fc.assert(calls(paint)));
  test('the order of the annotations changes nothing', () => fc.assert(order(paint)));
  test('the input is not mutated', () => fc.assert(input(paint)));
});

describe('a broken painter is rejected', () => {
  test.each([
    ['that drops a character', text(broken.dropsACharacter)],
    ['that moves a space', text(broken.movesASpace)],
    ['that marks only the outermost', survival(broken.marksOnlyTheOutermost)],
    ['that stops at the first text node', survival(broken.stopsAtTheFirstNode)],
    ['that loses references', calls(broken.losesReferences)],
    ['that calls inside of links', calls(broken.callsInsideOfLinks)],
    ['that depends on the order', order(broken.dependsOnTheOrder())],
    ['that mutates its input', input(broken.mutatesItsInput)],
  ])('%s', (_, property) => {
    expect(fc.check<unknown>(property as fc.IProperty<unknown>, {numRuns: 1000}).failed).toBe(true);
  });
});
