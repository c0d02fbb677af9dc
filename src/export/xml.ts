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

/** Serialize a document with its XML declaration. */
export const stringifyXml = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${write(root, '')}\n`;

function write({name, attributes, children}: XmlElement, indent: string): string {
  const given = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(value)}"`))
    .join('');
  if (children.length === 0) return `${indent}<${name}${given}/>`;
  // Indent only between elements: whitespace next to text would change the content.
  const inside = children.every((child) => typeof child === 'object')
    ? `\n${children.map((child) => write(child, `${indent}  `)).join('\n')}\n${indent}`
    : children
        .map((child) => (typeof child === 'string' ? escapeXml(child) : write(child, '')))
        .join('');
  return `${indent}<${name}${given}>${inside}</${name}>`;
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Escape text. Characters that XML forbids (XML 1.0, §2.2) become U+FFFD. */
const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"]/g, (character) => references[character] ?? character);
