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
/** White space that is not a single space. */
const spaces = / \s+|[^\S ]\s*/g;
/** The same, and words. */
const runs = / \s+|[^\S ]\s*|\S+/g;

/** A range of a text without soft hyphens, and the text that replaces it. */
interface Replacement extends Range {
  by: string;
}

/**
 * Folds a text.
 *
 * NFC is applied to single graphemes. Canonical composition never crosses the boundary of an
 * extended grapheme cluster (UAX #29, §3), so the mapping to the original is exact.
 */
export function fold(original: string): Folded {
  const unhyphenated = removeSoftHyphens(original);
  const replacements = findReplacements(unhyphenated);
  const text = replaceAll(unhyphenated, replacements);
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let unit = 0;
  let done = 0;
  const copyUntil = (to: number): void => {
    for (; done < to; done++, unit++) {
      starts[unit] = done;
      ends[unit] = done + 1;
    }
  };
  for (const {start, end, by} of replacements) {
    copyUntil(start);
    for (const last = unit + by.length; unit < last; unit++) {
      starts[unit] = start;
      ends[unit] = end;
    }
    done = end;
  }
  copyUntil(unhyphenated.length);
  if (unhyphenated.length === original.length) return {text, starts, ends};
  const offsets = findOffsetsWithoutSoftHyphens(original);
  return {
    text,
    starts: starts.map((start) => offsets[start] ?? 0),
    ends: ends.map((end) => (offsets[end - 1] ?? 0) + 1),
  };
}

/** Soft hyphens are removed first: the characters around one may compose (`e` and a dot below). */
const removeSoftHyphens = (text: string): string => text.replace(softHyphens, '');

/** Finds what changes in white space, composition and ligatures, in text order. */
function findReplacements(text: string): Replacement[] {
  const replacements: Replacement[] = [];
  // Every part of a text in NFC is in NFC (UAX #15, §1.3), so no word changes.
  const isComposed = text.search(compounds) === -1 && text.normalize('NFC') === text;
  for (const {0: run, index} of text.matchAll(isComposed ? spaces : runs)) {
    const end = index + run.length;
    if (isComposed || space.test(run)) {
      replacements.push({start: index, end, by: ' '});
      continue;
    }
    // NFC changes few words. Segmenting all words into graphemes would dominate the run time.
    if (run.search(compounds) === -1 && run.normalize('NFC') === run) continue;
    for (const {segment, index: within} of graphemeSegmenter.segment(run)) {
      const start = index + within;
      const folded = segment.replace(compounds, (character) => character.normalize('NFKC'));
      replacements.push({start, end: start + segment.length, by: folded.normalize('NFC')});
    }
  }
  return replacements;
}

/** Applies replacements, and unifies quotation marks, primes and dashes. */
function replaceAll(text: string, replacements: readonly Replacement[]): string {
  let done = 0;
  const pieces = replacements.map(({start, end, by}) => {
    const piece = text.slice(done, start) + by;
    done = end;
    return piece;
  });
  // These replacements are one to one, so they do not change offsets.
  return [...pieces, text.slice(done)]
    .join('')
    .replace(singleQuotes, "'")
    .replace(doubleQuotes, '"')
    .replace(dashes, '-');
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
export function foldText(original: string): string {
  const unhyphenated = removeSoftHyphens(original);
  return replaceAll(unhyphenated, findReplacements(unhyphenated)).trim();
}

/** Lower-cases a text without changing offsets. Only `İ` would become two code units. */
export const toLowerCaseSameLength = (text: string): string =>
  text.replaceAll('İ', 'I').toLowerCase();
