/**
 * What must hold of every segmenter, painter, folder and locator. Each function
 * takes the one to be tried, so that broken ones can be tried too (`broken.ts`),
 * and throws where it does not hold.
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

export type Cut = typeof segment;
export type Paint = typeof paint;
export type Fold = typeof fold;
export type Locate = typeof locate;

/** Segments are disjoint, in order, and not empty. */
export function segmentsAreDisjointAndOrdered(segment: Cut, ranges: AnnotatedRange[]): void {
  let last = 0;
  for (const {start, end} of segment(ranges)) {
    ok(start >= last, `a segment begins at ${start}, before the last one ends at ${last}`);
    ok(end > start, `the span at ${start} is empty`);
    last = end;
  }
}

/** At every offset, the segments have just those annotations that the ranges have. */
export function segmentsPartitionTheRanges(segment: Cut, ranges: AnnotatedRange[]): void {
  const segments = segment(ranges);
  const length = Math.max(0, ...ranges.map(({end}) => end));
  for (let offset = 0; offset < length; offset++) {
    const holds = ({start, end}: Range) => start <= offset && offset < end;
    const expected = ranges.filter(holds).map(({id}) => id);
    const actual = segments.filter(holds).flatMap(({ids}) => ids);
    deepStrictEqual([...actual].sort(), [...new Set(expected)].sort(), `at offset ${offset}`);
  }
}

/** A span is cut only where a passage begins or ends. */
export function segmentsAreCutOnlyAtPassages(segment: Cut, ranges: AnnotatedRange[]): void {
  const cuts = new Set(ranges.flatMap(({start, end}) => [start, end]));
  for (const {start, end} of segment(ranges)) {
    ok(cuts.has(start) && cuts.has(end), `the span ${start}–${end} is cut within a passage`);
  }
}

/** The order of the ranges changes nothing. */
export function orderOfRangesChangesNoSegment(
  segment: Cut,
  ranges: AnnotatedRange[],
  shuffled: AnnotatedRange[],
): void {
  deepStrictEqual(segment(shuffled), segment(ranges));
}

/** A plan that tells all that it paints: marks by their ids, and references. */
function planFor(ranges: readonly AnnotatedRange[], links: readonly Range[] = []): Plan {
  return {
    segments: trueSegment(ranges),
    mark: ({ids}) => ({dataAnnotations: ids.join(' ')}),
    within: ({ids}) => [added('span', {id: ids[0] ?? ''})],
    links: disjoint(links).map((link) => ({...link, properties: {dataActor: 'x', href: '/x/'}})),
    references: ranges
      .filter(({start, end}) => start < end)
      .sort((a, b) => a.end - b.end || (a.id < b.id ? -1 : 1))
      .map(({id, end}) => ({offset: end, element: added('a', {dataReference: id})})),
  };
}

const added = (tagName: string, properties: Element['properties']): Element => ({
  type: 'element',
  tagName,
  properties: {...properties, dataApparatus: true},
  children: [],
});

/** Those of the ranges, in order, that overlap none before. */
function disjoint(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (range.start < range.end && range.start >= (result.at(-1)?.end ?? 0)) result.push(range);
  }
  return result;
}

/** Less marks, names and apparatus, the painted tree is the tree. */
export function paintingChangesNoText(
  paint: Paint,
  tree: Root,
  ranges: AnnotatedRange[],
  links: Range[] = [],
): void {
  const projection = project(tree);
  const painted = paint(tree, projection, planFor(ranges, links));
  deepStrictEqual(project(painted).text, projection.text);
  deepStrictEqual(unpaint(painted), unpaint(tree));
}

/** The marks with an id hold the text of its ranges, all of it and no other. */
export function everyRangeSurvives(paint: Paint, tree: Root, ranges: AnnotatedRange[]): void {
  const projection = project(tree);
  const painted = paint(tree, projection, planFor(ranges));
  const marked = markedOffsets(painted);
  for (const id of new Set(ranges.map((range) => range.id))) {
    const own = ranges.filter((range) => range.id === id);
    const expected = projection.leaves.flatMap((leaf) =>
      offsets(leaf).filter((offset) => own.some(({start, end}) => start <= offset && offset < end)),
    );
    deepStrictEqual(marked.get(id) ?? [], expected, `of ${id}`);
  }
}

