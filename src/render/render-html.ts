/** Renders hast as HTML and resolves its links for the page that it is on. */
import type {RootContent} from 'hast';
import {toHtml} from 'hast-util-to-html';
import type {Addresses} from '../addresses/addresses.ts';
import {decodeLetters} from '../addresses/decode-letters.ts';
import {type MapProperties, mapProperties} from '../edition/map-properties.ts';

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
 * address of its page. Images get their published files.
 */
export function renderHtml(nodes: readonly RootContent[], context: LinkContext): string {
  return toHtml({type: 'root', children: resolveNodes(nodes, context)});
}

/** Resolve the addresses of nodes, as `renderHtml` does. They are not changed. */
export const resolveNodes = <Node extends RootContent>(
  nodes: readonly Node[],
  context: LinkContext,
): Node[] => mapProperties(nodes, resolveAddresses(context));

const resolveAddresses =
  (context: LinkContext): MapProperties =>
  (properties, tagName) => {
    const {href, src} = properties;
    if (typeof href === 'string') {
      const resolved = resolveHref(href, context);
      return resolved === href ? properties : {...properties, href: resolved};
    }
    if (tagName !== 'img' || typeof src !== 'string') return properties;
    const {image, fromRoot} = context.addresses;
    return {...properties, ...(image(src) ?? {src: fromRoot(src)})};
  };

function resolveHref(href: string, {addresses, page}: LinkContext): string {
  if (href.startsWith('/') && !href.startsWith('//')) return addresses.fromRoot(href);
  return href.startsWith('#') && page !== undefined ? `${page}${href}` : decodeLetters(href);
}
