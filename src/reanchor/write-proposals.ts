/** Writes proposals into an annotations file, and verifies the result. */
import {readAnnotations} from '../annotate/lift/read-annotations.ts';
import type {TextIndex} from '../annotate/locate/locate.ts';
import {locateQuotes} from '../annotate/locate/locate-quotes.ts';
import {settleQuotes} from '../annotate/locate/settle-quotes.ts';
import type {Quote} from '../annotate/model/model.ts';
import type {ProposedQuote} from './outcome.ts';

/**
 * Replace the quotations of proposals. The rest of the file does not change.
 *
 * @param source the text of the file that the annotations were lifted from
 * @param proposals the result of `selectPlaceable`
 * @returns the new text of the file
 * @throws Error if the result is not parsed as proposed, or if a quote is not found at the
 *   expected range; then nothing may be written
 */
export function writeProposals(
  source: string,
  proposals: readonly ProposedQuote[],
  index: TextIndex,
): string {
  const newline = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';
  const written = proposals
    .map(({quote, quotation}) => ({...quote.location.position, quotation}))
    .sort((a, b) => offsetOf(b) - offsetOf(a))
    .reduce((text, {start, end, quotation}) => {
      const indent = ' '.repeat(start.column - 1);
      const lines = quotation.replaceAll('\n', newline + indent);
      return text.slice(0, start.offset) + lines + text.slice(end.offset);
    }, source);

  const proposed = new Map(proposals.map((each) => [offsetOf(each.quote.location.position), each]));
  const proposalFor = (quote: Quote) => proposed.get(offsetOf(quote.location.position));
  const before = parseContents(source, index, (quote) => proposalFor(quote)?.parts ?? quote.parts);
  const after = parseContents(written, index, ({parts}) => parts);
  const expected = before.quotes.map(({quote, found}) => proposalFor(quote)?.range ?? found);
  const isFound = after.quotes.every(({found}, nth) => {
    const range = expected[nth];
    return !range || (found?.start === range.start && found.end === range.end);
  });
  if (before.contents !== after.contents || !isFound) {
    throw new Error('The file would not be parsed as proposed. This is a bug in Gloss.');
  }
  return written;
}

const offsetOf = ({start}: Quote['location']['position']): number => start.offset ?? 0;

/** Parse an annotations file into a string that can be compared, and locate its quotes. */
function parseContents(
  value: string,
  index: TextIndex,
  partsOf: (quote: Quote) => readonly string[],
) {
  const {annotations, withdrawn, problems} = readAnnotations({path: 'annotations.md', value});
  const quotes = annotations.flatMap((annotation) => {
    const settled = settleQuotes(annotation, {index}).map(({quote}) => quote);
    return locateQuotes({...annotation, quotes: settled}, index).map((match, nth) => ({
      quote: settled[nth] as Quote,
      found: match.outcome === 'found' ? match.range : undefined,
    }));
  });
  const contents = JSON.stringify([
    annotations.map(({id, note, quotes}) => [id, note.length, quotes.map(partsOf)]),
    withdrawn.map(({id, reason}) => [id, reason.length]),
    problems.length,
  ]);
  return {contents, quotes};
}
