/**
 * Checks for Markdown that could load external resources, or produce an unsafe or broken link.
 */
import type {Nodes, Root} from 'mdast';
import {type Problem, problem} from '../model/problem.ts';
import {walk} from '../text/walk.ts';
import {checkAddress} from './check-address.ts';

/**
 * Reports images and unsafe links in any Markdown tree.
 *
 * @param file the path of the file, for messages
 */
export function checkUnsafeContent(tree: Root, file: string): Problem[] {
  const problems: Problem[] = [];
  walk<Nodes>(tree, (node) => {
    if (node.type === 'image' || node.type === 'imageReference') {
      problems.push(
        problem('Images are not supported.', {
          file,
          place: node.position,
          rule: 'image',
          expected: 'text without images',
          fix: 'Delete the image, or replace it with a link to a page that shows it.',
        }),
      );
    } else if (node.type === 'link' || node.type === 'definition') {
      problems.push(...checkAddress(node.url, node.position, file));
    }
    return undefined;
  });
  return problems;
}
