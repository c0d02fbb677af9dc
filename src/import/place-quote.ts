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
  hints: Hints,
  {index}: ArticleText,
): Range | undefined {
  if (!hints.prefix && !hints.suffix) return undefined;
  const exact = locate(index, {parts, ...hints});
  if (exact.outcome === 'found') return exact.range;
  if (more) return undefined;
  const agreements = ranges.map((range) => ({
    range,
    ...measureAgreement(range, hints, index.text),
  }));
  const onAllSides = agreements.filter(isFull);
  const onOneSide = agreements.filter(
    ({before, after}) =>
      (before.isLineFull || after.isLineFull) && before.length + after.length >= minAgreement,
  );
  const chosen = onAllSides.length > 0 ? onAllSides : onOneSide;
  return chosen.length === 1 ? chosen[0]?.range : undefined;
}

/** How far the words beside a passage are those of the file. */
interface Agreement {
  /** The number of characters next to the passage that are the same, without white space. */
  length: number;
  /** Whether all of them are, and there are any. */
  isFull: boolean;
  /** Whether all of them up to a line end are. Beyond it, pages may show anything. */
  isLineFull: boolean;
  /** Whether the file has words there. */
  isGiven: boolean;
  /** Whether the passage is at the edge of a block there. */
  isAtEdge: boolean;
}

/** How much of a text is compared on each side, in UTF-16 code units. */
const reach = 400;

interface Agreements {
  before: Agreement;
  after: Agreement;
}

/** Return whether all words that the file has on either side are there. */
const isFull = ({before, after}: Agreements): boolean =>
  (before.isFull || after.isFull) &&
  (before.isFull || !before.isGiven) &&
  (after.isFull || !after.isGiven);

function measureAgreement(
  {start, end}: Range,
  {prefix = '', suffix = ''}: Hints,
  text: string,
): Agreements {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const [lineBefore = ''] = /[^\r\n]*$/.exec(prefix) ?? [];
  const [lineAfter = ''] = /^[^\r\n]*/.exec(suffix) ?? [];
  return {
    before: {
      ...compare(reverse(prefix), reverse(before), letters(lineBefore).length),
      isAtEdge: /(?:^|\n)\s*$/.test(before),
    },
    after: {
      ...compare(letters(suffix), letters(after), letters(lineAfter).length),
      isAtEdge: /^\s*(?:\n|$)/.test(after),
    },
  };
}

const letters = (text: string): string => foldText(text).replace(/\s/g, '');
const reverse = (text: string): string => [...letters(text)].reverse().join('');

/** @param lineLength the length of the expected text up to a line end */
function compare(
  expected: string,
  actual: string,
  lineLength: number,
): Omit<Agreement, 'isAtEdge'> {
  let length = 0;
  while (length < expected.length && expected[length] === actual[length]) length++;
  const isGiven = expected !== '';
  return {
    length,
    isFull: isGiven && length === expected.length,
    isLineFull: lineLength > 0 && length >= lineLength,
    isGiven,
  };
}

/** The length from which words are unlikely to occur again by chance, without white space. */
const longLength = 40;
/** How many characters beside a quote must be the same if not all are. */
const minAgreement = 12;
/** How many characters on one side of a long quote must be the same. */
const minLongAgreement = 3;

/** Return whether enough of the words beside the only occurrence of a quote are those of the file. */
function hasAgreement(range: Range, hints: Hints, text: string): boolean {
  if (!hints.prefix && !hints.suffix) return true;
  const agreements = measureAgreement(range, hints, text);
  const {before, after} = agreements;
  if (isFull(agreements) || before.length + after.length >= minAgreement) return true;
  if (letters(text.slice(range.start, range.end)).length < longLength) return false;
  const isPlausible = ({length, isGiven, isAtEdge}: Agreement) =>
    isGiven && (isAtEdge || length >= minLongAgreement);
  return isPlausible(before) || isPlausible(after);
}
