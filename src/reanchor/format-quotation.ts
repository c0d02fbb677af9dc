/** Formats words of a text as the block quotation that Markdown reads as these words. */
import {toMarkdown} from 'mdast-util-to-markdown';
import {readAnnotations} from '../annotate/lift/read-annotations.ts';
import {joinParts} from '../annotate/text/format-quote.ts';

/**
 * @param parts of the quote; a line break in one begins a paragraph
 * @returns lines separated by `\n`; `undefined` if Markdown would read them as other words
 */
export function formatQuotation(parts: readonly string[]): string | undefined {
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
  return isReadAs(quotation, parts) ? quotation : undefined;
}

/** Returns whether a quotation in an annotation is read as exactly these parts. */
function isReadAs(quotation: string, parts: readonly string[]): boolean {
  const value = `:::gloss[G]{#g}\n${quotation}\n\nN.\n:::\n`;
  const {annotations, problems} = readAnnotations({path: 'annotations.md', value});
  const [annotation, ...more] = annotations;
  return (
    problems.length === 0 &&
    more.length === 0 &&
    JSON.stringify(annotation?.quotes.map((quote) => quote.parts)) === JSON.stringify([parts])
  );
}
