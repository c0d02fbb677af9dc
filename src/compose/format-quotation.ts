/** Formats the words of a text as a block quotation in Markdown. */
import {toMarkdown} from 'mdast-util-to-markdown';
import {readAnnotations} from '../annotate/lift/read-annotations.ts';
import {joinParts} from '../annotate/text/format-quote.ts';

/**
 * Format the parts of a quote as a block quotation.
 *
 * @param parts plain text; a line break begins a paragraph
 * @returns lines separated by `\n`; `undefined` if they would be parsed as other words
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
  return isParsedAs(quotation, parts) ? quotation : undefined;
}

/** Return whether a quotation in an annotation is parsed as exactly these parts. */
function isParsedAs(quotation: string, parts: readonly string[]): boolean {
  const value = `:::gloss[G]{#g}\n${quotation}\n\nN.\n:::\n`;
  const {annotations, problems} = readAnnotations({path: 'annotations.md', value});
  const [annotation, ...more] = annotations;
  return (
    problems.length === 0 &&
    more.length === 0 &&
    JSON.stringify(annotation?.quotes.map((quote) => quote.parts)) === JSON.stringify([parts])
  );
}
