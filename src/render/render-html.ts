/**
 * hast → HTML, with links that hold on the page where they stand.
 */
import type {RootContent} from 'hast';
import {toHtml} from 'hast-util-to-html';
import type {Addresses} from '../addresses/addresses.ts';

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
export function renderHtml(nodes: readonly RootContent[], context: LinkContext): string {
  return toHtml({type: 'root', children: nodes.map((node) => withLinks(node, context))});
}

/** A node whose links hold on the page; what holds no link is not copied. */
function withLinks<Node extends RootContent>(node: Node, context: LinkContext): Node {
  if (node.type !== 'element') return node;
  const children = node.children.map((child) => withLinks(child, context));
  const {href} = node.properties;
  const held = typeof href === 'string' ? hold(href, context) : href;
  const same = held === href && children.every((child, nth) => child === node.children[nth]);
  return same ? node : {...node, properties: {...node.properties, href: held}, children};
}

function hold(href: string, {addresses, page}: LinkContext): string {
  if (href.startsWith('/') && !href.startsWith('//')) return addresses.fromRoot(href);
  return href.startsWith('#') && page !== undefined ? `${page}${href}` : legible(href);
}

/**
 * An address with the letters of other scripts as they are written, for it is printed beside
 * its link: `…/wiki/Верхи`, not `…/wiki/%D0%92…`. Browsers encode it again as it was (URL
 * Standard, §1.3, Percent-encoded bytes).
 */
function legible(href: string): string {
  return href.replace(/(?:%[89a-f][0-9a-f])+/gi, (encoded) => {
    try {
      const decoded = decodeURIComponent(encoded);
      return /^[\p{L}\p{M}\p{N}]+$/u.test(decoded) ? decoded : encoded;
    } catch {
      // Not UTF-8.
      return encoded;
    }
  });
}
