/** Writes Markdown that says exactly what a tree says. */
import type {RootContent} from 'mdast';
import {type Options, toMarkdown} from 'mdast-util-to-markdown';
import remarkGfm from 'remark-gfm';
import {unified} from 'unified';

/** `remark-gfm` does not export its extensions; it registers them on the processor. */
const {toMarkdownExtensions: extensions = []} = unified()
  .use(remarkGfm, {tablePipeAlign: false})
  .freeze()
  .data() as {toMarkdownExtensions?: Options[]};

/**
 * A character that stands for a space at the start of a line of verse, where Markdown would write a
 * reference. It has no meaning in a text (Unicode 17, §23.7).
 */
export const indent = '\uFDD0';

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
  ).replaceAll(indent, ' ');
