/** Renders hast as HTML and resolves its links for the page that it is on. */
import type {RootContent} from 'hast';
import {toHtml} from 'hast-util-to-html';
import type {Addresses} from '../addresses/addresses.ts';
import {decodeLetters} from '../addresses/decode-letters.ts';

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
  return toHtml({type: 'root', children: nodes.map((node) => resolveLinks(node, context))});
}

/** Resolve the links in a node. A node without links is not copied. */
function resolveLinks<Node extends RootContent>(node: Node, context: LinkContext): Node {
  if (node.type !== 'element') return node;
  const children = node.children.map((child) => resolveLinks(child, context));
  const {href} = node.properties;
  const resolved = typeof href === 'string' ? resolveHref(href, context) : href;
  const isUnchanged =
    resolved === href && children.every((child, nth) => child === node.children[nth]);
  return isUnchanged ? node : {...node, properties: {...node.properties, href: resolved}, children};
}

function resolveHref(href: string, {addresses, page}: LinkContext): string {
  if (href.startsWith('/') && !href.startsWith('//')) return addresses.fromRoot(href);
  return href.startsWith('#') && page !== undefined ? `${page}${href}` : decodeLetters(href);
}
