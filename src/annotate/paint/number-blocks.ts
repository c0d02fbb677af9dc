/**
 * Give every paragraph and list item of the article its number, as an id: `p1`,
 * `p2`, … in the order of the text. Items of an ordered list also get the
 * `value` that the list gives them, so that each item knows its own number.
 */
import type {Element, ElementContent, Root} from 'hast';
import {paragraphId} from '../model/page-ids.ts';
import {isApparatus} from '../text/project.ts';

/**
 * @param tree the article; it is not changed
 * @returns a new tree that shares its text nodes with the old one
 */
export function numberBlocks(tree: Root): Root {
  let count = 0;

  const number = (element: Element, inItem: boolean): Element => {
    // Footnotes have addresses of their own.
    if (isApparatus(element) || 'dataFootnotes' in element.properties) return element;
    const {tagName} = element;
    const properties = {...element.properties};
    if (tagName === 'li' || (tagName === 'p' && !inItem)) {
      count += 1;
      properties['id'] = paragraphId(count);
    }
    let value = Number(element.properties['start'] ?? 1);
    const children = element.children.map((child): ElementContent => {
      if (child.type !== 'element') return child;
      const numbered = number(child, inItem || tagName === 'li');
      if (tagName === 'ol' && numbered.tagName === 'li') {
        numbered.properties['value'] = String(value++);
      }
      return numbered;
    });
    return {...element, properties, children};
  };

  return {
    ...tree,
    children: tree.children.map((child) =>
      child.type === 'element' ? number(child, false) : child,
    ),
  };
}
