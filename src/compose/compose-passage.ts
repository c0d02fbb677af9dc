/** Composes the quotation of a passage, as it is written in `annotations.md`. */
import {readAnnotations} from '../annotate/lift/read-annotations.ts';
import type {TextIndex} from '../annotate/locate/locate.ts';
import {locateQuotes} from '../annotate/locate/locate-quotes.ts';
import {settleQuotes} from '../annotate/locate/settle-quotes.ts';
import type {Hints, Range} from '../annotate/model/model.ts';
import {expandToTrimmedWords} from '../annotate/text/boundaries.ts';
import {joinParts} from '../annotate/text/format-quote.ts';
import {formatAnnotation} from './format-annotation.ts';
import {formatQuotation} from './format-quotation.ts';
import {listQuotations} from './list-quotations.ts';

/** A quotation that selects a passage. */
export interface Passage {
  /** Lines that begin with `>`, separated by `\n`. */
  quotation: string;
  hints: Hints;
  /** Where the words are found, which may be more than were asked for: whole words. */
  range: Range;
}

/**
 * Compose the shortest sufficient quotation of a range. It is proved that it is found exactly there.
 *
 * @param index the text of the article (see `article-text.ts` of `reanchor` or `indexText`)
 * @param selected UTF-16 code units of the text; expanded to whole words
 * @returns `undefined` if the range has no words, or if no quotation can select it
 */
export function composePassage(index: TextIndex, selected: Range): Passage | undefined {
  const range = expandToTrimmedWords(selected, index.text);
  if (range.end <= range.start) return undefined;
  for (const {parts, hints} of listQuotations(index, range)) {
    for (const quotation of [formatQuotation(parts), formatAsWritten(parts)]) {
      if (quotation === undefined || !isFoundAt(range, quotation, hints, index)) continue;
      return {quotation, hints, range};
    }
  }
  return undefined;
}

/** Format words as they are on the page, for texts that no Markdown expresses: `[…]` in the text. */
const formatAsWritten = (parts: readonly string[]): string =>
  joinParts(parts)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

/** Return whether a quotation is read without problems, and found at a range only. */
function isFoundAt(range: Range, quotation: string, hints: Hints, index: TextIndex): boolean {
  const value = formatAnnotation({
    kind: 'gloss',
    gist: 'G',
    attributes: {id: 'g', ...hints},
    quotations: [quotation],
    note: 'N.',
  });
  const {annotations, problems} = readAnnotations({path: 'annotations.md', value});
  const [annotation, ...more] = annotations;
  if (!annotation || more.length > 0 || problems.length > 0) return false;
  const settled = settleQuotes(annotation, {index});
  if (settled.some(({problem}) => problem)) return false;
  const [match, ...others] = locateQuotes(
    {...annotation, quotes: settled.map(({quote}) => quote)},
    index,
  );
  return (
    match?.outcome === 'found' &&
    others.length === 0 &&
    match.range.start === range.start &&
    match.range.end === range.end
  );
}
