/**
 * Quotation: words of a text → the block quotation that reads as these words.
 */
import {toMarkdown} from 'mdast-util-to-markdown';
import {readAnnotations} from '../annotate/lift/read-annotations.ts';
import {joinParts} from '../annotate/text/quote-text.ts';

/**
 * Write a quotation as Markdown.
 *
 * @param parts of the quote; a line break in one begins a paragraph
 * @returns lines parted by `\n`; `undefined` where they would be read as other words
 */
export function quotationOf(parts: readonly string[]): string | undefined {
  const paragraphs = joinParts(parts).split('\n');
  const quotation = toMarkdown({
    type: 'blockquote',
    children: paragraphs.map((value) => ({
      type: 'paragraph',
      children: [{type: 'text', value}],
    })),
  })
    .trimEnd()
    .replaceAll('\\[…]', '[…]');
  return readsAs(quotation, parts) ? quotation : undefined;
}

/** Whether a quotation, read in an annotation, gives exactly these parts. */
function readsAs(quotation: string, parts: readonly string[]): boolean {
  const value = `:::gloss[G]{#g}\n${quotation}\n\nN.\n:::\n`;
  const {annotations, problems} = readAnnotations({path: 'annotations.md', value});
  const [annotation, ...more] = annotations;
  return (
    problems.length === 0 &&
    more.length === 0 &&
    JSON.stringify(annotation?.quotes.map((quote) => quote.parts)) === JSON.stringify([parts])
  );
}
