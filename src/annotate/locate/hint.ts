/**
 * Suggests a `prefix` or `suffix` that selects one of several equal passages.
 */

import type {Hints, Range} from '../model/model.ts';
import {scriptsWithoutSpaces} from '../text/boundaries.ts';
import {foldText} from '../text/fold.ts';
import {formatAttribute} from '../text/format-attribute.ts';
import {collapseWhiteSpace} from '../text/format-quote.ts';

/**
 * Suggests a hint for each of several equal passages, formatted as attributes for a message.
 *
 * @param text the projected text
 * @param ranges the ranges of the passages in the text
 * @returns `undefined` if no hint distinguishes any passage from the others
 */
export function suggestHints(text: string, ranges: readonly Range[]): string | undefined {
  const hints = new Set(
    ranges.flatMap((range) =>
      Object.entries(findHint(text, range, ranges) ?? {}).map(
        ([name, words]) => `\`${formatAttribute(name, words)}\``,
      ),
    ),
  );
  return hints.size > 0 ? [...hints].join('; or ') : undefined;
}

/**
 * Finds the shortest prefix or suffix, in whole words, that matches only this passage.
 *
 * @param range one of the passages
 * @param all all passages with the same words
 */
export function findHint(text: string, range: Range, all: readonly Range[]): Hints | undefined {
  const before = ({start}: Range) => text.slice(Math.max(0, start - hintReach), start);
  const after = ({end}: Range) => text.slice(end, end + hintReach);
  const others = all.filter(({start}) => start !== range.start);
  const foldedBefore = others.map((other) => foldText(before(other)));
  const foldedAfter = others.map((other) => foldText(after(other)));
  const [head, tail] = [before(range), after(range)];
  const starts = findWordStarts(head).reverse();
  const ends = findWordEnds(tail);
  for (let count = 0; count < maxWords; count++) {
    const prefix = collapseWhiteSpace(head.slice(starts[count] ?? starts.at(-1) ?? 0)).trim();
    if (prefix && foldedBefore.every((other) => !other.endsWith(foldText(prefix)))) {
      return {prefix};
    }
    const suffix = collapseWhiteSpace(tail.slice(0, ends[count] ?? ends.at(-1) ?? 0)).trim();
    if (suffix && foldedAfter.every((other) => !other.startsWith(foldText(suffix)))) {
      return {suffix};
    }
  }
  return undefined;
}

/** Maximum number of words in a hint. */
const maxWords = 12;

/** Returns the start offsets of words. Adjacent punctuation is part of a word. */
const findWordStarts = (text: string): number[] =>
  [...text.matchAll(wordOfText)].map(({index}) => index);

/** Returns the end offsets of words. Adjacent punctuation is part of a word. */
const findWordEnds = (text: string): number[] =>
  [...text.matchAll(wordOfText)].map(({index, 0: word}) => index + word.length);

/** A run without white space, or one character of a script without spaces. */
const wordOfText = new RegExp(
  `${scriptsWithoutSpaces}\\p{M}*|(?:(?!${scriptsWithoutSpaces})\\S)+`,
  'gu',
);

/** The distance from a passage within which hints are searched, in UTF-16 code units. */
const hintReach = 400;
