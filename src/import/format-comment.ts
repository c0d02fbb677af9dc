/**
 * Formats where an imported annotation is from as an HTML comment: what editors should know and
 * Gloss has no place for, such as tags. Comments are never published.
 */
import {collapseWhiteSpace} from '../annotate/text/format-quote.ts';
import type {ImportedAnnotation} from './imported.ts';
import {removeInvisible} from './note-markdown.ts';

/**
 * Format the comment.
 *
 * @param format the name of the format
 * @param lost what the note does not have, in a few words each
 */
export function formatComment(
  {address, authors, date, tags, rest}: ImportedAnnotation,
  format: string,
  lost: readonly string[],
): string {
  const [name, ...more] = authors;
  const by =
    name === undefined ? '' : `by ${name}${more.length > 0 ? ` (${more.join(', ')})` : ''}`;
  const origin = [`Imported from ${format}`, address].filter(Boolean).join(': ');
  const parts = [
    [origin, by, date].filter(Boolean).join(', '),
    tags.length > 0 ? `Tags: ${tags.join(', ')}` : '',
    ...rest.map((each) => `Not kept: ${each}`),
    ...lost.map((each) => `Not kept: ${each}`),
  ];
  return `<!-- ${parts.filter(Boolean).map(escapeComment).join('. ')}. -->`;
}

/** Return a text on one line that cannot end a comment. */
const escapeComment = (text: string): string =>
  collapseWhiteSpace(removeInvisible(text)).trim().replaceAll('-->', '--›');
