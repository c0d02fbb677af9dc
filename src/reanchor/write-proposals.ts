import {readAnnotations} from '../annotate/lift/read-annotations.ts';
import type {Quote} from '../annotate/model/model.ts';
import type {Mending} from './reanchor.ts';

/**
 * Write proposals into a file of annotations. Only the quotations change; every
 * other byte stays.
 *
 * @param source the text of the file that the annotations were lifted from
 * @throws where the file would not be read again as it should: then write nothing
 */
export function writeProposals(source: string, mendings: readonly Mending[]): string {
  const newline = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';
  const proposals = mendings.flatMap((each) => (each.outcome === 'proposed' ? [each] : []));
  const written = proposals
    .map(({quote, quotation}) => ({...quote.place.position, quotation}))
    .sort((a, b) => (b.start.offset ?? 0) - (a.start.offset ?? 0))
    .reduce((text, {start, end, quotation}) => {
      const indent = ' '.repeat(start.column - 1);
      const lines = quotation.replaceAll('\n', newline + indent);
      return text.slice(0, start.offset) + lines + text.slice(end.offset);
    }, source);

  const instead = new Map(
    proposals.map(({quote, parts}) => [quote.place.position.start.offset, parts]),
  );
  const expected = contentsOf(
    source,
    (quote) => instead.get(quote.place.position.start.offset) ?? quote.parts,
  );
  if (contentsOf(written, ({parts}) => parts) !== expected) {
    throw new Error('The file would not be read as it was proposed: this is a defect of Gloss.');
  }
  return written;
}

/** What a file of annotations holds, as one string to compare. */
function contentsOf(value: string, partsOf: (quote: Quote) => readonly string[]): string {
  const {annotations, withdrawn} = readAnnotations({path: 'annotations.md', value});
  return JSON.stringify([
    annotations.map(({id, note, quotes}) => [id, note.length, quotes.map(partsOf)]),
    withdrawn.map(({id, reason}) => [id, reason.length]),
  ]);
}
