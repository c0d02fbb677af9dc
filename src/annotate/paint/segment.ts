/**
 * Cuts overlapping ranges into flat segments. Crossing, nested, adjacent and equal ranges need no
 * special handling afterwards.
 */
import type {Range} from '../model/model.ts';

/** A range of the text that belongs to an annotation. */
export interface AnnotatedRange extends Range {
  id: string;
}

/** A range of the text in which the same annotations are active. */
export interface Segment extends Range {
  /** The ids of the active annotations, outermost first (see `byStart`). */
  ids: readonly string[];
}

/** Compares passages by start, then the longer first, then by id. */
export const byStart = (a: AnnotatedRange, b: AnnotatedRange): number =>
  a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Compares passages in the order of their references, notes and numerals: by end, then the shorter
 * first, then by id.
 */
export const byReference = (a: AnnotatedRange, b: AnnotatedRange): number =>
  a.end - b.end || b.start - a.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Cuts ranges into segments.
 *
 * @param ranges in any order. Empty ranges are skipped. An annotation may have several ranges.
 * @returns disjoint, non-empty segments in text order, each with at least one annotation
 */
export function segment(ranges: readonly AnnotatedRange[]): Segment[] {
  const sorted = ranges.filter(({start, end}) => start < end).sort(byStart);
  const cuts = [...new Set(sorted.flatMap(({start, end}) => [start, end]))].sort((a, b) => a - b);

  const segments: Segment[] = [];
  let active: AnnotatedRange[] = [];
  let next = 0;
  let start = 0;
  for (const cut of cuts) {
    if (active.length > 0) {
      segments.push({start, end: cut, ids: [...new Set(active.map(({id}) => id))]});
    }
    active = active.filter(({end}) => end > cut);
    for (let range = sorted[next]; range?.start === cut; range = sorted[++next]) {
      active.push(range);
    }
    start = cut;
  }
  return segments;
}
