/**
 * An index of the n-grams of a text: where each sequence of `n` code units occurs.
 */

/** The offsets of all n-grams of a text, sorted by the hash of the n-gram, then ascending. */
export interface GramIndex {
  /** Offsets in the text, in UTF-16 code units. */
  offsets: Uint32Array;
  /** For each hash, the index of its first offset. The next element is the end. */
  bounds: Uint32Array;
  /** Returns the hash of each n-gram of a string. Several n-grams may have the same hash. */
  hash: (part: string) => Uint32Array;
}

/**
 * Indexes a text with a counting sort.
 *
 * @param gramLength the length of an n-gram, in UTF-16 code units
 * @param bits the number of bits of a hash
 */
export function indexGrams(text: string, gramLength: number, bits: number): GramIndex {
  const hash = (part: string) => hashGrams(part, gramLength, bits);
  const hashes = hash(text);
  // First the end of the offsets of each hash. Filling backwards turns the ends into starts.
  const bounds = new Uint32Array(2 ** bits + 1);
  for (const each of hashes) bounds[each] = (bounds[each] ?? 0) + 1;
  for (let each = 1; each < bounds.length; each++) {
    bounds[each] = (bounds[each] ?? 0) + (bounds[each - 1] ?? 0);
  }
  const offsets = new Uint32Array(hashes.length);
  for (let at = hashes.length - 1; at >= 0; at--) {
    const each = hashes[at] ?? 0;
    const index = (bounds[each] ?? 0) - 1;
    bounds[each] = index;
    offsets[index] = at;
  }
  return {offsets, bounds, hash};
}

/** The multiplier of the rolling hash. */
const base = 0x01000193;

/**
 * Computes the rolling hash of every n-gram of a text (Karp and Rabin, “Efficient randomized
 * pattern-matching algorithms”, 1987).
 */
function hashGrams(text: string, gramLength: number, bits: number): Uint32Array {
  /** The factor of the code unit that leaves the window. */
  let leavingFactor = 1;
  for (let nth = 0; nth < gramLength; nth++) leavingFactor = Math.imul(leavingFactor, base);
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
