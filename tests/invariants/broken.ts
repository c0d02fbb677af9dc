/**
 * Segmenters, painters, folders and locators that are wrong, each in one way. An
 * invariant is worth something only if it rejects them.
 */
import type {Element, ElementContent, Root} from 'hast';
import {visit} from 'unist-util-visit';
import {locate} from '../../src/annotate/locate/locate.ts';
import {paint} from '../../src/annotate/paint/paint.ts';
import {type AnnotatedRange, type Segment, segment} from '../../src/annotate/paint/segment.ts';
import {fold} from '../../src/annotate/text/fold.ts';
import type {Cut, Fold, Locate, Paint} from './invariants.ts';

const isMark = (node: ElementContent): node is Element =>
  node.type === 'element' && node.tagName === 'mark';

/** Joins what crosses to one segment with the ids of all. */
export const mergesCrossingRanges: Cut = (ranges) => {
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

/** Takes each range for a segment, whatever it overlaps. */
export const takesRangesForSegments: Cut = (ranges) =>
  ranges.map(({start, end, id}) => ({start, end, ids: [id]}));

/** Forgets what a range has beyond the one in which it begins. */
export const forgetsWhatCrosses: Cut = (ranges) => {
  const kept: AnnotatedRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const outer = kept.find(({start, end}) => start <= range.start && range.start < end);
    kept.push({...range, end: Math.min(range.end, outer?.end ?? range.end)});
  }
  return segment(kept);
};

/** Tells the ids of a segment in the order in which they were given. */
export const keepsTheOrderGiven: Cut = (ranges) =>
  segment(ranges).map((each) => ({
    ...each,
    ids: [...new Set(ranges.map(({id}) => id))].filter((id) => each.ids.includes(id)),
  }));

/** Cuts a segment at every offset. */
export const cutsEverywhere: Cut = (ranges) =>
  segment(ranges).flatMap(({start, end, ids}) =>
    Array.from({length: end - start}, (_, index) => ({
      start: start + index,
      end: start + index + 1,
      ids,
    })),
  );

/** Changes a painted tree, which is new. */
const alter =
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

/** Leaves out the last character of a mark. */
export const dropsACharacter: Paint = alter((mark) => {
  const [text] = mark.children;
  if (text?.type === 'text') text.value = text.value.slice(0, -1);
});

/** Moves the white space at the end of a mark out of it, to where it no longer is in order. */
export const movesASpace: Paint = alter((mark, parent, index) => {
  const [text] = mark.children;
  if (text?.type !== 'text' || !text.value.endsWith(' ')) return;
  text.value = text.value.trimEnd();
  parent.children.splice(index, 0, {type: 'text', value: ' '});
});

/** Marks only with the first of the annotations that are active. */
export const marksOnlyTheOutermost: Paint = alter((mark) => {
  const [first = ''] = String(mark.properties['dataAnnotations']).split(' ');
  mark.properties['dataAnnotations'] = first;
});

/** Marks a passage only in the text node in which it begins. */
export const stopsAtTheFirstNode: Paint = (tree, projection, plan) =>
  paint(tree, projection, {
    ...plan,
    segments: plan.segments.flatMap((each) => {
      const leaf = projection.leaves.find(({start, end}) => each.start < end && start < each.end);
      return leaf ? [{...each, end: Math.min(each.end, leaf.end)}] : [];
    }),
  });

/** Puts references where passages begin. */
export const losesReferences: Paint = (tree, projection, plan) =>
  paint(tree, projection, {...plan, references: plan.references.slice(1)});

/** Puts a reference into the link that it ends in. */
export const callsInsideOfLinks: Paint = (tree, projection, plan) => {
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

/** Paints in place. */
export const mutatesItsInput: Paint = (tree, projection, plan) => {
  const painted = paint(tree, projection, plan);
  tree.children = painted.children;
  return tree;
};

/** Remembers what it painted before. */
export const dependsOnTheOrder: () => Paint = () => {
  let times = 0;
  return (tree, projection, plan): Root => ({
    ...paint(tree, projection, plan),
    data: {quirksMode: times++ % 2 === 0},
  });
};

/** Counts from one. */
export const leadsBackOneOff: Fold = (original) => {
  const folded = fold(original);
  return {...folded, starts: folded.starts.map((start) => start + 1)};
};

/** Composes the whole text at once, and loses the way back behind what is composed. */
export const composesAllAtOnce: Fold = (original) => fold(original.normalize('NFC'));

/** Takes the first of several places. */
export const takesTheFirstPlace: Locate = (index, selector) => {
  const match = locate(index, {parts: selector.parts});
  const [first] = 'ranges' in match ? match.ranges : [];
  return first ? {outcome: 'found', range: first} : match;
};

/** Finds only the words, not where they are: one off. */
export const findsTheNextCharacter: Locate = (index, selector) => {
  const match = locate(index, selector);
  return match.outcome === 'found'
    ? {outcome: 'found', range: {...match.range, end: match.range.end + 1}}
    : match;
};
