/** Writes Markdown that says exactly what a tree says. */
import type {PhrasingContent, RootContent} from 'mdast';
import {type Options, toMarkdown} from 'mdast-util-to-markdown';
import remarkGfm from 'remark-gfm';
import {unified} from 'unified';

/** `remark-gfm` does not export its extensions; it registers them on the processor. */
const {toMarkdownExtensions: extensions = []} = unified()
  .use(remarkGfm, {tablePipeAlign: false})
  .freeze()
  .data() as {toMarkdownExtensions?: Options[]};

/**
 * A character in place of a space of indent. It is before the line break, so that the start of
 * the line is escaped. It has no meaning in a text (Unicode 17, §23.7).
 */
const indent = '\uFDD0';

/** Create a line break of verse, with the indent of the next line in spaces. */
export const createBreak = (spaces: number): PhrasingContent[] => [
  ...(spaces > 0 ? [{type: 'text' as const, value: indent.repeat(spaces)}] : []),
  {type: 'break'},
];

/** Stringify blocks, with a line break at the end. */
export const stringify = (children: RootContent[]): string =>
  toMarkdown(
    {type: 'root', children},
    {
      extensions,
      bullet: '-',
      emphasis: '*',
      rule: '-',
      // A line of colons is reported as a directive, which an article does not have.
      unsafe: [{character: ':', atBreak: true, after: ':'}],
    },
  ).replace(
    new RegExp(`(${indent}+)(\\\\\n)`, 'g'),
    (_, spaces: string, lineBreak: string) => lineBreak + ' '.repeat(spaces.length),
  );
