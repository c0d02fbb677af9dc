/**
 * Broken versions of `segment`, `paint`, `fold` and `locate`, each with one defect. Tests use them to
 * prove that the invariants can fail.
 */
import type {Element, ElementContent, Root} from 'hast';
import {visit} from 'unist-util-visit';
import {locate} from '../../src/annotate/locate/locate.ts';
import {paint} from '../../src/annotate/paint/paint.ts';
import {type AnnotatedRange, type Segment, segment} from '../../src/annotate/paint/segment.ts';
import {fold} from '../../src/annotate/text/fold.ts';
import type {Fold, Locate, Paint, SegmentFunction} from './invariants.ts';

const isMark = (node: ElementContent): node is Element =>
  node.type === 'element' && node.tagName === 'mark';

/** Joins crossing ranges to one segment with all ids. */
export const mergeCrossingRanges: SegmentFunction = (ranges) => {
  const segments: Segment[] = [];
  for (const each of segment(ranges)) {
    const last = segments.at(-1);
    if (last && last.end === each.start) {
      segments[segments.length - 1] = {
        start: last.start,
        end: each.end,
        ids: [...new Set([...last.ids, ...each.ids])],
      };
    } else {
      segments.push(each);
    }
  }
  return segments;
};

/** Returns each range as a segment, even if ranges overlap. */
export const treatRangesAsSegments: SegmentFunction = (ranges) =>
  ranges.map(({start, end, id}) => ({start, end, ids: [id]}));

/** Clips a range to the end of the range in which it begins. */
export const dropCrossingParts: SegmentFunction = (ranges) => {
  const clipped: AnnotatedRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const outer = clipped.find(({start, end}) => start <= range.start && range.start < end);
    clipped.push({...range, end: Math.min(range.end, outer?.end ?? range.end)});
  }
  return segment(clipped);
};

/** Lists the ids of a segment in input order. */
export const useGivenOrder: SegmentFunction = (ranges) =>
  segment(ranges).map((each) => ({
    ...each,
    ids: [...new Set(ranges.map(({id}) => id))].filter((id) => each.ids.includes(id)),
  }));

/** Cuts a segment at every offset. */
export const cutEverywhere: SegmentFunction = (ranges) =>
  segment(ranges).flatMap(({start, end, ids}) =>
    Array.from({length: end - start}, (_, index) => ({
      start: start + index,
      end: start + index + 1,
      ids,
    })),
  );

/** Creates a painter that changes the marks of the painted tree. */
const alterMarks =
  (change: (mark: Element, parent: Element, index: number) => void): Paint =>
  (tree, projection, plan) => {
    const painted = structuredClone(paint(tree, projection, plan));
    visit(painted, 'element', (element, index, parent) => {
      if (isMark(element) && index !== undefined && parent?.type === 'element') {
        change(element, parent, index);
      }
    });
    return painted;
  };

/** Drops the last character of a mark. */
export const dropCharacter: Paint = alterMarks((mark) => {
  const [text] = mark.children;
  if (text?.type === 'text') text.value = text.value.slice(0, -1);
});

/** Moves the white space at the end of a mark to its start. */
export const moveSpace: Paint = alterMarks((mark, parent, index) => {
  const [text] = mark.children;
  if (text?.type !== 'text' || !text.value.endsWith(' ')) return;
  text.value = text.value.trimEnd();
  parent.children.splice(index, 0, {type: 'text', value: ' '});
});

/** Marks only the first of the active annotations. */
export const markOnlyOutermost: Paint = alterMarks((mark) => {
  const [first = ''] = String(mark.properties['dataAnnotations']).split(' ');
  mark.properties['dataAnnotations'] = first;
});

/** Marks a passage only in its first text node. */
export const stopAtFirstNode: Paint = (tree, projection, plan) =>
  paint(tree, projection, {
    ...plan,
    segments: plan.segments.flatMap((each) => {
      const leaf = projection.leaves.find(({start, end}) => each.start < end && start < each.end);
      return leaf ? [{...each, end: Math.min(each.end, leaf.end)}] : [];
    }),
  });

/** Drops the first reference. */
export const dropReference: Paint = (tree, projection, plan) =>
  paint(tree, projection, {...plan, references: plan.references.slice(1)});

/** Moves a reference into the link before it. */
export const putReferencesInLinks: Paint = (tree, projection, plan) => {
  const painted = structuredClone(paint(tree, projection, plan));
  visit(painted, 'element', (element, index, parent) => {
    const before = parent?.children[(index ?? 0) - 1];
    if (
      'dataReference' in element.properties &&
      before?.type === 'element' &&
      before.tagName === 'a'
    ) {
      before.children.push(element);
      parent?.children.splice(index ?? 0, 1);
    }
  });
  return painted;
};

/** Modifies the input tree. */
export const mutateInput: Paint = (tree, projection, plan) => {
  const painted = paint(tree, projection, plan);
  tree.children = painted.children;
  return tree;
};

/** Creates a painter whose result depends on earlier calls. */
export const createUnstablePaint: () => Paint = () => {
  let times = 0;
  return (tree, projection, plan): Root => ({
    ...paint(tree, projection, plan),
    data: {quirksMode: times++ % 2 === 0},
  });
};

/** Returns starts that are off by one. */
export const shiftStarts: Fold = (original) => {
  const folded = fold(original);
  return {...folded, starts: folded.starts.map((start) => start + 1)};
};

/** Composes the whole text first, so that later offsets no longer map to the original. */
export const composeWholeText: Fold = (original) => fold(original.normalize('NFC'));

/** Returns the first of several matches. */
export const findFirstMatch: Locate = (index, selector) => {
  const match = locate(index, {parts: selector.parts});
  const [first] = 'ranges' in match ? match.ranges : [];
  return first ? {outcome: 'found', range: first} : match;
};

/** Returns a range with one code unit too many. */
export const includeNextCharacter: Locate = (index, selector) => {
  const match = locate(index, selector);
  return match.outcome === 'found'
    ? {outcome: 'found', range: {...match.range, end: match.range.end + 1}}
    : match;
};
