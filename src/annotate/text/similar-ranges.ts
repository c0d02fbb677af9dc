/**
 * Selects the ranges of a text that are worth a search for similar passages. Such a search reads
 * every character, which takes too long for many quotes in a long text.
 */
import type {Range} from '../model/model.ts';
import {type GramIndex, indexGrams} from './gram-index.ts';

/**
 * Returns disjoint ranges of the text in ascending order that may contain passages similar to
 * `part`. Up to half of the characters of a passage may differ.
 */
export type FindSimilarRanges = (part: string) => readonly Range[];

/** Maximum total length of the ranges, in UTF-16 code units. A shorter text is one range. */
export const maxTotalLength = 2 ** 16;

/** The length of the indexed n-grams. Long enough to be rare, and short enough to be unchanged. */
const gramLength = 4;
const hashBits = 20;

/** Maximum number of examined occurrences of n-grams. */
const maxExamined = 10_000;

/** Creates a function that selects ranges. It indexes a long text at its first call. */
export function createSimilarRangeFinder(text: string): FindSimilarRanges {
  const whole = [{start: 0, end: Math.min(text.length, maxTotalLength)}];
  if (text.length <= maxTotalLength) return () => whole;
  let index: GramIndex | undefined;
  return (part) => {
    // A passage of so few characters is no better than any other.
    if (part.length < gramLength) return whole;
    index ??= indexGrams(text, gramLength, hashBits);
    return joinOverlapping(selectRanges(part, index, text.length));
  };
}

/**
 * Selects the ranges in which most n-grams of a string occur at about the same distance as in the
 * string.
 */
function selectRanges(part: string, {offsets, bounds, hash}: GramIndex, length: number): Range[] {
  const grams = Array.from(hash(part), (each, at) => {
    return {at, first: bounds[each] ?? 0, last: bounds[each + 1] ?? 0};
  }).sort((a, b) => a.last - a.first - (b.last - b.first));

  const size = Math.max(part.length, 64);
  /** The number of n-grams by the possible start of a passage, divided by `size`. */
  const counts = new Map<number, number>();
  let rest = maxExamined;
  for (const {at, first, last} of grams) {
    for (const offset of offsets.subarray(first, Math.min(last, first + rest))) {
      const start = Math.floor((offset - at) / size);
      counts.set(start, (counts.get(start) ?? 0) + 1);
    }
    rest -= Math.min(rest, last - first);
  }

  const maxErrors = Math.ceil(part.length / 2);
  const rangeLength = size + part.length + 2 * maxErrors;
  return [...counts]
    .sort(([start, count], [otherStart, otherCount]) => otherCount - count || start - otherStart)
    .slice(0, Math.max(1, Math.floor(maxTotalLength / rangeLength)))
    .map(([start]) => ({
      start: Math.max(0, start * size - maxErrors),
      end: Math.min(length, start * size - maxErrors + rangeLength),
    }));
}

/** Sorts ranges, and joins those that overlap. */
function joinOverlapping(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else joined.push({...range});
  }
  return joined;
}
