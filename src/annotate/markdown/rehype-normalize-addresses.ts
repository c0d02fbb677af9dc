import type {Nodes, Root} from 'hast';
import {walkElements} from '../text/walk.ts';

/** The brackets of an IPv6 host, which \`mdast-util-to-hast\` encodes. */
const encodedHost = /^(https?:\/\/(?:[^/?#@]*@)?)%5B([0-9a-f:.]+)%5D/i;

/**
 * Writes each web address in a tree as browsers normalize it (URL Standard, §4.5): hosts in
 * Punycode, other characters percent-encoded, `https:` before `//`. Addresses that cannot be parsed stay; they are
 * reported elsewhere.
 */
export function normalizeAddresses(tree: Nodes): void {
  walkElements(tree, ({properties}) => {
    const {href} = properties;
    if (typeof href !== 'string' || !/^(?:https?:|\/\/)/i.test(href)) return;
    const address = href.replace(/^\/\//, 'https://').replace(encodedHost, '$1[$2]');
    if (URL.canParse(address)) properties['href'] = new URL(address).href;
  });
}

/** A rehype plugin that normalizes the addresses of links. */
export const rehypeNormalizeAddresses = () => (tree: Root) => normalizeAddresses(tree);
