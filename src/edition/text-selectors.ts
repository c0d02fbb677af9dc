/** Describes a range of a text by the selectors of the Web Annotation Data Model. */
import type {Range} from '../annotate/model/model.ts';
import {findWordAround, isGraphemeBoundary} from '../annotate/text/boundaries.ts';

/**
 * Web Annotation Data Model, §4.2.4. An empty prefix or suffix is left out: some programs find an
 * empty one anywhere, and then ignore the other.
 */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix?: string;
  suffix?: string;
}

/** Web Annotation Data Model, §4.2.5. Positions count code points, not code units. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/** Maximum length of a prefix or suffix that is not needed to be unique, in UTF-16 code units. */
const contextLength = 32;

/**
 * Create a quote selector. Prefix and suffix end at the line of the quote: in a page, notes may
 * follow it. They are extended until the selector is unique in the text, first within the line,
 * then within each of the given ranges. If it is unique in none of them, it has the longest context.
 *
 * @param range UTF-16 code units of the text, end-exclusive
 * @param within ranges that contain the quote, from the narrowest to the widest
 */
export function createQuoteSelector(
  text: string,
  {start, end}: Range,
  within: readonly [Range, ...Range[]] = [{start: 0, end: text.length}],
): TextQuoteSelector {
  const exact = text.slice(start, end);
  const select = (limits: Range, length: number): TextQuoteSelector => {
    const from = findPrefixStart(text, start, Math.max(limits.start, start - length));
    const to = findSuffixEnd(text, end, Math.min(limits.end, end + length));
    return {
      type: 'TextQuoteSelector',
      exact,
      ...(from < start && {prefix: text.slice(from, start)}),
      ...(end < to && {suffix: text.slice(end, to)}),
    };
  };
  const isUnique = ({prefix = '', suffix = ''}: TextQuoteSelector): boolean => {
    const words = prefix + exact + suffix;
    const at = text.indexOf(words);
    return at === start - prefix.length && !text.includes(words, at + 1);
  };

  const lineEnd = text.indexOf('\n', end);
  const line: Range = {
    start: Math.max(within[0].start, start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1),
    end: Math.min(within[0].end, lineEnd < 0 ? text.length : lineEnd),
  };
  let selector = select(line, contextLength);
  for (const limits of [line, ...within]) {
    const longest = Math.max(start - limits.start, limits.end - end);
    for (let length = contextLength; !isUnique(selector); length *= 2) {
      selector = select(limits, length);
      if (length >= longest) break;
    }
  }
  return selector;
}

/** Create a position selector. */
export function createPositionSelector(text: string, {start, end}: Range): TextPositionSelector {
  const position = countCodePoints(text.slice(0, start));
  return {
    type: 'TextPositionSelector',
    start: position,
    end: position + countCodePoints(text.slice(start, end)),
  };
}

const isOutsideWord = (text: string, offset: number): boolean =>
  isGraphemeBoundary(text, offset) && findWordAround(text, offset) === undefined;

/** Find the start of a prefix: at a word, or at a grapheme within a long word. */
function findPrefixStart(text: string, start: number, from: number): number {
  for (let at = from; at < start; at++) if (isOutsideWord(text, at)) return at;
  for (let at = from; at < start; at++) if (isGraphemeBoundary(text, at)) return at;
  return start;
}

/** Find the end of a suffix in the same way. */
function findSuffixEnd(text: string, end: number, to: number): number {
  for (let at = to; at > end; at--) if (isOutsideWord(text, at)) return at;
  for (let at = to; at > end; at--) if (isGraphemeBoundary(text, at)) return at;
  return end;
}

/** Count the code points of a text. A surrogate pair is one code point. */
const countCodePoints = (text: string): number =>
  text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
