/**
 * Reads search results, and prepares their texts for display.
 */
import {isUnspaced} from './languages.ts';
import {type Facets, fieldSeparator} from './parts.ts';
import {splitWords, toPlain} from './spelling.ts';

/** A record as it is loaded: what Pagefind writes for it. */
export interface Fragment {
  url: string;
  /** Text of the record. In an unspaced language, a zero-width space follows each word. */
  content: string;
  filters: Readonly<Record<string, readonly string[]>>;
}

/** A search result with its texts. */
export interface Found {
  /** Path of the result, from the root of the host. */
  address: string;
  /** The texts of the record. */
  fields: string[];
  /** The matching words as they are spelled in the record. */
  words: string[];
  facets: Facets;
}

/** A part of a text. */
export interface Piece {
  text: string;
  /** Whether it is a word that was found. */
  isMatch: boolean;
}

/**
 * Read a result.
 *
 * @param locations indexes of the matching words, as returned by Pagefind
 * @param query in an unspaced language, its words count as found words too: they may be
 *   segmented differently than the words of the index
 */
export function readFragment(
  {url, content, filters}: Fragment,
  locations: readonly number[],
  language: string,
  query: string,
): Found {
  const words = content.split(content.includes('\u200B') ? '\u200B' : /\s+/);
  const found = locations.map((location) => (words[location] ?? '').replace(outerPunctuation, ''));
  const queryWords = isUnspaced(language) ? query.split(/[\s"]+/) : [];
  return {
    address: url,
    facets: Object.fromEntries(
      Object.entries(filters).map(([key, [value]]) => [key, value]),
    ) as unknown as Facets,
    fields: content
      .replaceAll('\u200B', '')
      .split(fieldSeparator)
      .map((field) => field.trim()),
    words: [...new Set([...found, ...queryWords])].filter((word) => word !== ''),
  };
}

/**
 * List the found words that have no word of the query at their start, in lower case. Pagefind
 * reduces words to their stem, and shortens a word that no page has until one has it: `1999` finds
 * `1`.
 *
 * @param words the words of the results, as they are spelled
 * @param language of the results, for the segmentation of the query
 * @returns no word if each word of the query is found as it is typed
 */
export function listOtherWords(
  query: string,
  words: readonly string[],
  language: string,
): string[] {
  const found = [...new Set(words.map(toPlain))];
  const queried = splitWords(query, language).flatMap(({segment, isWordLike}) =>
    isWordLike ? toPlain(segment) : [],
  );
  const isOf = (word: string) => (asked: string) => word.startsWith(asked);
  if (queried.every((asked) => found.some((word) => isOf(word)(asked)))) return [];
  return found.filter((word) => !queried.some(isOf(word)));
}

/** Punctuation around a word. */
const outerPunctuation = /^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;

/**
 * Split a text at the words that were found.
 *
 * @returns pieces whose concatenation is the text
 */
export function splitByWords(text: string, words: readonly string[], language: string): Piece[] {
  if (words.length === 0) return text === '' ? [] : [{text, isMatch: false}];
  // Longest first: if two words match at the same offset, the longer one wins.
  const any = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('|');
  const whole = isUnspaced(language)
    ? `(${any})`
    : `(?<![\\p{L}\\p{M}\\p{N}])(${any})(?![\\p{L}\\p{M}\\p{N}])`;
  return text
    .split(new RegExp(whole, 'u'))
    .map((piece, index) => ({text: piece, isMatch: index % 2 === 1}))
    .filter((piece) => piece.text !== '');
}

/**
 * Shorten a text to an excerpt around the first word that was found. It begins and ends at word
 * boundaries.
 *
 * @param length approximate length in UTF-16 code units
 */
export function createExcerpt(pieces: readonly Piece[], length: number, language: string): Piece[] {
  const text = pieces.map((piece) => piece.text).join('');
  if (text.length <= length) return [...pieces];
  const first = pieces.findIndex(({isMatch}) => isMatch);
  const found = pieces
    .slice(0, Math.max(first, 0))
    .reduce((sum, piece) => sum + piece.text.length, 0);
  const words = new Intl.Segmenter(language, {granularity: 'word'}).segment(text);
  const wordAt = (offset: number): number => words.containing(offset)?.index ?? text.length;
  const from = wordAt(Math.max(0, Math.min(found - Math.round(length / 4), text.length - length)));
  const start = from + text.slice(from).search(/\S|$/);
  const cut = wordAt(start + length);
  // A word that fills the whole excerpt is cut inside, unless it is the found word.
  const room = cut > start ? cut : start + length;
  const last = Math.max(room, found + (pieces[first]?.text.length ?? 0));
  const end = last < text.length ? text.slice(0, last).replace(/[\s\p{P}]+$/u, '').length : last;

  const shown: Piece[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, piece.text.length);
    if (from < to) shown.push({...piece, text: piece.text.slice(from, to)});
    offset += piece.text.length;
  }
  const [head, tail] = [shown[0], shown.at(-1)];
  if (tail && end < text.length) shown.push({text: '…', isMatch: false});
  if (head && start > 0) shown.unshift({text: '…', isMatch: false});
  return shown;
}
