/** Finishes rendered pages: proves their text fragment links, and writes their Markdown twins. */
import {fromHtml} from 'hast-util-from-html';
import type {CanonicalPage} from '../addresses/canonical-pages.ts';
import {renderMarkdownTwin} from '../export/markdown-twin.ts';
import {proveLinks} from '../fragment/prove-links.ts';
import type {FinishedPage} from './page-store.ts';

/** The pages that have a twin. The twin of an article has the notes of its passages. */
export type PagesWithTwin = ReadonlyMap<string, CanonicalPage['type']>;

/**
 * Finish a page.
 *
 * @param address its absolute address
 * @param withTwin the types of the pages with a twin, by their absolute addresses
 * @throws Error if a link has an unexpected form, which is a bug in Gloss
 */
export function finishPage(
  address: string,
  body: Uint8Array,
  withTwin: PagesWithTwin,
): FinishedPage {
  const type = withTwin.get(address);
  if (type === undefined) return {body};
  const html = new TextDecoder().decode(body);
  const tree = fromHtml(html);
  const proven = type === 'article' ? proveLinks(html, tree).html : html;
  return {
    body: proven === html ? body : new TextEncoder().encode(proven),
    twin: renderMarkdownTwin(tree, {
      address,
      twinOf: (address) => (withTwin.has(address) ? `${address}index.md` : undefined),
    }),
  };
}
