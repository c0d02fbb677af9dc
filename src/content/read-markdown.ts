/** Parses Markdown outside articles: biographies of actors and explanations of frameworks. */
import type {Root} from 'hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {parseMarkdown} from '../annotate/markdown/parse-markdown.ts';
import {rehypeLevelHeadings} from '../annotate/markdown/rehype-level-headings.ts';
import {rehypeNormalizeAddresses} from '../annotate/markdown/rehype-normalize-addresses.ts';
import {remarkLiteralAddresses} from '../annotate/markdown/remark-literal-addresses.ts';
import {remarkLostContent} from '../annotate/markdown/remark-lost-content.ts';
import {remarkSoftBreaks} from '../annotate/markdown/remark-soft-breaks.ts';
import {remarkUnsafeContent} from '../annotate/markdown/remark-unsafe-content.ts';
import type {TextFile} from '../annotate/model/model.ts';
import {isProblem, type Problem} from '../annotate/model/problem.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, {singleTilde: false})
  .use(remarkSoftBreaks)
  .use(remarkLiteralAddresses)
  .use(remarkUnsafeContent)
  .use(remarkLostContent, {footnotes: true})
  .use(remarkRehype)
  .use(rehypeNormalizeAddresses)
  .use(rehypeLevelHeadings)
  .freeze();

/** Parse and check the body of a Markdown file, as `readFrontMatter` returns it. */
export function readMarkdown(file: TextFile): {tree: Root; problems: Problem[]} {
  const vfile = new VFile({...file});
  const tree = processor.runSync(parseMarkdown(processor, vfile), vfile) as Root;
  return {tree, problems: vfile.messages.filter(isProblem)};
}
