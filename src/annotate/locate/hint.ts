/**
 * Hints: which words before or after a passage settle that it is meant, and not
 * another with the same words.
 */

import type {Range} from '../model/model.ts';
import {scriptsWithoutSpaces} from '../text/boundaries.ts';
import {foldText} from '../text/fold.ts';
import {collapseWhiteSpace} from '../text/format-quote.ts';

/**
 * For each of the places, what settles that it is meant, as it must be written.
 *
 * @param text that was projected; the places are ranges of it
 * @returns nothing where no place can be told from the others by what is around it
 */
export function suggestHints(text: string, ranges: readonly Range[]): string | undefined {
  const hints = new Set(ranges.flatMap((range) => suggestHint(text, range, ranges) ?? []));
  return hints.size > 0 ? [...hints].join('; or ') : undefined;
}

/** The shortest prefix or suffix, in whole words, that fits only this one of the places. */
function suggestHint(text: string, range: Range, all: readonly Range[]): string | undefined {
  const before = ({start}: Range) => text.slice(Math.max(0, start - hintReach), start);
  const after = ({end}: Range) => text.slice(end, end + hintReach);
  const others = all.filter((other) => other !== range);
  const foldedBefore = others.map((other) => foldText(before(other)));
  const foldedAfter = others.map((other) => foldText(after(other)));
  const [head, tail] = [before(range), after(range)];
  const starts = findWordStarts(head).reverse();
  const ends = findWordEnds(tail);
  for (let count = 0; count < maxWords; count++) {
    const prefix = collapseWhiteSpace(head.slice(starts[count] ?? starts.at(-1) ?? 0)).trim();
    if (prefix && foldedBefore.every((other) => !other.endsWith(foldText(prefix)))) {
      return formatAttribute('prefix', prefix);
    }
    const suffix = collapseWhiteSpace(tail.slice(0, ends[count] ?? ends.at(-1) ?? 0)).trim();
    if (suffix && foldedAfter.every((other) => !other.startsWith(foldText(suffix)))) {
      return formatAttribute('suffix', suffix);
    }
  }
  return undefined;
}

/** A hint has no more words. */
const maxWords = 12;

/** Where the words of a text start, with the signs before them; those of some scripts need no blank between. */
const findWordStarts = (text: string): number[] =>
  [...text.matchAll(wordOfText)].map(({index}) => index);

/** Where the words of a text end, with the signs behind them. */
const findWordEnds = (text: string): number[] =>
  [...text.matchAll(wordOfText)].map(({index, 0: word}) => index + word.length);

const wordOfText = new RegExp(
  `${scriptsWithoutSpaces}\\p{M}*|(?:(?!${scriptsWithoutSpaces})\\S)+`,
  'gu',
);

/** How far around a place to look for a hint. */
const hintReach = 400;

/** An attribute as it must be written, whatever quotation marks and references the value holds. */
function formatAttribute(name: string, words: string): string {
  const value = words.replaceAll(/&(?=[#\w])/g, '&amp;');
  if (!value.includes('"')) return `\`${name}="${value}"\``;
  if (!value.includes("'")) return `\`${name}='${value}'\``;
  return `\`${name}="${value.replaceAll('"', '&quot;')}"\``;
}
