/**
 * Finds the range of a name in its word.
 */

import type {Range} from '../model/model.ts';
import type {NamePattern} from '../model/name-pattern.ts';
import {upperBound} from '../model/upper-bound.ts';
import {scriptsWithoutSpaces} from '../text/boundaries.ts';
import {findPrefix, hasParticle} from './affixes.ts';

const katakana = /[\p{Script=Katakana}ー]/u;
const characterWithoutSpaces = new RegExp(scriptsWithoutSpaces, 'u');
const wordCharacter = new RegExp(`(?!${scriptsWithoutSpaces})[\\p{L}\\p{M}\\p{N}]`, 'u');
const mark = /\p{M}/u;
/** Letters and marks of one word. */
const runs = new RegExp(
  `[\\p{Script=Katakana}ー]+|(?:(?!${scriptsWithoutSpaces}|ー)[\\p{L}\\p{M}])+`,
  'gu',
);

/** Return the character before or after an offset, or `''` at the ends of the text. */
const characterBefore = (text: string, at: number): string =>
  /.?$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
const characterAfter = (text: string, at: number): string =>
  /^.?/su.exec(text.slice(at, at + 2))?.[0] ?? '';

/** Returns whether a word begins at an offset, if its script separates words. */
function isWordStart(text: string, start: number): boolean {
  const [first, previous] = [characterAfter(text, start), characterBefore(text, start)];
  if (katakana.test(first)) return !katakana.test(previous);
  return characterWithoutSpaces.test(first) || !wordCharacter.test(previous);
}

/** Returns whether a word ends at an offset, if its script separates words. */
function isWordEnd(text: string, end: number): boolean {
  const [last, next] = [characterBefore(text, end), characterAfter(text, end)];
  if (katakana.test(last)) return !katakana.test(next);
  return !(characterWithoutSpaces.test(last) ? mark : wordCharacter).test(next);
}

/**
 * Creates a function that returns the range to link for a name at a range of the text, or
 * `undefined` if the name is only a part of a word there.
 *
 * The range includes the letters that a star matches. It includes an Arabic or Hebrew prefix, so
 * that no element begins inside a joined word, but not a Korean particle.
 */
export function createRangeFinder(
  text: string,
): (name: Range, pattern: Pick<NamePattern, 'isOpenStart' | 'isOpenEnd'>) => Range | undefined {
  let starts: number[] | undefined;
  const ends: number[] = [];
  /** Returns the letters around an offset, or an empty range at the offset. */
  const findRun = (at: number): Range => {
    starts ??= [...text.matchAll(runs)].map(({0: run, index}) => {
      ends.push(index + run.length);
      return index;
    });
    const run = upperBound(starts, at) - 1;
    const [start = at, end = at] = [starts[run], ends[run]];
    return end > at ? {start, end} : {start: at, end: at};
  };

  return ({start, end}, {isOpenStart, isOpenEnd}) => {
    const wordStart = isOpenStart ? Math.min(start, findRun(start).start) : start;
    const from = isWordStart(text, wordStart) ? wordStart : findPrefix(text, start, end);
    const to = isOpenEnd ? Math.max(end, findRun(end - 1).end) : end;
    if (from === undefined || !(isWordEnd(text, to) || hasParticle(text, start, to))) {
      return undefined;
    }
    return {start: from, end: to};
  };
}
