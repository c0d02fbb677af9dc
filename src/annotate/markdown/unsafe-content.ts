/**
 * Checks for unsafe or broken links, and for images that nobody can hear.
 */
import type {Nodes, Root} from 'mdast';
import type {Problem} from '../model/problem.ts';
import {walk} from '../text/walk.ts';
import {checkAddress} from './check-address.ts';
import {createAltProblem} from './image-problems.ts';

/**
 * Reports images without alternative text and unsafe links in any Markdown tree.
 *
 * @param file the path of the file, for messages
 */
export function checkUnsafeContent(tree: Root, file: string): Problem[] {
  const problems: Problem[] = [];
  walk<Nodes>(tree, (node) => {
    if (node.type === 'image' || node.type === 'imageReference') {
      if (!node.alt?.trim()) problems.push(createAltProblem(node.position, file));
    } else if (node.type === 'link' || node.type === 'definition') {
      problems.push(...checkAddress(node.url, node.position, file));
    }
    return undefined;
  });
  return problems;
}
