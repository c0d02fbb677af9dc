/**
 * Occurrences: every place of a string in a text, found quickly however many
 * strings are asked for.
 */

/** Gives every offset at which a string stands, overlapping ones too, in their order. */
export type Occurrences = (part: string) => Iterable<number>;

/** How many searches go by before the text gets an index: about what making one costs. */
const patience = 64;

/** The length of the pieces that the index knows, in UTF-16 code units. */
const gram = 8;

/**
 * Make a text ready for searching. The first searches look through the text; the
 * later ones through an index of it, so that many searches cost no more than the
 * text and their results.
 */
export function occurrencesIn(text: string): Occurrences {
  let searches = 0;
  let indexed: Occurrences | undefined;
  return (part) => {
    if (part.length < gram || searches++ < patience) return scan(text, part);
    indexed ??= indexGrams(text);
    return indexed(part);
  };
}

function* scan(text: string, part: string): Generator<number> {
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) yield at;
}

/**
 * Sort all offsets by a hash of the piece that begins there (a counting sort), and
 * search among those that share the rarest piece of what is sought.
 */
function indexGrams(text: string): Occurrences {
  const bits = Math.max(8, 32 - Math.clz32(text.length));
  const hashAt = (of: string, at: number): number => {
    let hash = 0;
    for (let i = at; i < at + gram; i++) hash = Math.imul(hash ^ of.charCodeAt(i), 0x9e3779b1);
    return hash >>> (32 - bits);
  };

  const count = Math.max(0, text.length - gram + 1);
  // Where the offsets of each hash end; while they are filled in from behind, where they begin.
  const bounds = new Uint32Array(2 ** bits + 1);
  for (let at = 0; at < count; at++) {
    const hash = hashAt(text, at);
    bounds[hash] = (bounds[hash] ?? 0) + 1;
  }
  for (let hash = 1; hash < bounds.length; hash++) {
    bounds[hash] = (bounds[hash] ?? 0) + (bounds[hash - 1] ?? 0);
  }
  const offsets = new Uint32Array(count);
  for (let at = count - 1; at >= 0; at--) {
    const hash = hashAt(text, at);
    const place = (bounds[hash] ?? 0) - 1;
    bounds[hash] = place;
    offsets[place] = at;
  }

  return function* (part) {
    let [first, last, within] = [0, Number.POSITIVE_INFINITY, 0];
    for (let at = 0; at + gram <= part.length; at++) {
      const hash = hashAt(part, at);
      const [from, to] = [bounds[hash] ?? 0, bounds[hash + 1] ?? 0];
      if (to - from < last - first) [first, last, within] = [from, to, at];
    }
    for (let nth = first; nth < last; nth++) {
      const at = (offsets[nth] ?? 0) - within;
      if (at >= 0 && text.startsWith(part, at)) yield at;
    }
  };
}
