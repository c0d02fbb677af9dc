/** Describes a range of a text by the selectors of the Web Annotation Data Model. */
import type {Range} from '../annotate/model/model.ts';
import {findWordAround, isGraphemeBoundary} from '../annotate/text/boundaries.ts';

/** Web Annotation Data Model, §4.2.4. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/** Web Annotation Data Model, §4.2.5. Positions count code points, not code units. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/** Maximum length of a prefix or suffix, in UTF-16 code units. */
const maxContextLength = 32;

/**
 * Create both selectors for a range. Each of them is sufficient.
 *
 * @param range UTF-16 code units of the text, end-exclusive
 */
export function createTextSelectors(
  text: string,
  {start, end}: Range,
): [TextQuoteSelector, TextPositionSelector] {
  const exact = text.slice(start, end);
  const position = countCodePoints(text.slice(0, start));
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: text.slice(findPrefixStart(text, start), start),
      suffix: text.slice(end, findSuffixEnd(text, end)),
    },
    {type: 'TextPositionSelector', start: position, end: position + countCodePoints(exact)},
  ];
}

const isOutsideWord = (text: string, offset: number): boolean =>
  isGraphemeBoundary(text, offset) && findWordAround(text, offset) === undefined;

/** Find the start of a prefix: at a word, or at a grapheme within a long word. */
function findPrefixStart(text: string, start: number): number {
  const from = Math.max(0, start - maxContextLength);
  for (let at = from; at < start; at++) if (isOutsideWord(text, at)) return at;
  for (let at = from; at < start; at++) if (isGraphemeBoundary(text, at)) return at;
  return start;
}

/** Find the end of a suffix in the same way. */
function findSuffixEnd(text: string, end: number): number {
  const to = Math.min(text.length, end + maxContextLength);
  for (let at = to; at > end; at--) if (isOutsideWord(text, at)) return at;
  for (let at = to; at > end; at--) if (isGraphemeBoundary(text, at)) return at;
  return end;
}

/** Count the code points of a text. A surrogate pair is one code point. */
const countCodePoints = (text: string): number =>
  text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
