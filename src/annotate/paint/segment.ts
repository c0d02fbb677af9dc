/**
 * Segment: overlapping ranges → flat, ordered segments, each with the annotations
 * that are active in it. Crossing, nested, touching and equal ranges are then
 * ordinary.
 */
import type {Range} from '../model/model.ts';

/** A range of the text that belongs to an annotation. */
export interface AnnotatedRange extends Range {
  id: string;
}

/** A stretch of text in which the same annotations are active. */
export interface Segment extends Range {
  /** Outermost first: by start, then the longer first, then by id. */
  ids: readonly string[];
}

/** The order of passages in the text: by start, the longer first, then by id. */
export const byStart = (a: AnnotatedRange, b: AnnotatedRange): number =>
  a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The order of the references after passages, which is also that of the notes and of their
 * numerals: by end, of those that end together the inner one first, then by id.
 */
export const byReference = (a: AnnotatedRange, b: AnnotatedRange): number =>
  a.end - b.end || b.start - a.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Cut ranges into segments.
 *
 * @param ranges in any order; empty ones are passed over; an annotation may
 *   have several
 * @returns segments in the order of the text, disjoint, none empty, each with at
 *   least one annotation
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
