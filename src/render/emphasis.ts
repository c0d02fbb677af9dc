import type {Nodes} from 'hast';
import {walkElements} from '../annotate/text/walk.ts';

/** Whether a text holds emphasis, so that its page needs the italic of its face at once. */
export function hasEmphasis(tree: Nodes): boolean {
  let found = false;
  walkElements(tree, ({tagName}) => {
    found ||= tagName === 'em';
  });
  return found;
}
