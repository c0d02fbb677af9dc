/**
 * A mending in lines: where the quote stands, what can be done about it, and what has
 * changed.
 */
import {styleText} from 'node:util';
import {hintsFor} from '../annotate/locate/hint.ts';
import type {Range} from '../annotate/model/model.ts';
import {formatPlace} from '../annotate/model/problem.ts';
import {type Change, type Telling, tellChanges} from '../annotate/text/differences.ts';
import {foldText} from '../annotate/text/fold.ts';
import {tellAround, tellQuote} from '../annotate/text/quote-text.ts';
import type {PlaceInSource} from '../annotate/text/source-position.ts';
import type {Mending} from '../reanchor/reanchor.ts';
import {reasons} from '../reanchor/reason.ts';

/** What a mending is told of. */
export interface Told {
  /** The path of the file of annotations. */
  annotations: string;
  /** The path of the article. */
  article: string;
  /** Its projected text, and where its offsets stand in the article. */
  text: string;
  place: PlaceInSource;
  /** The address of an annotation, as `--accept` takes it. */
  addressOf: (id: string) => string;
}

/** Red what is gone, green what is new. */
const coloured: Telling = {
  gone: (text) => styleText(['red', 'strikethrough'], `[-${text}-]`),
  come: (text) => styleText('green', `{+${text}+}`),
};

/** @param written whether it is written, if it was proposed */
export function tellMending(mending: Mending, told: Told, written: boolean): string {
  const {quote, annotation} = mending;
  const head = `${formatPlace(told.annotations, quote.place.position)}  #${annotation.id}`;
  const quoted = tellQuote(quote);
  switch (mending.outcome) {
    case 'proposed':
      return `${head}  ${written ? 'written' : 'proposed'}\n${tellDifference(mending, told)}`;
    case 'asked': {
      const why = mending.reasons.map((reason) => reasons[reason]).join('; ');
      const accept =
        mending.accepted?.outcome === 'proposed'
          ? `\n    if this is meant: npm run reanchor -- --write --accept ${told.addressOf(annotation.id)}`
          : '';
      const places =
        mending.accepted?.outcome === 'unsettled'
          ? `\n    several places may be meant:\n${tellPlaces(mending.accepted, told)}`
          : '';
      return `${head}  for you to decide: ${why}\n${tellDifference(mending, told)}${accept}${places}`;
    }
    case 'unsettled': {
      const what =
        mending.why === 'ambiguous'
          ? `several places may be meant by ${quoted}`
          : `its prefix or suffix no longer stands beside ${quoted}`;
      return `${head}  for you to decide: ${what}\n${tellPlaces(mending, told)}`;
    }
    case 'gone':
      return `${head}  gone: the text no longer has all of it, in this order\n    ${quoted}`;
  }
}

/** What has changed, and where in the article. */
function tellDifference(
  {changes, range}: {changes: readonly Change[]; range: Range | undefined},
  {place, article}: Told,
): string {
  const where = range ? `${formatPlace(article, place(range.start))}  ` : '';
  return `    ${where}${tellChanges(changes, coloured)}`;
}

/** Each place in a line, and what settles which is meant. */
function tellPlaces(
  {ranges, more}: {ranges: readonly Range[]; more: boolean},
  {text, place, article}: Told,
): string {
  const lines = ranges.map(
    (range) => `    ${formatPlace(article, place(range.start))}  ${tellAround(text, range)}`,
  );
  if (more) lines.push('    and more, so settled by quoting more words');
  else if (ranges.length > 1) lines.push(`    settled by ${settlingOf(text, ranges)}`);
  return lines.join('\n');
}

/** What settles which place is meant: a hint, where they have the same words. */
function settlingOf(text: string, ranges: readonly Range[]): string {
  const words = new Set(ranges.map(({start, end}) => foldText(text.slice(start, end))));
  if (words.size > 1) return 'quoting the words of the one that is meant';
  return hintsFor(text, ranges) ?? 'quoting more words';
}
