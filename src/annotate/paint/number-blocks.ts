/**
 * Numbers the paragraphs and list items of an article.
 */
import type {Element, ElementContent, Root} from 'hast';
import {paragraphId} from '../model/page-ids.ts';
import {isApparatus} from '../text/project.ts';

/**
 * Sets the ids `p1`, `p2`, … on paragraphs and list items, in text order. Also sets the `value` of
 * items of ordered lists, so that each item has its number. References to footnotes and the links
 * back get `data-apparatus`, because their numbers are not words of the article.
 *
 * @param tree the article; it is not modified
 * @returns a new tree that shares its text nodes with `tree`
 */
export function numberBlocks(tree: Root): Root {
  let count = 0;

  const number = (element: Element, inItem: boolean, isInFootnotes: boolean): Element => {
    const {tagName} = element;
    const properties = {...element.properties};
    if (isApparatus(element)) {
      if (tagName !== 'rp') properties['dataApparatus'] = true;
      return {...element, properties};
    }
    const inFootnotes = isInFootnotes || 'dataFootnotes' in element.properties;
    // Footnotes already have ids.
    if (!inFootnotes && (tagName === 'li' || (tagName === 'p' && !inItem))) {
      count += 1;
      properties['id'] = paragraphId(count);
    }
    let value = Number(element.properties['start'] ?? 1);
    const children = element.children.map((child): ElementContent => {
      if (child.type !== 'element') return child;
      const numbered = number(child, inItem || tagName === 'li', inFootnotes);
      if (!inFootnotes && tagName === 'ol' && numbered.tagName === 'li') {
        numbered.properties['value'] = String(value++);
      }
      return numbered;
    });
    return {...element, properties, children};
  };

  return {
    ...tree,
    children: tree.children.map((child) =>
      child.type === 'element' ? number(child, false, false) : child,
    ),
  };
}
