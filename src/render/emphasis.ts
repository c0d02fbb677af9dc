import type {Nodes} from 'hast';
import {visit} from 'unist-util-visit';

/** Whether a text holds emphasis, so that its page needs the italic of its face at once. */
export function hasEmphasis(tree: Nodes): boolean {
  let found = false;
  visit(tree, 'element', ({tagName}) => {
    found ||= tagName === 'em';
  });
  return found;
}
