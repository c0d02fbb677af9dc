/**
 * How the words of a quote are told: its parts in a line, with its gaps.
 */

import type {Quote, Range} from '../model/model.ts';
import {isGraphemeBoundary} from './boundaries.ts';

/** The parts of a quote with its gaps between them: `one […] two`. */
export const joinParts = (parts: readonly string[]): string => parts.join(' […] ');

/** A quote, in quotation marks and on one line. */
export const formatQuote = ({parts}: Pick<Quote, 'parts'>): string =>
  `“${collapseWhiteSpace(joinParts(parts))}”`;

/** The words of a range of the text, on one line. */
export const formatRange = (text: string, {start, end}: Range): string =>
  collapseWhiteSpace(text.slice(start, end));

/** A range of the text with a few words on either side; of a long one, its ends. */
export function formatContext(text: string, {start, end}: Range): string {
  const before = text.slice(nextGraphemeBoundary(text, Math.max(0, start - contextLength)), start);
  const after = text.slice(
    end,
    nextGraphemeBoundary(text, Math.min(text.length, end + contextLength)),
  );
  const words = text.slice(start, end);
  const shown =
    words.length > 2 * maxEndLength
      ? `${words.slice(0, nextGraphemeBoundary(words, maxEndLength))} … ${words.slice(nextGraphemeBoundary(words, words.length - maxEndLength))}`
      : words;
  return `…${collapseWhiteSpace(before + shown + after)}…`;
}

/** The offset, or the next one that cuts no grapheme. */
function nextGraphemeBoundary(text: string, offset: number): number {
  let at = offset;
  while (!isGraphemeBoundary(text, at)) at++;
  return at;
}

/** How much is told of what is around a range, in UTF-16 code units. */
const contextLength = 24;
/** How much is told of each end of a long one. */
const maxEndLength = 60;

/** A text with one blank for all white space. */
export const collapseWhiteSpace = (text: string): string => text.replace(/\s+/g, ' ');
