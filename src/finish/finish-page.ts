/**
 * Finish a built page: prove its links, and write its Markdown twin beside it.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fromHtml} from 'hast-util-from-html';
import {renderMarkdownTwin, type TwinContext} from '../export/markdown-twin.ts';
import {proveLinks} from '../fragment/prove-links.ts';

/** A built page that stands for itself. */
export interface Page {
  /** The path of its file. */
  file: string;
  /** Absolute. */
  address: string;
  /** Whether it is an article, whose links to passages are to be proven. */
  isArticle: boolean;
}

/** @throws Error where a link is not written as it should be: that is a defect of Gloss */
export function finishPage({file, address, isArticle}: Page, twinOf: TwinContext['twinOf']): void {
  const html = readFileSync(file, 'utf8');
  const tree = fromHtml(html);
  if (isArticle) writeFileSync(file, proveLinks(html, tree).html);
  writeFileSync(join(dirname(file), 'index.md'), renderMarkdownTwin(tree, {address, twinOf}));
}
