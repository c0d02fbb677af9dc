/**
 * Occurrences: every place of a string in a text, found quickly however many
 * strings are asked for.
 */
import {upperBound} from './upper-bound.ts';

/**
 * Gives every offset at which a string stands, overlapping ones too, in their order:
 * all of them, or those that are not before `from`.
 */
export type FindOccurrences = (part: string, from?: number) => Generator<number>;

/** How many searches go by before the text gets an index: about what making one costs. */
const maxScans = 64;

/** The length of the pieces that the index knows, in UTF-16 code units. */
const gramLength = 8;

/**
 * Make a text ready for searching. The first searches look through the text; the
 * later ones through an index of it, so that many searches cost no more than the
 * text and their results.
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
 * Sort all offsets by a hash of the piece that begins there (a counting sort), and
 * search among those that share the rarest piece of what is sought.
 */
function indexGrams(text: string): FindOccurrences {
  const bits = Math.max(8, 32 - Math.clz32(text.length));
  const hashes = hashGrams(text, bits);
  // Where the offsets of each hash end; while they are filled in from behind, where they begin.
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

/** What a unit of text is multiplied with for each that follows it in a piece. */
const base = 0x01000193;
/** The same for the first unit of a piece, when the one after its last is read. */
const leavingFactor = Array.from({length: gramLength}).reduce(
  (power: number) => Math.imul(power, base),
  1,
);

/**
 * The hash of every piece of a text. Each is made from the one before it: a unit comes, and
 * one leaves (Karp and Rabin, “Efficient randomized pattern-matching algorithms”, 1987).
 *
 * @param bits how many of them a hash has
 */
function hashGrams(text: string, bits: number): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, text.length - gramLength + 1));
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const leavingPart =
      at < gramLength ? 0 : Math.imul(text.charCodeAt(at - gramLength), leavingFactor);
    sum = (Math.imul(sum, base) + text.charCodeAt(at) - leavingPart) | 0;
    // Its high bits depend on all of it.
    if (at >= gramLength - 1)
      hashes[at - gramLength + 1] = Math.imul(sum, 0x9e3779b1) >>> (32 - bits);
  }
  return hashes;
}
