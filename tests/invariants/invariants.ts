/**
 * Invariants of `segment`, `paint`, `fold` and `locate`. Each assertion receives the function under
 * test, so that tests can also pass broken functions (`broken.ts`). It throws if it does not hold.
 */
import {deepStrictEqual, ok} from 'node:assert/strict';
import type {Element, ElementContent, Nodes, Root, Text} from 'hast';
import {visitParents} from 'unist-util-visit-parents';
import {indexText, type locate} from '../../src/annotate/locate/locate.ts';
import type {Range} from '../../src/annotate/model/model.ts';
import type {Plan, paint} from '../../src/annotate/paint/paint.ts';
import {
  type AnnotatedRange,
  type segment,
  segment as trueSegment,
} from '../../src/annotate/paint/segment.ts';
import {findWordAround, isGraphemeBoundary} from '../../src/annotate/text/boundaries.ts';
import type {fold} from '../../src/annotate/text/fold.ts';
import {project} from '../../src/annotate/text/project.ts';

export type SegmentFunction = typeof segment;
export type Paint = typeof paint;
export type Fold = typeof fold;
export type Locate = typeof locate;

/** Asserts that segments are disjoint, in order, and not empty. */
export function assertSegmentsAreDisjoint(
  segment: SegmentFunction,
  ranges: AnnotatedRange[],
): void {
  let last = 0;
  for (const {start, end} of segment(ranges)) {
    ok(start >= last, `a segment begins at ${start}, before the previous one ends at ${last}`);
    ok(end > start, `the segment at ${start} is empty`);
    last = end;
  }
}

/** Asserts that segments and ranges have the same annotations at every offset. */
export function assertSegmentsCoverRanges(
  segment: SegmentFunction,
  ranges: AnnotatedRange[],
): void {
  const segments = segment(ranges);
  const length = Math.max(0, ...ranges.map(({end}) => end));
  for (let offset = 0; offset < length; offset++) {
    const isActive = ({start, end}: Range) => start <= offset && offset < end;
    const expected = ranges.filter(isActive).map(({id}) => id);
    const actual = segments.filter(isActive).flatMap(({ids}) => ids);
    deepStrictEqual([...actual].sort(), [...new Set(expected)].sort(), `at offset ${offset}`);
  }
}

/** Asserts that segments begin and end only where a passage begins or ends. */
export function assertNoNeedlessCuts(segment: SegmentFunction, ranges: AnnotatedRange[]): void {
  const cuts = new Set(ranges.flatMap(({start, end}) => [start, end]));
  for (const {start, end} of segment(ranges)) {
    ok(cuts.has(start) && cuts.has(end), `the segment ${start}–${end} is cut within a passage`);
  }
}

/** Asserts that segments do not depend on the order of the ranges. */
export function assertSegmentsIgnoreRangeOrder(
  segment: SegmentFunction,
  ranges: AnnotatedRange[],
  shuffled: AnnotatedRange[],
): void {
  deepStrictEqual(segment(shuffled), segment(ranges));
}

/** Creates a plan whose marks and references have the ids of the ranges. */
function createPlan(ranges: readonly AnnotatedRange[], links: readonly Range[] = []): Plan {
  return {
    segments: trueSegment(ranges),
    mark: ({ids}) => ({dataAnnotations: ids.join(' ')}),
    within: ({ids}) => [createAdded('span', {id: ids[0] ?? ''})],
    links: selectDisjoint(links).map((link) => ({
      ...link,
      properties: {dataActor: 'x', href: '/x/'},
    })),
    references: ranges
      .filter(({start, end}) => start < end)
      .sort((a, b) => a.end - b.end || (a.id < b.id ? -1 : 1))
      .map(({id, end}) => ({offset: end, element: createAdded('a', {dataReference: id})})),
  };
}

const createAdded = (tagName: string, properties: Element['properties']): Element => ({
  type: 'element',
  tagName,
  properties: {...properties, dataApparatus: true},
  children: [],
});

/** Selects ranges, in order, that do not overlap a previous one. */
function selectDisjoint(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (range.start < range.end && range.start >= (result.at(-1)?.end ?? 0)) result.push(range);
  }
  return result;
}

/** Asserts that the painted tree, without marks, links and apparatus, equals the tree. */
export function assertPaintingKeepsText(
  paint: Paint,
  tree: Root,
  ranges: AnnotatedRange[],
  links: Range[] = [],
): void {
  const projection = project(tree);
  const painted = paint(tree, projection, createPlan(ranges, links));
  deepStrictEqual(project(painted).text, projection.text);
  deepStrictEqual(unpaint(painted), unpaint(tree));
}

/** Asserts that the marks with an id contain exactly the text of its ranges. */
export function assertEveryRangeIsMarked(paint: Paint, tree: Root, ranges: AnnotatedRange[]): void {
  const projection = project(tree);
  const painted = paint(tree, projection, createPlan(ranges));
  const marked = findMarkedOffsets(painted);
  for (const id of new Set(ranges.map((range) => range.id))) {
    const own = ranges.filter((range) => range.id === id);
    const expected = projection.leaves.flatMap((leaf) =>
      listOffsets(leaf).filter((offset) =>
        own.some(({start, end}) => start <= offset && offset < end),
      ),
    );
    deepStrictEqual(marked.get(id) ?? [], expected, `the marks of ${id}`);
  }
}

