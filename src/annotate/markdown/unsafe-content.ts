/**
 * Checks for unsafe or broken links, and for images that nobody can hear.
 */
import type {Nodes, Root} from 'mdast';
import type {Problem} from '../model/problem.ts';
import {walk} from '../text/walk.ts';
import {checkAddress} from './check-address.ts';
import {createAltProblem} from './image-problems.ts';
import {findQuotes} from './quotes.ts';

/**
 * Reports images without alternative text and unsafe links in any Markdown tree. The links and
 * images of quotes are not published: in them, code such as `<Tree::Node>` may look like a link. But
 * notes can use their definitions.
 *
 * @param file the path of the file, for messages
 */
export function checkUnsafeContent(tree: Root, file: string): Problem[] {
  const problems: Problem[] = [];
  const quoted = new Set<unknown>();
  walk<Nodes>(tree, (node) => {
    if (node.type === 'containerDirective') {
      for (const quote of findQuotes(node.children)) quoted.add(quote);
    } else if (quoted.has(node)) {
      if ('children' in node) for (const child of node.children) quoted.add(child);
    } else if (node.type === 'image' || node.type === 'imageReference') {
      if (!node.alt?.trim()) problems.push(createAltProblem(node.position, file));
    } else if (node.type === 'link') {
      problems.push(...checkAddress(node.url, node.position, file));
    }
    if (node.type === 'definition') problems.push(...checkAddress(node.url, node.position, file));
    return undefined;
  });
  return problems;
}
