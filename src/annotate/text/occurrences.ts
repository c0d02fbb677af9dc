/**
 * Fast search for many strings in one text.
 */
import {upperBound} from '../model/upper-bound.ts';

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
    indexed ??= indexGrams(text);
    return indexed(part, from);
  };
}

function* scan(text: string, part: string, from?: number): Generator<number> {
  for (let at = text.indexOf(part, from); at !== -1; at = text.indexOf(part, at + 1)) yield at;
}

/**
 * Sorts all offsets by the hash of their n-gram (a counting sort). A search checks only the
 * offsets that share the rarest n-gram of the searched string.
 */
function indexGrams(text: string): FindOccurrences {
  const bits = Math.max(8, 32 - Math.clz32(text.length));
  const hashes = hashGrams(text, bits);
  // First the end of the offsets of each hash. Filling backwards turns the ends into starts.
  const bounds = new Uint32Array(2 ** bits + 1);
  for (const hash of hashes) bounds[hash] = (bounds[hash] ?? 0) + 1;
  for (let hash = 1; hash < bounds.length; hash++) {
    bounds[hash] = (bounds[hash] ?? 0) + (bounds[hash - 1] ?? 0);
  }
  const offsets = new Uint32Array(hashes.length);
  for (let at = hashes.length - 1; at >= 0; at--) {
    const hash = hashes[at] ?? 0;
    const index = (bounds[hash] ?? 0) - 1;
    bounds[hash] = index;
    offsets[index] = at;
  }

  return function* (part, from = 0) {
    let [first, last, within] = [0, Number.POSITIVE_INFINITY, 0];
    for (const [at, hash] of hashGrams(part, bits).entries()) {
      const [begin, end] = [bounds[hash] ?? 0, bounds[hash + 1] ?? 0];
      if (end - begin < last - first) [first, last, within] = [begin, end, at];
    }
    const candidates = offsets.subarray(first, last);
    const before = upperBound(candidates, Math.max(0, from) + within - 1);
    for (const offset of candidates.subarray(before)) {
      if (text.startsWith(part, offset - within)) yield offset - within;
    }
  };
}

/** The multiplier of the rolling hash. */
const base = 0x01000193;
/** The factor of the code unit that leaves the window. */
const leavingFactor = Array.from({length: gramLength}).reduce(
  (power: number) => Math.imul(power, base),
  1,
);

/**
 * Computes the rolling hash of every n-gram of a text (Karp and Rabin, “Efficient randomized
 * pattern-matching algorithms”, 1987).
 *
 * @param bits the number of bits of a hash
 */
function hashGrams(text: string, bits: number): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, text.length - gramLength + 1));
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const leavingPart =
      at < gramLength ? 0 : Math.imul(text.charCodeAt(at - gramLength), leavingFactor);
    sum = (Math.imul(sum, base) + text.charCodeAt(at) - leavingPart) | 0;
    // The high bits depend on all code units of the n-gram.
    if (at >= gramLength - 1)
      hashes[at - gramLength + 1] = Math.imul(sum, 0x9e3779b1) >>> (32 - bits);
  }
  return hashes;
}
