/**
 * The chain for Markdown that is published as text: articles, biographies and explanations.
 */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {rehypeNormalizeAddresses} from './rehype-normalize-addresses.ts';
import {remarkEndAddresses} from './remark-end-addresses.ts';
import {remarkLiteralAddresses} from './remark-literal-addresses.ts';
import {remarkLostContent} from './remark-lost-content.ts';
import {remarkSkipAttempts} from './remark-skip-attempts.ts';
import {remarkSoftBreaks} from './remark-soft-breaks.ts';
import {remarkUnreadMarkup} from './remark-unread-markup.ts';
import {remarkUnsafeContent} from './remark-unsafe-content.ts';
import {remarkVerseIndents} from './remark-verse-indents.ts';
import {remarkToSafeTree} from './to-safe-tree.ts';

/**
 * Parses Markdown, checks it and converts it to hast. Parse with `parseMarkdown`. The levels of
 * headings are those of the file.
 */
export const textChain = unified()
  .use(remarkParse)
  .use(remarkGfm, {singleTilde: false})
  .use(remarkSkipAttempts)
  .use(remarkEndAddresses)
  .use(remarkSoftBreaks)
  .use(remarkVerseIndents)
  .use(remarkLiteralAddresses)
  .use(remarkUnsafeContent)
  .use(remarkLostContent, {footnotes: true})
  .use(remarkUnreadMarkup)
  .use(remarkToSafeTree)
  .use(rehypeNormalizeAddresses)
  .freeze();
