/** Formats broken quotes: the location, the change, and what an editor can do. */
import {styleText} from 'node:util';
import {hintsFor} from '../annotate/locate/hint.ts';
import type {Range} from '../annotate/model/model.ts';
import {formatPlace} from '../annotate/model/problem.ts';
import {type Change, tellChanges} from '../annotate/text/differences.ts';
import {foldText} from '../annotate/text/fold.ts';
import {tellAround, tellQuote} from '../annotate/text/quote-text.ts';
import type {PlaceInSource} from '../annotate/text/source-position.ts';
import type {BrokenQuote, Unsettled} from '../reanchor/outcome.ts';

/** The files that a broken quote is reported against. */
export interface ReportContext {
  /** The path of the file of annotations. */
  annotations: string;
  /** The path of the article. */
  article: string;
  /** Its projected text, and the way from there to the article's Markdown. */
  text: string;
  place: PlaceInSource;
  /** The stream that decides whether the output is coloured. */
  stdout: NodeJS.WritableStream;
}

/** Format the location and id of a broken quote, with its state. */
export const formatHead = (
  {quote, annotation}: BrokenQuote,
  state: string,
  {annotations}: ReportContext,
): string => `${formatPlace(annotations, quote.place.position)}  #${annotation.id}  ${state}`;

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
  const format = (what: string, lines: string) => `${formatHead(broken, what, context)}\n${lines}`;
  const quoted = tellQuote(broken.quote);
  switch (broken.outcome) {
    case 'proposed':
      return format(state, formatDifference(broken, context));
    case 'unwritable':
      return format(
        'edit the quote: its new words cannot be written as a quotation',
        formatDifference(broken, context),
      );
    case 'unsettled':
      return format(
        broken.why === 'ambiguous'
          ? `edit the quote: several places may be meant by ${quoted}`
          : `edit the quote: its prefix or suffix no longer matches next to ${quoted}`,
        formatPlaces(broken, context),
      );
    case 'missing':
      return format(
        'edit the quote: the text no longer contains all of it in this order',
        `    ${quoted}`,
      );
  }
}

/**
 * Format the changed words, and the words around them in the article. Those may negate the
 * passage or continue a number.
 */
function formatDifference(
  {changes, range}: {changes: readonly Change[]; range: Range},
  {text, place, article, stdout}: ReportContext,
): string {
  const stream = {stream: stdout};
  const difference = tellChanges(changes, {
    gone: (words) => styleText(['red', 'strikethrough'], `[-${words}-]`, stream),
    come: (words) => styleText('green', `{+${words}+}`, stream),
  });
  return `    ${difference}\n    ${formatPlace(article, place(range.start))}  ${tellAround(text, range)}`;
}

/** Format one match per line, and the fix that selects one of them. */
function formatPlaces({ranges, more}: Unsettled, {text, place, article}: ReportContext): string {
  const lines = ranges.map(
    (range) => `    ${formatPlace(article, place(range.start))}  ${tellAround(text, range)}`,
  );
  if (more) lines.push('    and more: quote more words');
  else if (ranges.length > 1) lines.push(`    fix: ${formatChoice(text, ranges)}`);
  return lines.join('\n');
}

function formatChoice(text: string, ranges: readonly Range[]): string {
  const words = new Set(ranges.map(({start, end}) => foldText(text.slice(start, end))));
  if (words.size > 1) return 'quote the words of the intended place';
  const hints = hintsFor(text, ranges);
  return hints ? `add ${hints}` : 'quote more words';
}
