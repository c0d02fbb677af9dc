/**
 * Messages for quotes that were not found: what is wrong, and how to fix it.
 */

import {itemAt} from '../model/defined.ts';
import type {Annotation, Quote, Range} from '../model/model.ts';
import {formatLocation, type Problem, type ProblemDetails, problem} from '../model/problem.ts';
import {diffWords, formatChanges} from '../text/differences.ts';
import {formatContext, formatQuote, formatRange, joinParts} from '../text/format-quote.ts';
import {splitAtEllipses} from '../text/gaps.ts';
import type {SourceLocator} from '../text/source-locator.ts';
import {suggestHints} from './hint.ts';
import {locate, type QuoteMatch, type TextIndex} from './locate.ts';
import {locateQuotes} from './locate-quotes.ts';
import {findNearestPassage} from './nearest-passage.ts';

/** A quote that was not found, with the outcome. */
export interface Failure {
  quote: Quote;
  match: NotFound;
}

type NotFound = Exclude<QuoteMatch, {outcome: 'found'}>;
type Misfit = Extract<NotFound, {outcome: 'hint-misfits'}>;

/** The searched text, and how to locate it in the source. */
export interface Searched {
  index: TextIndex;
  /** Maps an offset in the text to the Markdown of the article. */
  locateInSource: SourceLocator;
  /** The path of the article. */
  file: string;
}

/** The parts of a problem that depend on the outcome. */
interface Explanation extends Omit<ProblemDetails, 'file' | 'place'> {
  reason: string;
}

/**
 * Creates the problem for a quote that was not found.
 *
 * @param annotation the annotation with the quote
 */
export function explainFailure(
  failure: Failure,
  annotation: Annotation,
  searched: Searched,
): Problem {
  const {file, position} = failure.quote.location;
  const {reason, ...details} = createExplanation(failure, annotation, searched);
  return problem(reason, {file, place: position, ...details});
}

function createExplanation(
  {quote, match}: Failure,
  annotation: Annotation,
  searched: Searched,
): Explanation {
  switch (match.outcome) {
    case 'missing':
      return explainMissing(quote, searched);
    case 'inside-word':
      return explainInsideWord(quote, match, searched);
    case 'ambiguous':
      return explainAmbiguous(quote, match, annotation, searched);
    case 'hint-misfits':
      return explainMisfit(quote, match, annotation, searched);
  }
}

function explainMissing(quote: Quote, searched: Searched): Explanation {
  const {parts} = quote;
  const {index, ...article} = searched;
  const withGaps = explainLooseGap(quote, searched);
  if (withGaps) return withGaps;
  const near = parts
    .filter((part) => locate(index, {parts: [part]}).outcome === 'missing')
    .flatMap((part) => {
      const range = findNearestPassage(index, part);
      return range ? [{part, range, words: formatRange(index.text, range)}] : [];
    });
  return {
    reason: `The quote does not occur in the article: ${formatQuote({parts})}.`,
    rule: 'quote-missing',
    expected: 'the words of the article, with the same spelling, case and order',
    ...(near.length > 0 && {
      nearest: near
        .map(({range, words}) => `“${words}” (${formatRangeLocation(range, article)})`)
        .join(', '),
      differs: near.map(({part, words}) => formatDifference(part, words)).join('; '),
    }),
    fix:
      near.length > 0
        ? 'Quote the article exactly. If the nearest passage is meant, copy it.'
        : 'Copy the words from the article, with `[…]` in place of the words that you omit.',
  };
}

/** Explains a quote that is found if its ellipses are gaps: `The walls … were unsafe`. */
function explainLooseGap({parts}: Quote, {index, ...article}: Searched): Explanation | undefined {
  const split = parts.flatMap(splitAtEllipses);
  if (split.length === parts.length || split.includes('')) return undefined;
  const match = locate(index, {parts: split});
  if (match.outcome !== 'found' && match.outcome !== 'ambiguous') return undefined;
  const [range] = match.outcome === 'found' ? [match.range] : match.ranges;
  return {
    reason: `The quote does not occur in the article: ${formatQuote({parts})}.`,
    rule: 'quote-missing',
    expected: '`[…]` in place of words that the quote omits',
    ...(range && {
      nearest: `“${formatRange(index.text, range)}” (${formatRangeLocation(range, article)})`,
    }),
    fix: `Write \`[…]\` for the omitted words: ${formatQuote({parts: split})}.`,
  };
}