/** Asserts that every range that ends within text has one reference, which is not in a link. */
export function assertOneReferencePerRange(
  paint: Paint,
  tree: Root,
  ranges: AnnotatedRange[],
): void {
  const {leaves} = project(tree);
  const within = ranges.filter(
    (range) =>
      range.start < range.end &&
      leaves.some(({start, end}) => start < range.end && range.end <= end),
  );
  const painted = paint(tree, project(tree), createPlan(within));
  const referenced: string[] = [];
  visitParents(painted, 'element', (element, ancestors) => {
    const id = element.properties['dataReference'];
    if (typeof id !== 'string') return;
    referenced.push(id);
    ok(
      ancestors.every((each) => each.type !== 'element' || each.tagName !== 'a'),
      'a reference is in a link',
    );
  });
  deepStrictEqual(referenced.sort(), within.map(({id}) => id).sort());
}

/** Asserts that the painted tree does not depend on the order of the annotations. */
export function assertPaintingIgnoresRangeOrder(
  paint: Paint,
  tree: Root,
  ranges: AnnotatedRange[],
  shuffled: AnnotatedRange[],
): void {
  const projection = project(tree);
  deepStrictEqual(
    paint(tree, projection, createPlan(shuffled)),
    paint(tree, projection, createPlan(ranges)),
  );
}

/** Asserts that painting does not modify its input. */
export function assertPaintingKeepsInput(paint: Paint, tree: Root, ranges: AnnotatedRange[]): void {
  const before = structuredClone(tree);
  const own = structuredClone(tree);
  paint(own, project(own), createPlan(ranges, ranges));
  deepStrictEqual(own, before);
}

/** Asserts that every code unit of the folded text maps to its source in the original, in order. */
export function assertOffsetsMapBack(fold: Fold, original: string): void {
  const {text, starts, ends} = fold(original);
  deepStrictEqual([starts.length, ends.length], [text.length, text.length]);
  let last = {start: 0, end: 0};
  for (let unit = 0; unit < text.length; unit++) {
    const start = starts[unit] ?? -1;
    const end = ends[unit] ?? -1;
    ok(
      start >= last.start && end >= last.end,
      `unit ${unit} maps to an offset before that of the previous unit`,
    );
    ok(start < end && end <= original.length, `unit ${unit} maps to an offset outside the text`);
    ok(
      fold(original.slice(start, end)).text.includes(text.charAt(unit)),
      `unit ${unit} does not come from “${original.slice(start, end)}”`,
    );
    last = {start, end};
  }
}

/** Asserts that whole words are found at their range, given the complete text around them. */
export function assertFoundInContext(locate: Locate, text: string, range: Range): void {
  const match = locate(indexText(text), {
    parts: [text.slice(range.start, range.end)],
    prefix: text.slice(0, range.start),
    suffix: text.slice(range.end),
  });
  deepStrictEqual(match, {outcome: 'found', range});
}

/** Asserts that whole words without hints are found at their range, or are ambiguous. */
export function assertFoundOrAmbiguous(locate: Locate, text: string, range: Range): void {
  const parts = [text.slice(range.start, range.end)];
  const match = locate(indexText(text), {parts});
  if (match.outcome === 'found') {
    deepStrictEqual(match.range, range);
  } else {
    deepStrictEqual(match.outcome, 'ambiguous');
    ok('ranges' in match && match.ranges.length > 1);
    ok(
      match.more || match.ranges.some(({start, end}) => start === range.start && end === range.end),
      'the range itself is not listed',
    );
  }
}

/** Finds every range that can be quoted: it has word boundaries and no space at its ends. */
export function findQuotableRanges(text: string): Range[] {
  const edges = Array.from({length: text.length + 1}, (_, offset) => offset).filter(
    (offset) => isGraphemeBoundary(text, offset) && !findWordAround(text, offset),
  );
  const unquotable = /[\s\u00AD]/;
  return edges.flatMap((start) =>
    edges
      .filter(
        (end) =>
          end > start &&
          !unquotable.test(text.charAt(start)) &&
          !unquotable.test(text.charAt(end - 1)),
      )
      .map((end) => ({start, end})),
  );
}

/** Removes what painting adds to a tree, and joins adjacent text nodes. */
function unpaint(tree: Root): Root {
  const all = (nodes: readonly Nodes[]): ElementContent[] => {
    const result: ElementContent[] = [];
    for (const node of nodes.flatMap(one)) {
      const last = result.at(-1);
      if (node.type === 'text' && last?.type === 'text') {
        result[result.length - 1] = {type: 'text', value: last.value + node.value};
      } else {
        result.push(node);
      }
    }
    return result;
  };
  const one = (node: Nodes): ElementContent[] => {
    if (node.type === 'text') return [{type: 'text', value: node.value}];
    if (node.type !== 'element') return [];
    const {tagName, properties} = node;
    if ('dataApparatus' in properties) return [];
    if (tagName === 'mark' || 'dataActor' in properties) return all(node.children);
    return [{type: 'element', tagName, properties, children: all(node.children)}];
  };
  return {type: 'root', children: all(tree.children)};
}

/** Finds the offsets of the text in marks, for each id. */
function findMarkedOffsets(tree: Root): Map<string, number[]> {
  const leafOf = new Map<Text, Range>(project(tree).leaves.map((leaf) => [leaf.node, leaf]));
  const result = new Map<string, number[]>();
  visitParents(tree, 'text', (node, ancestors) => {
    const leaf = leafOf.get(node);
    const mark = ancestors.findLast((each) => each.type === 'element' && each.tagName === 'mark');
    if (!leaf || mark?.type !== 'element') return;
    for (const id of String(mark.properties['dataAnnotations']).split(' ')) {
      result.set(id, [...(result.get(id) ?? []), ...listOffsets(leaf)]);
    }
  });
  return result;
}

const listOffsets = ({start, end}: Range): number[] =>
  Array.from({length: end - start}, (_, index) => start + index);
