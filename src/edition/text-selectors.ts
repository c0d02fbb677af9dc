/**
 * Selectors: a range of a text as the Web Annotation Data Model tells it.
 */

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

/** About how much of the text goes into a prefix or suffix, in code units. */
const reach = 32;

/**
 * Select a range in both ways; each alone selects it.
 *
 * @param text what the offsets of the range count in, in UTF-16 code units
 */
export function textSelectors(
  text: string,
  {start, end}: Range,
): [TextQuoteSelector, TextPositionSelector] {
  const exact = text.slice(start, end);
  const first = codePoints(text.slice(0, start));
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: text.slice(prefixStart(text, start), start),
      suffix: text.slice(end, suffixEnd(text, end)),
    },
    {type: 'TextPositionSelector', start: first, end: first + codePoints(exact)},
  ];
}

const partsText = (text: string, offset: number): boolean =>
  isGraphemeBoundary(text, offset) && findWordAround(text, offset) === undefined;

/** Where a prefix begins: at a word, or where a word is longer than the reach, at a grapheme. */
function prefixStart(text: string, start: number): number {
  const from = Math.max(0, start - reach);
  for (let at = from; at < start; at++) if (partsText(text, at)) return at;
  for (let at = from; at < start; at++) if (isGraphemeBoundary(text, at)) return at;
  return start;
}

/** Where a suffix ends, likewise. */
function suffixEnd(text: string, end: number): number {
  const to = Math.min(text.length, end + reach);
  for (let at = to; at > end; at--) if (partsText(text, at)) return at;
  for (let at = to; at > end; at--) if (isGraphemeBoundary(text, at)) return at;
  return end;
}

/** How many code points a text has: of each surrogate pair, one. */
const codePoints = (text: string): number =>
  text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
