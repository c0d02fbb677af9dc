/** Replaces the addresses of links in a tree. */
import type {RootContent} from 'hast';

/**
 * Replace the `href` of each link.
 *
 * @param map returns the new address
 * @returns new nodes; nodes without a changed link are not copied
 */
export function mapLinks<Node extends RootContent>(
  nodes: readonly Node[],
  map: (href: string) => string,
): Node[] {
  return nodes.map((node) => mapLink(node, map));
}

function mapLink<Node extends RootContent>(node: Node, map: (href: string) => string): Node {
  if (node.type !== 'element') return node;
  const children = mapLinks(node.children, map);
  const {href} = node.properties;
  const mapped = typeof href === 'string' ? map(href) : href;
  const isUnchanged =
    mapped === href && children.every((child, nth) => child === node.children[nth]);
  return isUnchanged ? node : {...node, properties: {...node.properties, href: mapped}, children};
}