function explainInsideWord(
  quote: Quote,
  {wholeWords}: Extract<NotFound, {outcome: 'inside-word'}>,
  {index: {text}, ...article}: Searched,
): Explanation {
  const all = {
    start: itemAt(wholeWords, 0).start,
    end: itemAt(wholeWords, wholeWords.length - 1).end,
  };
  const words = joinParts(wholeWords.map((range) => formatRange(text, range)));
  const hasGap = quote.parts.length > 1;
  return {
    reason: `The quote ${formatQuote(quote)} begins or ends inside a word${hasGap ? ', or has a gap that does' : ''}.`,
    rule: 'quote-inside-word',
    expected: 'whole words',
    nearest: `“${formatRange(text, all)}” (${formatRangeLocation(all, article)})`,
    fix: `Quote ${hasGap ? 'whole words' : 'the whole word'}: “${words}”.`,
  };
}

function explainAmbiguous(
  quote: Quote,
  {ranges, more}: Extract<NotFound, {outcome: 'ambiguous'}>,
  annotation: Annotation,
  searched: Searched,
): Explanation {
  const hints = more ? undefined : suggestHintsFor(annotation, ranges, searched);
  return {
    reason: `The quote ${formatQuote(quote)} occurs ${more ? 'more than ' : ''}${ranges.length} times.`,
    rule: 'quote-ambiguous',
    expected: 'a quote that occurs once, or a `prefix` or `suffix` that selects one occurrence',
    fix: hints
      ? `Quote more words, or add one of these attributes: ${hints}.`
      : 'Quote more words.',
    related: describeMatches(ranges, searched),
  };
}

function explainMisfit(
  quote: Quote,
  match: Misfit,
  annotation: Annotation,
  searched: Searched,
): Explanation {
  const {prefix, suffix} = annotation;
  const mismatches = [
    prefix !== undefined && `\`prefix="${prefix}"\` is not directly before it`,
    suffix !== undefined && `\`suffix="${suffix}"\` is not directly after it`,
  ].filter(Boolean);
  return {
    reason: `The quote ${formatQuote(quote)} occurs, but ${mismatches.join(', or ')}.`,
    rule: 'quote-hint',
    expected: 'the words that are directly before or after the quote in the article',
    fix: fixForMisfit(match, annotation, searched),
    related: describeMatches(match.ranges, searched),
  };
}

function fixForMisfit({ranges, more}: Misfit, annotation: Annotation, searched: Searched): string {
  const {prefix, suffix} = annotation;
  if (ranges.length === 1)
    return `Remove ${[prefix !== undefined && '`prefix`', suffix !== undefined && '`suffix`'].filter(Boolean).join(' and ')}: the quote occurs once.`;
  const selectsOne = (hint: Pick<Annotation, 'prefix' | 'suffix'>) =>
    locateQuotes({quotes: annotation.quotes, ...hint}, searched.index).every(
      ({outcome}) => outcome === 'found',
    );
  if (prefix !== undefined && suffix !== undefined) {
    if (selectsOne({prefix})) return 'Remove `suffix`: `prefix` alone selects one occurrence.';
    if (selectsOne({suffix})) return 'Remove `prefix`: `suffix` alone selects one occurrence.';
  }
  const hints = more ? undefined : suggestHintsFor(annotation, ranges, searched);
  return hints ? `Use one of these attributes instead: ${hints}.` : 'Quote more words.';
}

/** Suggests hints for the only ambiguous quote. A hint cannot select the matches of two quotes. */
function suggestHintsFor({quotes}: Annotation, ranges: readonly Range[], {index}: Searched) {
  const ambiguous = quotes.filter(({parts}) => locate(index, {parts}).outcome === 'ambiguous');
  return ambiguous.length > 1 ? undefined : suggestHints(index.text, ranges);
}

/** Formats the location of a range in the Markdown of the article. */
const formatRangeLocation = (
  {start}: Range,
  {locateInSource, file}: Pick<Searched, 'locateInSource' | 'file'>,
) => formatLocation(file, locateInSource(start));

/** Describes each match with its location and context. */
const describeMatches = (ranges: readonly Range[], {index, locateInSource, file}: Searched) =>
  ranges.map((range) => ({
    file,
    place: locateInSource(range.start),
    message: `“${formatContext(index.text, range)}”`,
  }));

/** Formats the difference between a quote and a passage, with `‹U+XXXX›` for invisible characters. */
function formatDifference(quote: string, passage: string): string {
  const changes = diffWords(quote, passage);
  if (changes.every(({kind}) => kind === 'same')) return `only in white space: “${quote}”`;
  return formatChanges(changes, {context: 4}).replace(invisible, (letter) => {
    return `‹U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`;
  });
}

/** Invisible characters, except the joiners (U+200C, U+200D) of letters and emoji. */
const invisible = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
