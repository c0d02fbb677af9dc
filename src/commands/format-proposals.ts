/** Formats broken quotes: the location, the change, and what an editor can do. */
import {styleText} from 'node:util';
import {suggestHints} from '../annotate/locate/hint.ts';
import type {Quote, Range} from '../annotate/model/model.ts';
import {formatLocation} from '../annotate/model/problem.ts';
import {type Change, formatChanges} from '../annotate/text/differences.ts';
import {foldText} from '../annotate/text/fold.ts';
import {formatContext, formatQuote} from '../annotate/text/format-quote.ts';
import type {SourceLocator} from '../annotate/text/source-locator.ts';
import type {BrokenQuote, Outcome, Unsettled} from '../reanchor/outcome.ts';

/** The files that a broken quote is reported against. */
export interface ReportContext {
  /** The path of the file of annotations. */
  annotations: string;
  /** The path of the article. */
  article: string;
  /** Its projected text, and the way from there to the article's Markdown. */
  text: string;
  locateInSource: SourceLocator;
  /** The stream that decides whether the output is coloured. */
  stdout: NodeJS.WritableStream;
}

/** Format the location and id of a broken quote, with its state. */
export const formatHead = (
  {quote, annotation}: BrokenQuote,
  state: string,
  {annotations}: ReportContext,
): string => `${formatLocation(annotations, quote.location.position)}  #${annotation.id}  ${state}`;

/**
 * Format a broken quote.
 *
 * @param state whether a proposal is written, or what it waits for
 */
export function formatBrokenQuote(
  broken: BrokenQuote,
  state: string,
  context: ReportContext,
): string {
  const outcome = formatOutcome(broken, broken.quote, state, context);
  return `${formatHead(broken, outcome.state, context)}\n${outcome.lines}`;
}

/**
 * Format the outcome of the search for the words of a quote.
 *
 * @param state the state of a proposal
 * @returns the state, and indented lines with the details
 */
export function formatOutcome(
  outcome: Outcome,
  quote: Pick<Quote, 'parts'>,
  state: string,
  context: ReportContext,
): {state: string; lines: string} {
  const quoted = formatQuote(quote);
  switch (outcome.outcome) {
    case 'proposed':
      return {state, lines: formatDifference(outcome, context)};
    case 'unwritable':
      return {
        state: 'edit the quote: its new words cannot be written as a quotation',
        lines: formatDifference(outcome, context),
      };
    case 'unsettled':
      return {
        state:
          outcome.why === 'ambiguous'
            ? `edit the quote: several places may be meant by ${quoted}`
            : `edit the quote: its prefix or suffix no longer matches next to ${quoted}`,
        lines: formatLocations(outcome, context),
      };
    case 'missing':
      return {
        state: 'edit the quote: the text no longer contains all of it in this order',
        lines: `    ${quoted}`,
      };
  }
}

/**
 * Format the changed words, and the words around them in the article. Those may negate the
 * passage or continue a number.
 */
function formatDifference(
  {changes, range}: {changes: readonly Change[]; range: Range},
  {text, locateInSource, article, stdout}: ReportContext,
): string {
  const stream = {stream: stdout};
  const difference = formatChanges(changes, {
    removed: (words) => styleText(['red', 'strikethrough'], `[-${words}-]`, stream),
    added: (words) => styleText('green', `{+${words}+}`, stream),
  });
  return `    ${difference}\n    ${formatLocation(article, locateInSource(range.start))}  ${formatContext(text, range)}`;
}

/** Format one match per line, and the fix that selects one of them. */
function formatLocations(
  {ranges, more}: Unsettled,
  {text, locateInSource, article}: ReportContext,
): string {
  const lines = ranges.map(
    (range) =>
      `    ${formatLocation(article, locateInSource(range.start))}  ${formatContext(text, range)}`,
  );
  if (more) lines.push('    and more: quote more words');
  else if (ranges.length > 1) lines.push(`    fix: ${formatChoice(text, ranges)}`);
  return lines.join('\n');
}

function formatChoice(text: string, ranges: readonly Range[]): string {
  const words = new Set(ranges.map(({start, end}) => foldText(text.slice(start, end))));
  if (words.size > 1) return 'quote the words of the intended place';
  const hints = suggestHints(text, ranges);
  return hints ? `add ${hints}` : 'quote more words';
}
