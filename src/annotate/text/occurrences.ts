/**
 * Fast search for many strings in one text.
 */
import {upperBound} from '../model/upper-bound.ts';
import {indexGrams} from './gram-index.ts';

/**
 * Yields the offsets of all occurrences of a string at or after `from`, in ascending order.
 * Occurrences may overlap. Offsets are UTF-16 code units; the default of `from` is 0.
 */
export type FindOccurrences = (part: string, from?: number) => Generator<number>;

/** The number of searches before an index is built. They cost about as much as building it. */
const maxScans = 64;

/** The length of the indexed n-grams, in UTF-16 code units. */
const gramLength = 8;

/**
 * Creates a search function for a text. The first searches scan the text. Later ones use an index,
 * so the total cost depends on the text and the results, not on the number of searches.
 */
export function createOccurrenceFinder(text: string): FindOccurrences {
  let searches = 0;
  let indexed: FindOccurrences | undefined;
  return (part, from) => {
    if (part.length < gramLength || searches++ < maxScans) return scan(text, part, from);
    indexed ??= searchIndex(text);
    return indexed(part, from);
  };
}

function* scan(text: string, part: string, from?: number): Generator<number> {
  for (let at = text.indexOf(part, from); at !== -1; at = text.indexOf(part, at + 1)) yield at;
}

/** Searches with an index: a search checks only the offsets of the rarest n-gram of the string. */
function searchIndex(text: string): FindOccurrences {
  const bits = Math.max(8, 32 - Math.clz32(text.length));
  const {offsets, bounds, hash} = indexGrams(text, gramLength, bits);
  return function* (part, from = 0) {
    let [first, last, within] = [0, Number.POSITIVE_INFINITY, 0];
    for (const [at, each] of hash(part).entries()) {
      const [begin, end] = [bounds[each] ?? 0, bounds[each + 1] ?? 0];
      if (end - begin < last - first) [first, last, within] = [begin, end, at];
    }
    const candidates = offsets.subarray(first, last);
    const before = upperBound(candidates, Math.max(0, from) + within - 1);
    for (const offset of candidates.subarray(before)) {
      if (text.startsWith(part, offset - within)) yield offset - within;
    }
  };
}
