/**
 * Formatting of quotes and ranges for messages, on one line.
 */

import type {Quote, Range} from '../model/model.ts';
import {isGraphemeBoundary} from './boundaries.ts';

/** Joins the parts of a quote with gaps: `one […] two`. */
export const joinParts = (parts: readonly string[]): string => parts.join(' […] ');

/** Formats a quote on one line, in quotation marks. */
export const formatQuote = ({parts}: Pick<Quote, 'parts'>): string =>
  `“${collapseWhiteSpace(joinParts(parts))}”`;

/** Formats a range of a text on one line. */
export const formatRange = (text: string, {start, end}: Range): string =>
  collapseWhiteSpace(text.slice(start, end));

/** Formats a range with a few characters on each side. A long range is cut in the middle. */
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

/** Returns the first grapheme boundary at or after an offset. */
function nextGraphemeBoundary(text: string, offset: number): number {
  let at = offset;
  while (!isGraphemeBoundary(text, at)) at++;
  return at;
}

/** The length of the context on each side of a range, in UTF-16 code units. */
const contextLength = 24;
/** The length of each end of a long range, in UTF-16 code units. */
const maxEndLength = 60;

/** Replaces each run of white space with one space. */
export const collapseWhiteSpace = (text: string): string => text.replace(/\s+/g, ' ');
