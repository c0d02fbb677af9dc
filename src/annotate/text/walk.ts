/**
 * Tree traversal in document order. `unist-util-visit` would take a third of the time of compiling
 * an article.
 */
import type {Element, Nodes as HastNodes} from 'hast';
import type {Nodes as MdastNodes} from 'mdast';

/**
 * Visits every node of an mdast or hast tree, parents before children.
 *
 * @param visit called with each node; return `'skip'` to skip the children of the node
 */
export function walk<Node extends HastNodes | MdastNodes>(
  node: Node,
  visit: (node: Node extends HastNodes ? HastNodes : MdastNodes) => 'skip' | undefined,
): void {
  if (visit(node as never) === 'skip' || !('children' in node)) return;
  for (const child of node.children) walk(child as Node, visit);
}

/** Visits every element of a hast tree, parents before children. */
export function walkElements(node: HastNodes, visit: (element: Element) => void): void {
  if (node.type === 'element') visit(node);
  if (!('children' in node)) return;
  for (const child of node.children) walkElements(child, visit);
}
