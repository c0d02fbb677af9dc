/**
 * What a passage is called where it is seen without its article: in a list of
 * results, in a preview, in the title of a window.
 */
import {kindEntry, statuses} from '../annotate/model/kinds.ts';
import {joinParts} from '../annotate/text/quote-text.ts';
import type {EditionAnnotation} from '../edition/model.ts';
import {shorten} from '../language/shorten.ts';

/** Its quotations in one line, with `[…]` between them. */
export const quoteOf = ({passages}: Pick<EditionAnnotation, 'passages'>): string =>
  joinParts(passages);

/** Kind and numeral: `Claim 7`. */
export const nameOf = ({kind, numeral}: EditionAnnotation): string =>
  `${kindEntry(kind).label} ${numeral}`.trim();

/** Who asserts a claim, by name: an actor, or the author, if known. */
export function speakerOf({kind, by, article}: EditionAnnotation): string | undefined {
  if (kind !== 'claim') return undefined;
  return article.registry.actors.find(({id}) => id === by)?.name ?? article.author;
}

/** The title of its page: what it is, and the gist. */
export const titleOf = (annotation: EditionAnnotation): string =>
  `${nameOf(annotation)}: ${annotation.gistText}`;

/** The description of its page: the words, what they are, and whose. */
export function descriptionOf(annotation: EditionAnnotation): string {
  const {article, status} = annotation;
  const speaker = speakerOf(annotation);
  const what = [
    nameOf(annotation),
    status && statuses[status].label,
    speaker && `by ${speaker}`,
  ].filter(Boolean);
  return `“${shorten(quoteOf(annotation), 180, article.lang)}” ${what.join(', ')}.`;
}
