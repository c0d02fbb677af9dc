/** Renders hast as HTML and resolves its links for the page that it is on. */
import type {RootContent} from 'hast';
import {toHtml} from 'hast-util-to-html';
import type {Addresses} from '../addresses/addresses.ts';
import {decodeLetters} from '../addresses/decode-letters.ts';
import {mapLinks} from '../edition/map-links.ts';

/** How to resolve the links of a text. */
export interface LinkContext {
  addresses: Addresses;
  /** The address that `#id` refers to, if the text is rendered on another page. */
  page?: string | undefined;
}

/**
 * Render nodes. They are not changed.
 *
 * Addresses from the root of the site (`/about/`) get the base path, and `#id` gets the
 * address of its page.
 */
export function renderHtml(nodes: readonly RootContent[], context: LinkContext): string {
  return toHtml({type: 'root', children: mapLinks(nodes, (href) => resolveHref(href, context))});
}

function resolveHref(href: string, {addresses, page}: LinkContext): string {
  if (href.startsWith('/') && !href.startsWith('//')) return addresses.fromRoot(href);
  return href.startsWith('#') && page !== undefined ? `${page}${href}` : decodeLetters(href);
}
