/**
 * Folding: what two texts may differ in and still match. White space, NFC, soft
 * hyphens, and the typographic forms of quotation marks and dashes; never case,
 * never words.
 */

import {itemAt} from '../model/defined.ts';
import type {Range} from '../model/model.ts';
import {graphemeSegmenter} from './boundaries.ts';

/** A folded text, and the way back to the text that it was made from. */
export interface Folded {
  text: string;
  /**
   * For each code unit of `text`, where its source starts in the original, and
   * where it ends (UTF-16 code units, end-exclusive). What NFC changes has a whole
   * grapheme for its source.
   */
  starts: Uint32Array;
  ends: Uint32Array;
}

const softHyphens = /\u00AD/g;

const singleQuotes = /[\u02BC\u2018-\u201B\u2039\u203A\u05F3]/g;
const doubleQuotes = /[\u201C-\u201F«»\u05F4]/g;
const dashes = /[\u2010-\u2015\u2212]/g;

const space = /\s/;
/** White space that is more than one blank, and words. */
const runs = / \s+|[^\S ]\s*|\S+/g;

/**
 * Fold a text.
 *
 * NFC is applied grapheme by grapheme: canonical composition never reaches
 * across the boundary of an extended grapheme cluster (UAX #29, §3), so the way
 * back stays exact.
 */
export function fold(original: string): Folded {
  // Soft hyphens go first, for what they part may compose: `e`, soft hyphen, dot below.
  const unhyphenated = original.replace(softHyphens, '');
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];

  /** Take a stretch as it is, unit by unit. */
  const copy = (from: number, to: number): void => {
    pieces.push(unhyphenated.slice(from, to));
    for (let at = from; at < to; at++) {
      starts.push(at);
      ends.push(at + 1);
    }
  };
  /** Put something else in the place of a stretch. */
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
    // Words that NFC changes are few: looking at the graphemes of all would take most of the time.
    if (!isSpace && run.normalize('NFC') === run) continue;
    copy(done, index);
    done = index + run.length;
    if (isSpace) {
      replace(index, done, ' ');
      continue;
    }
    for (const {segment, index: within} of graphemeSegmenter.segment(run)) {
      const start = index + within;
      replace(start, start + segment.length, segment.normalize('NFC'));
    }
  }
  copy(done, unhyphenated.length);

  const offsets = findOffsetsWithoutSoftHyphens(original);
  return {
    // Signs come last: each takes the place of one other, so nothing moves.
    text: pieces
      .join('')
      .replace(singleQuotes, "'")
      .replace(doubleQuotes, '"')
      .replace(dashes, '-'),
    starts: new Uint32Array(starts).map((start) => offsets[start] ?? 0),
    ends: new Uint32Array(ends).map((end) => (offsets[end - 1] ?? 0) + 1),
  };
}

/** Where each code unit that is no soft hyphen stands in the original. */
function findOffsetsWithoutSoftHyphens(original: string): Uint32Array {
  const offsets = new Uint32Array(original.length);
  let count = 0;
  for (let at = 0; at < original.length; at++) {
    if (original.charAt(at) !== '\u00AD') offsets[count++] = at;
  }
  return offsets;
}

/** The range of the original text that one of the folded text, which is not empty, was made from. */
export const unfold = ({starts, ends}: Folded, {start, end}: Range): Range => ({
  start: itemAt(starts, start),
  end: itemAt(ends, end - 1),
});

/** Fold a text for comparing, without white space at its ends. */
export const foldText = (original: string): string => fold(original).text.trim();

/** A text in small letters, each in its place: `İ` alone would become two. */
export const toLowerCaseSameLength = (text: string): string =>
  text.replaceAll('İ', 'I').toLowerCase();
