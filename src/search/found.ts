/**
 * What Pagefind gives of a record, read: its texts, and the words in them that were found.
 */
import {isUnspaced} from './languages.ts';
import {fieldSeparator} from './parts.ts';

/** What Pagefind gives of a record. */
export interface Fragment {
  url: string;
  /** The texts of the record, with a zero-width space after each word of an unspaced language. */
  raw_content: string;
  /** Which of its words were found. */
  locations: readonly number[];
}

export interface Found {
  address: string;
  /** The texts of the record. */
  fields: string[];
  /** The words that were found, as they are written in it. */
  words: string[];
}

/** A stretch of a text, and whether it was sought. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

/**
 * Read what was found.
 *
 * @param query what was sought; in an unspaced language its own words are found words too,
 *   for they may be parted otherwise than those of the index
 */
export function readFragment(
  {url, raw_content, locations}: Fragment,
  language: string,
  query: string,
): Found {
  // Pagefind escapes these two signs, and no other.
  const content = raw_content.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  const words = content.split(content.includes('\u200B') ? '\u200B' : /\s+/);
  const found = locations.map((location) => (words[location] ?? '').replace(outerPunctuation, ''));
  const asked = isUnspaced(language) ? query.split(/[\s"]+/) : [];
  return {
    address: url,
    fields: content
      .replaceAll('\u200B', '')
      .split(fieldSeparator)
      .map((field) => field.trim()),
    words: [...new Set([...found, ...asked])].filter((word) => word !== ''),
  };
}

/** What stands around the letters of a word. */
const outerPunctuation = /^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;

/**
 * Part a text by the words that were found.
 *
 * @returns pieces which together are the text
 */
export function splitByWords(text: string, words: readonly string[], language: string): Piece[] {
  if (words.length === 0) return text === '' ? [] : [{text, isMatch: false}];
  // The longest first: where two begin at the same place, both are meant.
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
 * Shorten a parted text to what stands around the first word that was found, at words.
 *
 * @param length in UTF-16 code units, roughly: words are not cut
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
  // A word that fills all of the room is cut inside, unless it is the one that was found.
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
