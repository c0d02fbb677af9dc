import type {Element, ElementContent, Properties, RootContent} from 'hast';

/** Create an element of a document that is written here, such as a page of an e-book. */
export function createElement(
  tagName: string,
  properties: Properties,
  children: readonly (ElementContent | RootContent | string)[],
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) =>
      typeof child === 'string' ? {type: 'text', value: child} : (child as ElementContent),
    ),
  };
}