/** Every range that ends within text is called once, and not in a link. */
export function everyRangeIsCalledOnce(paint: Paint, tree: Root, ranges: AnnotatedRange[]): void {
  const {leaves} = project(tree);
  const within = ranges.filter(
    (range) =>
      range.start < range.end &&
      leaves.some(({start, end}) => start < range.end && range.end <= end),
  );
  const painted = paint(tree, project(tree), planFor(within));
  const called: string[] = [];
  visitParents(painted, 'element', (element, ancestors) => {
    const id = element.properties['dataReference'];
    if (typeof id !== 'string') return;
    called.push(id);
    ok(
      ancestors.every((each) => each.type !== 'element' || each.tagName !== 'a'),
      'a reference stands in a link',
    );
  });
  deepStrictEqual(called.sort(), within.map(({id}) => id).sort());
}

/** The order of the annotations changes nothing in the painted tree. */
export function orderOfRangesChangesNoPaint(
  paint: Paint,
  tree: Root,
  ranges: AnnotatedRange[],
  shuffled: AnnotatedRange[],
): void {
  const projection = project(tree);
  deepStrictEqual(
    paint(tree, projection, planFor(shuffled)),
    paint(tree, projection, planFor(ranges)),
  );
}

/** The tree that is painted stays as it is. */
export function paintingLeavesItsInput(paint: Paint, tree: Root, ranges: AnnotatedRange[]): void {
  const before = structuredClone(tree);
  const own = structuredClone(tree);
  paint(own, project(own), planFor(ranges, ranges));
  deepStrictEqual(own, before);
}

/** Every unit of the folded text leads back into the original, in order, to where it came from. */
export function foldingLeadsBack(fold: Fold, original: string): void {
  const {text, starts, ends} = fold(original);
  deepStrictEqual([starts.length, ends.length], [text.length, text.length]);
  let last = {start: 0, end: 0};
  for (let unit = 0; unit < text.length; unit++) {
    const start = starts[unit] ?? -1;
    const end = ends[unit] ?? -1;
    ok(start >= last.start && end >= last.end, `unit ${unit} leads back behind the one before`);
    ok(start < end && end <= original.length, `unit ${unit} leads out of the text`);
    ok(
      fold(original.slice(start, end)).text.includes(text.charAt(unit)),
      `unit ${unit} does not come from “${original.slice(start, end)}”`,
    );
    last = {start, end};
  }
}

/** A slice of whole words, with all that stands around it, is found just there. */
export function aSliceInItsContextIsFound(locate: Locate, text: string, range: Range): void {
  const match = locate(indexText(text), {
    parts: [text.slice(range.start, range.end)],
    prefix: text.slice(0, range.start),
    suffix: text.slice(range.end),
  });
  deepStrictEqual(match, {outcome: 'found', range});
}

/** A slice of whole words without context is found just there, or said to be ambiguous. */
export function aSliceIsFoundOrAmbiguous(locate: Locate, text: string, range: Range): void {
  const parts = [text.slice(range.start, range.end)];
  const match = locate(indexText(text), {parts});
  if (match.outcome === 'found') {
    deepStrictEqual(match.range, range);
  } else {
    deepStrictEqual(match.outcome, 'ambiguous');
    ok('ranges' in match && match.ranges.length > 1);
    ok(
      match.more || match.ranges.some(({start, end}) => start === range.start && end === range.end),
      'the place itself is not among those told',
    );
  }
}

/** Every stretch of a text that may be quoted: it begins and ends between words, on letters. */
export function quotable(text: string): Range[] {
  const edges = Array.from({length: text.length + 1}, (_, offset) => offset).filter(
    (offset) => isGraphemeBoundary(text, offset) && !findWordAround(text, offset),
  );
  const blank = /[\s\u00AD]/;
  return edges.flatMap((start) =>
    edges
      .filter(
        (end) =>
          end > start && !blank.test(text.charAt(start)) && !blank.test(text.charAt(end - 1)),
      )
      .map((end) => ({start, end})),
  );
}

/** A tree without what painting adds, its text nodes joined. */
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

/** For each id, the offsets of the text that stand in a mark with it. */
function markedOffsets(tree: Root): Map<string, number[]> {
  const leafOf = new Map<Text, Range>(project(tree).leaves.map((leaf) => [leaf.node, leaf]));
  const result = new Map<string, number[]>();
  visitParents(tree, 'text', (node, ancestors) => {
    const leaf = leafOf.get(node);
    const mark = ancestors.findLast((each) => each.type === 'element' && each.tagName === 'mark');
    if (!leaf || mark?.type !== 'element') return;
    for (const id of String(mark.properties['dataAnnotations']).split(' ')) {
      result.set(id, [...(result.get(id) ?? []), ...offsets(leaf)]);
    }
  });
  return result;
}

const offsets = ({start, end}: Range): number[] =>
  Array.from({length: end - start}, (_, index) => start + index);
