import type {Nodes} from 'hast';
import {visit} from 'unist-util-visit';

/** Whether a text contains emphasis. Its page then preloads the italic font. */
export function hasEmphasis(tree: Nodes): boolean {
  let found = false;
  visit(tree, 'element', ({tagName}) => {
    found ||= tagName === 'em';
  });
  return found;
}
