/** Replaces the addresses of links and images in a tree. */
import type {Properties, RootContent} from 'hast';

/** Returns the properties of an element with other addresses, or the same object. */
export type MapProperties = (properties: Properties, tagName: string) => Properties;

/**
 * Replace the properties of elements.
 *
 * @returns new nodes; nodes without a changed element are not copied
 */
export function mapProperties<Node extends RootContent>(
  nodes: readonly Node[],
  map: MapProperties,
): Node[] {
  return nodes.map((node): Node => {
    if (node.type !== 'element') return node;
    const children = mapProperties(node.children, map);
    const properties = map(node.properties, node.tagName);
    const isUnchanged =
      properties === node.properties &&
      children.every((child, nth) => child === node.children[nth]);
    return isUnchanged ? node : {...node, properties, children};
  });
}

/**
 * Create a `MapProperties` that replaces an attribute.
 *
 * @param map returns the new value
 */
export const mapAttribute =
  (name: 'href' | 'src', map: (address: string) => string): MapProperties =>
  (properties) => {
    const address = properties[name];
    if (typeof address !== 'string') return properties;
    const mapped = map(address);
    return mapped === address ? properties : {...properties, [name]: mapped};
  };
