/**
 * How the words of a quote are told: its parts in a line, with its gaps.
 */

import type {Quote, Range} from '../model/model.ts';
import {isGraphemeBoundary} from './boundaries.ts';

/** The parts of a quote with its gaps between them: `one […] two`. */
export const joinParts = (parts: readonly string[]): string => parts.join(' […] ');

/** A quote, in quotation marks and on one line. */
export const tellQuote = ({parts}: Pick<Quote, 'parts'>): string =>
  `“${onOneLine(joinParts(parts))}”`;

/** The words of a range of the text, on one line. */
export const tellRange = (text: string, {start, end}: Range): string =>
  onOneLine(text.slice(start, end));

/** A range of the text with a few words on either side; of a long one, its ends. */
export function tellAround(text: string, {start, end}: Range): string {
  const before = text.slice(wholeAt(text, Math.max(0, start - farAround)), start);
  const after = text.slice(end, wholeAt(text, Math.min(text.length, end + farAround)));
  const words = text.slice(start, end);
  const told =
    words.length > 2 * longestEnd
      ? `${words.slice(0, wholeAt(words, longestEnd))} … ${words.slice(wholeAt(words, words.length - longestEnd))}`
      : words;
  return `…${onOneLine(before + told + after)}…`;
}

/** The offset, or the next one that cuts no grapheme. */
function wholeAt(text: string, offset: number): number {
  let at = offset;
  while (!isGraphemeBoundary(text, at)) at++;
  return at;
}

/** How much is told of what is around a range, in UTF-16 code units. */
const farAround = 24;
/** How much is told of each end of a long one. */
const longestEnd = 60;

/** A text with one blank for all white space. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');
