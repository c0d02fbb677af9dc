/**
 * mdast to Markdown, with the extensions of GitHub Flavored Markdown.
 */
import type {Root, RootContent} from 'mdast';
import {type Options, toMarkdown} from 'mdast-util-to-markdown';
import remarkGfm from 'remark-gfm';
import {unified} from 'unified';

/** `remark-gfm` does not export its extensions; it registers them on the processor. */
const {toMarkdownExtensions: extensions = []} = unified().use(remarkGfm).freeze().data() as {
  toMarkdownExtensions?: Options[];
};

/** Stringify nodes, with a line break at the end. */
export const stringifyMarkdown = (children: RootContent[]): string =>
  toMarkdown({type: 'root', children} satisfies Root, {
    extensions,
    bullet: '-',
    emphasis: '*',
    rule: '-',
  });
