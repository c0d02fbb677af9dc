/**
 * Finishes a built page: verifies its text fragment links and writes its Markdown twin.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fromHtml} from 'hast-util-from-html';
import {renderMarkdownTwin, type TwinContext} from '../export/markdown-twin.ts';
import {proveLinks} from '../fragment/prove-links.ts';

/** A built page whose canonical address is its own. */
export interface Page {
  /** Path of the HTML file. */
  file: string;
  /** Absolute address. */
  address: string;
  /** Whether the page is an article, whose links to passages are verified. */
  isArticle: boolean;
}

/**
 * Finish a page in place, and write `index.md` next to it.
 *
 * @throws Error if a link has an unexpected form, which is a bug in Gloss
 */
export function finishPage({file, address, isArticle}: Page, twinOf: TwinContext['twinOf']): void {
  const html = readFileSync(file, 'utf8');
  const tree = fromHtml(html);
  if (isArticle) writeFileSync(file, proveLinks(html, tree).html);
  writeFileSync(join(dirname(file), 'index.md'), renderMarkdownTwin(tree, {address, twinOf}));
}
