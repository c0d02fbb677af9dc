/**
 * Lift the quotations of an annotation, which select its passages.
 */
import type {Root as HastRoot} from 'hast';
import type {Blockquote} from 'mdast';
import {toHast} from 'mdast-util-to-hast';
import type {Position} from 'unist';
import {type AnnotationsFile, placeOfLine, quoteText} from './annotations-file.ts';
import type {Quote} from './model.ts';
import {project} from './project.ts';

/**
 * Lift a quotation.
 *
 * @returns the quote, or nothing where it is empty
 */
export function liftQuote(blockquote: Blockquote, context: AnnotationsFile): Quote[] {
  const {file, definitions, report} = context;
  const {text} = project(
    toHast({type: 'root', children: [...blockquote.children, ...definitions]}) as HastRoot,
  );
  const parts = text.split(/\[(?:…|\.\.\.)\]/).map((part) => part.trim());
  const place = {file, position: blockquote.position as Position};
  if (parts.every((part) => part !== '')) return [{parts, place}];
  if (parts.length === 1) {
    report(
      'The quote is empty.',
      blockquote.position,
      'quote',
      'Write the words of the article after `>`.',
      {
        expected: 'at least one word of the article',
      },
    );
  } else {
    report(
      'A gap `[…]` stands at the end of the quote, or next to another.',
      blockquote.position,
      'quote',
      'Begin and end the quote with words of the article: `> first words […] last words`.',
      {expected: 'words on both sides of `[…]`'},
    );
  }
  return [];
}

/**
 * Report a line that Markdown takes into the quotation although it has no `>`.
 *
 * @returns whether there is such a line
 */
export function reportLazyLine(blockquote: Blockquote, context: AnnotationsFile): boolean {
  const {lines, report} = context;
  const {start, end} = blockquote.position as Position;
  for (let line = start.line + 1; line <= end.line; line++) {
    const text = lines[line - 1] ?? '';
    if (/^\s*>/.test(text)) continue;
    report(
      `A line directly under the quote, without \`>\`: ${quoteText(text)} Markdown takes it as part of the quote.`,
      placeOfLine(line, context),
      'lazy-line',
      'Leave a blank line between the quote and the note; or, if it belongs to the quote, begin it with `>`.',
      {expected: 'a blank line, or `>`'},
    );
    return true;
  }
  return false;
}
