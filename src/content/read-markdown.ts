/** Parses Markdown outside articles: biographies of actors and explanations of frameworks. */
import type {Root} from 'hast';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {parseMarkdown} from '../annotate/markdown/parse-markdown.ts';
import {rehypeLevelHeadings} from '../annotate/markdown/rehype-level-headings.ts';
import {textChain} from '../annotate/markdown/text-chain.ts';
import type {TextFile} from '../annotate/model/model.ts';
import {isProblem, type Problem} from '../annotate/model/problem.ts';

// Extending `textChain` would copy its parser, with each extension twice.
const levelHeadings = unified().use(rehypeLevelHeadings).freeze();

/** Parse and check the body of a Markdown file, as `readFrontMatter` returns it. */
export function readMarkdown(file: TextFile): {tree: Root; problems: Problem[]} {
  const vfile = new VFile({...file});
  const read = textChain.runSync(parseMarkdown(textChain, vfile), vfile);
  const tree = levelHeadings.runSync(read, vfile) as Root;
  return {tree, problems: vfile.messages.filter(isProblem)};
}
