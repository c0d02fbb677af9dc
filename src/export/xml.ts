/**
 * A minimal XML builder and serializer.
 */

/** An element; strings are text nodes. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string | undefined>>;
  children: readonly (XmlElement | string)[];
}

/** Create an element. Attributes whose value is `undefined` are omitted. */
export const xml = (
  name: string,
  attributes: XmlElement['attributes'] = {},
  ...children: XmlElement['children']
): XmlElement => ({name, attributes, children});

/**
 * Serialize a document with its XML declaration.
 *
 * @param withText whether white space between elements is text, so that none may be added
 */
export const stringifyXml = (root: XmlElement, withText = false): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${write(root, withText ? undefined : '')}\n`;

function write({name, attributes, children}: XmlElement, indent: string | undefined): string {
  const given = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(value)}"`))
    .join('');
  const before = indent ?? '';
  if (children.length === 0) return `${before}<${name}${given}/>`;
  // Indent only between elements: whitespace next to text would change the content.
  const isIndented =
    indent !== undefined &&
    children.every((child): child is XmlElement => typeof child === 'object');
  const inside = isIndented
    ? `\n${children.map((child) => write(child, `${indent}  `)).join('\n')}\n${indent}`
    : children
        .map((child) => (typeof child === 'string' ? escapeXml(child) : write(child, undefined)))
        .join('');
  return `${before}<${name}${given}>${inside}</${name}>`;
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Replace the characters that XML forbids (XML 1.0, §2.2) by U+FFFD. */
export const replaceForbidden = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

const escapeXml = (text: string): string =>
  replaceForbidden(text).replace(/[&<>"]/g, (character) => references[character] ?? character);
