import type {RootContent} from 'hast';
import {visit} from 'unist-util-visit';

/** Whether a text has one of some elements. Its page then needs a font or styles for it. */
export function hasElement(nodes: readonly RootContent[], ...names: readonly string[]): boolean {
  let found = false;
  visit({type: 'root', children: [...nodes]}, 'element', ({tagName}) => {
    found ||= names.includes(tagName);
  });
  return found;
}
