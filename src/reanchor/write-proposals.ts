/** Writes proposals into a file of annotations, and proves that it says what was agreed to. */
import {readAnnotations} from '../annotate/lift/read-annotations.ts';
import type {TextIndex} from '../annotate/locate/locate.ts';
import {locateQuotes} from '../annotate/locate/locate-quotes.ts';
import type {Quote} from '../annotate/model/model.ts';
import type {ProposedQuote} from './outcome.ts';

/**
 * Replaces the quotations of proposals. Every other byte stays.
 *
 * @param source the text of the file that the annotations were lifted from
 * @param proposals that were selected by `selectPlaceable`
 * @throws Error if the result is not read as proposed, if a proposal is not found at its place,
 *   or if another quote is no longer found at its own: then nothing may be written
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
  const before = readContents(source, index, (quote) => proposalFor(quote)?.parts ?? quote.parts);
  const after = readContents(written, index, ({parts}) => parts);
  const expected = before.quotes.map(({quote, found}) => proposalFor(quote)?.range ?? found);
  const isFound = after.quotes.every(({found}, nth) => {
    const range = expected[nth];
    return !range || (found?.start === range.start && found.end === range.end);
  });
  if (before.contents !== after.contents || !isFound) {
    throw new Error('The file would not be read as proposed: this is a defect of Gloss.');
  }
  return written;
}

const offsetOf = ({start}: Quote['location']['position']): number => start.offset ?? 0;

/** Reads what a file of annotations contains: as a string to compare, and where its quotes are. */
function readContents(
  value: string,
  index: TextIndex,
  partsOf: (quote: Quote) => readonly string[],
) {
  const {annotations, withdrawn, problems} = readAnnotations({path: 'annotations.md', value});
  const quotes = annotations.flatMap((annotation) =>
    locateQuotes(annotation, index).map((match, nth) => ({
      quote: annotation.quotes[nth] as Quote,
      found: match.outcome === 'found' ? match.range : undefined,
    })),
  );
  const contents = JSON.stringify([
    annotations.map(({id, note, quotes}) => [id, note.length, quotes.map(partsOf)]),
    withdrawn.map(({id, reason}) => [id, reason.length]),
    problems.length,
  ]);
  return {contents, quotes};
}
