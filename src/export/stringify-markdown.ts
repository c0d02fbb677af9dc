/**
 * mdast → Markdown, with tables and what else GitHub's dialect has.
 */
import type {Root, RootContent} from 'mdast';
import {type Options, toMarkdown} from 'mdast-util-to-markdown';
import remarkGfm from 'remark-gfm';
import {unified} from 'unified';

/** `remark-gfm` holds the extensions, and gives them to whoever stringifies. */
const {toMarkdownExtensions: extensions = []} = unified().use(remarkGfm).freeze().data() as {
  toMarkdownExtensions?: Options[];
};

/** Write nodes, with a line break at the end. */
export const stringifyMarkdown = (children: RootContent[]): string =>
  toMarkdown({type: 'root', children} satisfies Root, {
    extensions,
    bullet: '-',
    emphasis: '*',
    rule: '-',
  });
