/**
 * hast → HTML, with links that hold on the page where they stand.
 */
import type {Root, RootContent} from 'hast';
import {toHtml} from 'hast-util-to-html';
import {walkElements} from '../annotate/walk.ts';
import type {Addresses} from './addresses.ts';

/** What a piece of text links from. */
export interface LinkContext {
  addresses: Addresses;
  /** The address that `#id` belongs to, where the piece stands on another page. */
  page?: string | undefined;
}

/**
 * Render nodes. They are not changed.
 *
 * Addresses from the site's root (`/about/`) get the base path, and `#id` gets
 * the page that it belongs to.
 */
export function renderHtml(nodes: readonly RootContent[], {addresses, page}: LinkContext): string {
  const root: Root = {type: 'root', children: structuredClone([...nodes])};
  walkElements(root, (element) => {
    const {href} = element.properties;
    if (typeof href !== 'string') return;
    if (href.startsWith('/') && !href.startsWith('//')) {
      element.properties['href'] = addresses.fromRoot(href);
    } else if (href.startsWith('#') && page !== undefined) {
      element.properties['href'] = `${page}${href}`;
    }
  });
  return toHtml(root);
}
