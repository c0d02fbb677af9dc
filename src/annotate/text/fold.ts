/**
 * Folding, which normalizes a text before matching. It removes differences in white space, Unicode
 * composition (NFC), soft hyphens, quotation marks, primes, dashes, ellipses and Latin ligatures,
 * but not in case or words.
 */

import {itemAt} from '../model/defined.ts';
import type {Range} from '../model/model.ts';
import {graphemeSegmenter} from './boundaries.ts';

/** A folded text, with a mapping to the original text. */
export interface Folded {
  text: string;
  /**
   * For each code unit of `text`, the start of its source in the original (in UTF-16 code units).
   * If a grapheme changes, the source of each code unit is the whole grapheme.
   */
  starts: Uint32Array;
  /** The same for the ends of the sources, end-exclusive. */
  ends: Uint32Array;
}

const softHyphens = /\u00AD/g;

const singleQuotes = /[\u02B9\u02BC\u2018-\u201B\u2032\u2035\u2039\u203A\u05F3\uFF07]/g;
const doubleQuotes = /[\u02BA\u201C-\u201F\u2033\u2036«»\u05F4\uFF02]/g;
const dashes = /[\u2010-\u2015\u2212\uFF0D]/g;
/** Ellipses and ligatures, which fold to several letters. NFKC replaces them (UAX #15). */
const compounds = /[\u2025\u2026\uFB00-\uFB06]/g;

const space = /\s/;
/** White space that is not a single space, and words. */
const runs = / \s+|[^\S ]\s*|\S+/g;

/**
 * Folds a text.
 *
 * NFC is applied to single graphemes. Canonical composition never crosses the boundary of an
 * extended grapheme cluster (UAX #29, §3), so the mapping to the original is exact.
 */
export function fold(original: string): Folded {
  // Soft hyphens are removed first: the characters around one may compose (`e` and a dot below).
  const unhyphenated = original.replace(softHyphens, '');
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];

  /** Copies a range unchanged. */
  const copy = (from: number, to: number): void => {
    pieces.push(unhyphenated.slice(from, to));
    for (let at = from; at < to; at++) {
      starts.push(at);
      ends.push(at + 1);
    }
  };
  /** Replaces a range with another text. */
  const replace = (from: number, to: number, by: string): void => {
    pieces.push(by);
    for (let unit = 0; unit < by.length; unit++) {
      starts.push(from);
      ends.push(to);
    }
  };

  let done = 0;
  for (const {0: run, index} of unhyphenated.matchAll(runs)) {
    const isSpace = space.test(run);
    // NFC changes few words. Segmenting all words into graphemes would dominate the run time.
    if (!isSpace && run.search(compounds) === -1 && run.normalize('NFC') === run) continue;
    copy(done, index);
    done = index + run.length;
    if (isSpace) {
      replace(index, done, ' ');
      continue;
    }
    for (const {segment, index: within} of graphemeSegmenter.segment(run)) {
      const start = index + within;
      const folded = segment.replace(compounds, (character) => character.normalize('NFKC'));
      replace(start, start + segment.length, folded.normalize('NFC'));
    }
  }
  copy(done, unhyphenated.length);

  const offsets = findOffsetsWithoutSoftHyphens(original);
  return {
    // These replacements are one to one, so they do not change offsets.
    text: pieces
      .join('')
      .replace(singleQuotes, "'")
      .replace(doubleQuotes, '"')
      .replace(dashes, '-'),
    starts: new Uint32Array(starts).map((start) => offsets[start] ?? 0),
    ends: new Uint32Array(ends).map((end) => (offsets[end - 1] ?? 0) + 1),
  };
}

/** Returns the original offset of each code unit that is not a soft hyphen. */
function findOffsetsWithoutSoftHyphens(original: string): Uint32Array {
  const offsets = new Uint32Array(original.length);
  let count = 0;
  for (let at = 0; at < original.length; at++) {
    if (original.charAt(at) !== '\u00AD') offsets[count++] = at;
  }
  return offsets;
}

/** Maps a non-empty range of the folded text to the original text. */
export const unfold = ({starts, ends}: Folded, {start, end}: Range): Range => ({
  start: itemAt(starts, start),
  end: itemAt(ends, end - 1),
});

/** Folds a text for comparison, and trims it. */
export const foldText = (original: string): string => fold(original).text.trim();

/** Lower-cases a text without changing offsets. Only `İ` would become two code units. */
export const toLowerCaseSameLength = (text: string): string =>
  text.replaceAll('İ', 'I').toLowerCase();
