import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {paint} from '../../src/annotate/paint/paint.ts';
import {project} from '../../src/annotate/text/project.ts';
import * as broken from './broken.ts';
import {rangesWithin, tree} from './documents.ts';
import {
  assertEveryRangeIsMarked,
  assertOneReferencePerRange,
  assertPaintingIgnoresRangeOrder,
  assertPaintingKeepsInput,
  assertPaintingKeepsText,
  type Paint,
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
  fc.property(annotated, ([root, list, links]) =>
    assertPaintingKeepsText(tried, root, list, links),
  );
const marking = (tried: Paint) =>
  fc.property(annotated, ([root, list]) => assertEveryRangeIsMarked(tried, root, list));
const references = (tried: Paint) =>
  fc.property(annotated, ([root, list]) => assertOneReferencePerRange(tried, root, list));
const order = (tried: Paint) =>
  fc.property(shuffled, ([root, list, other]) =>
    assertPaintingIgnoresRangeOrder(tried, root, list, other),
  );
const input = (tried: Paint) =>
  fc.property(annotated, ([root, list]) => assertPaintingKeepsInput(tried, root, list));

describe('paint', () => {
  test('does not change the text', () => fc.assert(text(paint)));
  test('marks every range completely', () => fc.assert(marking(paint)));
  test('adds one reference for each range, outside links', () => fc.assert(references(paint)));
  test('does not depend on the order of the annotations', () => fc.assert(order(paint)));
  test('does not modify its input', () => fc.assert(input(paint)));
});

describe('a broken painter is rejected', () => {
  test.each([
    ['that drops a character', text(broken.dropCharacter)],
    ['that moves a space', text(broken.moveSpace)],
    ['that marks only the outermost', marking(broken.markOnlyOutermost)],
    ['that stops at the first text node', marking(broken.stopAtFirstNode)],
    ['that drops a reference', references(broken.dropReference)],
    ['that puts references in links', references(broken.putReferencesInLinks)],
    ['that depends on earlier calls', order(broken.createUnstablePaint())],
    ['that modifies its input', input(broken.mutateInput)],
  ])('%s', (_, property) => {
    expect(fc.check<unknown>(property as fc.IProperty<unknown>, {numRuns: 1000}).failed).toBe(true);
  });
});
