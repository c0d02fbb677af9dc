/**
 * Place the notes: after each row of the article, the notes that are called in
 * it. A row is a block of the article, or an item of a list that is one.
 */
import type {Element, ElementContent, Root, RootContent} from 'hast';
import {isBlock} from '../text/project.ts';
import {walkElements} from '../text/walk.ts';

/**
 * @param tree a painted article; it is not changed. A reference to a note has
 *   `data-reference="<annotation id>"`.
 * @returns a new tree, with an empty `<div data-apparatus data-notes="id id">`
 *   where notes belong; each annotation stands in the first row that calls it
 */
export function placeNotes(tree: Root): Root {
  const placed = new Set<string>();

  const notesFor = (row: Element): Element[] => {
    const ids: string[] = [];
    walkElements(row, (element) => {
      const id = element.properties['dataReference'];
      if (typeof id === 'string' && !placed.has(id)) {
        placed.add(id);
        ids.push(id);
      }
    });
    return ids.length === 0 ? [] : [box({dataApparatus: true, dataNotes: ids.join(' ')}, [])];
  };

  const withItems = (list: Element): Element => ({
    ...list,
    children: list.children.map((item) =>
      item.type === 'element' && item.tagName === 'li'
        ? {...item, children: [box(marker(item), item.children), ...notesFor(item)]}
        : item,
    ),
  });

  return {
    ...tree,
    children: tree.children.flatMap((child): RootContent[] => {
      if (child.type !== 'element' || !isBlock(child)) return [child];
      return child.tagName === 'ol' || child.tagName === 'ul'
        ? [withItems(child)]
        : [child, ...notesFor(child)];
    }),
  };
}

/** The number of an item, where its text is, so that it can be set beside it. */
const marker = ({properties}: Element): Element['properties'] =>
  properties['value'] === undefined ? {} : {dataNumber: properties['value']};

const box = (properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'div',
  properties,
  children,
});
