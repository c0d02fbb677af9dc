/**
 * Adds slots for the notes to a painted article. A slot follows the row with the references to its
 * notes. A row is a top-level block, or an item of a top-level list.
 */
import type {Element, ElementContent, Root, RootContent} from 'hast';
import {isBlock} from '../text/project.ts';
import {walkElements} from '../text/walk.ts';

/**
 * Adds a slot `<div data-apparatus data-notes="id id">` after each row with references. The id of
 * an annotation is in the slot of the first row that refers to it.
 *
 * @param tree a painted article, whose references have `data-reference="<annotation id>"`; it is
 *   not modified
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

/** Returns a copy of the number of an item, so that styles can show it next to the text. */
const marker = ({properties}: Element): Element['properties'] =>
  properties['value'] === undefined ? {} : {dataNumber: properties['value']};

const box = (properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'div',
  properties,
  children,
});
