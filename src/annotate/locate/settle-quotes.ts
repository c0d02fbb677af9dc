/**
 * Settles how quotes are read. A quote is Markdown, so that it can be copied from the article's
 * file. But quotes are also copied from the page, where `2*3*4` or `4.` is text. If Markdown reads
 * other words, the characters as they are written are searched too, exactly.
 */
import type {Quote, Range} from '../model/model.ts';
import {formatLocation, type Problem, problem} from '../model/problem.ts';
import type {BlockMarker} from '../text/block-markers.ts';
import {formatContext, formatQuote} from '../text/format-quote.ts';
import {splitAtGaps} from '../text/gaps.ts';
import type {SourceLocator} from '../text/source-locator.ts';
import {locate, type QuoteMatch, type TextIndex} from './locate.ts';
import {hasHints, locateWithHints, type Selectors} from './locate-quotes.ts';
import {findStrayMarkers} from './stray-markers.ts';

/** A quote as it is read, or the problem that both readings occur. */
export interface SettledQuote {
  quote: Quote;
  problem?: Problem | undefined;
}

/** An article in which quotes are searched. */
export interface SettlingArticle {
  index: TextIndex;
  /** The block markers of the article. Without them, those of quotes are not compared. */
  markers?: readonly BlockMarker[] | undefined;
  /** Maps offsets to the Markdown of the article, for messages. */
  locateInSource?: SourceLocator | undefined;
  /** The path of the article, for messages. */
  file?: string | undefined;
}

/** A reading of a quote, with its outcome. */
interface Reading {
  quote: Quote;
  match: QuoteMatch;
}

/**
 * Settles the quotes of an annotation.
 *
 * @returns one result for each quote, in the order of the quotes
 */
export function settleQuotes(
  {quotes, ...hints}: Selectors,
  article: SettlingArticle,
): SettledQuote[] {
  const {index, markers} = article;
  const read = (quote: Quote): Reading => {
    const {parts} = quote;
    const match = locate(index, {parts});
    return {
      quote,
      match:
        match.outcome === 'ambiguous' && hasHints(hints)
          ? locateWithHints(parts, hints, index)
          : match,
    };
  };
  return quotes.map((quote) => {
    const {written} = quote;
    if (written === undefined) return {quote};
    const asMarkdown = read(quote);
    const isMarkdown =
      asMarkdown.match.outcome === 'found' &&
      quote.problems.length === 0 &&
      (markers === undefined ||
        findStrayMarkers(quote, asMarkdown.match.range, {text: index.text, markers}).length === 0);
    const asWritten = listWrittenReadings(quote, written)
      .map(read)
      .find(({match}) => match.outcome === 'found' || match.outcome === 'ambiguous');
    if (!asWritten) return {quote};
    if (!isMarkdown) return {quote: asWritten.quote};
    const ranges = listRanges(asWritten.match);
    const [here] = listRanges(asMarkdown.match);
    // What Markdown leaves of the words as written is at the same place: `List` of `List<T>`.
    if (here && ranges.some(({start, end}) => start <= here.start && here.end <= end)) {
      return {quote: asWritten.quote};
    }
    if (!here) return {quote};
    return {quote, problem: explainBoth(quote, here, ranges, article)};
  });
}

/** Lists the readings of the written characters: with gaps, then with `[…]` as words. */
function listWrittenReadings(quote: Quote, written: string): Quote[] {
  const parts = splitAtGaps(written).map(({start, end}) => written.slice(start, end).trim());
  const whole = [written];
  return [parts, ...(parts.length > 1 ? [whole] : [])]
    .filter((each) => each.every((part) => part !== ''))
    .map((each) => ({...quote, parts: each, markers: [], problems: []}));
}

const listRanges = (match: QuoteMatch): readonly Range[] =>
  match.outcome === 'found' ? [match.range] : match.outcome === 'ambiguous' ? match.ranges : [];

/** Creates the problem for a quote whose readings are found at different places. */
function explainBoth(
  quote: Quote,
  here: Range,
  ranges: readonly Range[],
  {index, locateInSource, file}: SettlingArticle,
): Problem {
  const describe = (range: Range, reading: string) => ({
    file: file ?? '',
    place: locateInSource?.(range.start),
    message: `${reading}: “${formatContext(index.text, range)}”`,
  });
  const {location} = quote;
  return problem(
    `The quote occurs in two ways: as Markdown, ${formatQuote(quote)}, and as it is written, ${formatQuote({parts: [quote.written ?? '']})}.`,
    {
      file: location.file,
      place: location.position,
      rule: 'quote-ambiguous',
      expected: 'a quote that has one reading in the article',
      fix: `If the words as written are meant${file === undefined ? '' : ` (${formatLocation(file, locateInSource?.(ranges[0]?.start ?? 0))})`}, write a backslash before each character that is Markdown. Otherwise quote more words, or leave out the Markdown.`,
      related: [
        describe(here, 'read as Markdown'),
        ...ranges.map((range) => describe(range, 'as written')),
      ],
    },
  );
}
