/**
 * Finds the passage of a foreign quote. Its words must be found exactly, and the words around them
 * must agree with those that the file has: the same words elsewhere are another passage.
 */
import {locate} from '../annotate/locate/locate.ts';
import type {Hints, Range} from '../annotate/model/model.ts';
import {foldText} from '../annotate/text/fold.ts';
import {splitAtGaps} from '../annotate/text/gaps.ts';
import type {ArticleText} from '../reanchor/article-text.ts';
import type {Outcome} from '../reanchor/outcome.ts';
import {proposeWords} from '../reanchor/propose-words.ts';
import type {ForeignQuote} from './imported.ts';

/** Where a quote is, or why that is not known. */
export type Placement =
  | {outcome: 'found'; range: Range}
  /** The words occur once, but between other words than in the file. */
  | {outcome: 'elsewhere'; range: Range}
  /** What `npm run reanchor` finds too. Nothing of it is certain. */
  | Outcome;

/** The longest quote for which similar words are searched, in UTF-16 code units. */
const maxSimilarLength = 4000;

/**
 * Find the passage of a quote.
 *
 * @param article the text; ranges are UTF-16 code units of it
 */
export function placeQuote(quote: ForeignQuote, article: ArticleText): Placement {
  const {index} = article;
  const readings = listReadings(quote.exact);
  const hints = readHints(quote);
  for (const parts of readings) {
    const match = locate(index, {parts});
    if (match.outcome === 'found') {
      const isThere = hasAgreement(match.range, hints, index.text);
      return {outcome: isThere ? 'found' : 'elsewhere', range: match.range};
    }
    if (match.outcome === 'ambiguous') {
      const range = choose(parts, match.ranges, match.more, hints, article);
      if (range) return {outcome: 'found', range};
      return {outcome: 'unsettled', why: 'ambiguous', ranges: match.ranges, more: match.more};
    }
  }
  if (quote.exact.length > maxSimilarLength) return {outcome: 'missing'};
  const parts = readings.at(-1) ?? [];
  const proposed = proposeWords(parts, locate(index, {parts}), article);
  if (proposed?.outcome !== 'proposed') return proposed ?? {outcome: 'missing'};
  // A proposal has the range of its first changed part.
  const match = locate(index, {parts: proposed.parts});
  if (match.outcome === 'found') return {...proposed, range: match.range};
  if (match.outcome !== 'ambiguous') return {outcome: 'missing'};
  const {ranges, more} = match;
  const range = choose(proposed.parts, ranges, more, hints, article);
  return range ? {...proposed, range} : {outcome: 'unsettled', why: 'ambiguous', ranges, more};
}

/** The words of a quote as a whole, or the parts between its gaps `[…]`. */
function listReadings(exact: string): string[][] {
  const whole = exact.trim();
  const parts = splitAtGaps(whole).map(({start, end}) => whole.slice(start, end).trim());
  return parts.length > 1 && parts.every(Boolean) ? [[whole], parts] : [[whole]];
}

const readHints = ({prefix, suffix}: ForeignQuote): Hints => ({
  prefix: prefix?.trim() ? prefix : undefined,
  suffix: suffix?.trim() ? suffix : undefined,
});

/** Choose the only one of several equal passages that is between the words of the file. */
function choose(
  parts: readonly string[],
  ranges: readonly Range[],
  more: boolean,
  {prefix, suffix}: Hints,
  {index}: ArticleText,
): Range | undefined {
  const lines = {prefix: prefix?.split(/[\r\n]+/).at(-1), suffix: suffix?.split(/[\r\n]+/)[0]};
  for (const hints of [{prefix, suffix}, lines]) {
    if (!hints.prefix?.trim() && !hints.suffix?.trim()) continue;
    const both = locate(index, {parts, ...hints});
    if (both.outcome === 'found') return both.range;
  }
  if (more) return undefined;
  const agreements = ranges.map((range) => ({
    range,
    ...measureAgreement(range, {prefix, suffix}, index.text),
  }));
  const sides = [
    agreements.filter(({before, after}) => before.isFull && after.isFull),
    agreements.filter(({before, after}) => before.isFull || after.isFull),
  ];
  const [best] = sides.filter(({length}) => length > 0);
  return best?.length === 1 ? best[0]?.range : undefined;
}

/** How far the words beside a passage are those of the file. */
interface Agreement {
  /** The number of characters next to the passage that are the same, without white space. */
  length: number;
  /** Whether all of them are, and there are any. */
  isFull: boolean;
  /** Whether the passage is at the edge of a block there, beyond which pages may show anything. */
  isAtEdge: boolean;
}

/** How much of a text is compared on each side, in UTF-16 code units. */
const reach = 400;

function measureAgreement(
  {start, end}: Range,
  {prefix = '', suffix = ''}: Hints,
  text: string,
): {before: Agreement; after: Agreement} {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  return {
    before: compare(reverse(prefix), reverse(before), /\n\s*$|^\s*$/.test(before)),
    after: compare(letters(suffix), letters(after), /^\s*(?:\n|$)/.test(after)),
  };
}

const letters = (text: string): string => foldText(text).replace(/\s/g, '');
const reverse = (text: string): string => [...letters(text)].reverse().join('');

function compare(expected: string, actual: string, isAtEdge: boolean): Agreement {
  let length = 0;
  while (length < expected.length && expected[length] === actual[length]) length++;
  return {length, isFull: expected !== '' && length === expected.length, isAtEdge};
}

/** The length from which words are unlikely to occur again by chance, without white space. */
const longLength = 40;
/** How many characters beside a short quote must be the same. */
const minAgreement = 12;

/** Return whether enough of the words beside the only occurrence of a quote are those of the file. */
function hasAgreement(range: Range, hints: Hints, text: string): boolean {
  if (!hints.prefix && !hints.suffix) return true;
  const {before, after} = measureAgreement(range, hints, text);
  const isLong = letters(text.slice(range.start, range.end)).length >= longLength;
  if (before.isFull || after.isFull || before.length + after.length >= minAgreement) return true;
  if (!isLong) return false;
  return (
    before.length >= 3 ||
    after.length >= 3 ||
    Boolean(hints.prefix && before.isAtEdge) ||
    Boolean(hints.suffix && after.isAtEdge)
  );
}
