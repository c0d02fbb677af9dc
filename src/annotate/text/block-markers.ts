/**
 * Block markers: Markdown syntax at the start of a block, such as the number of an item. A quote
 * may contain the markers that its passage has. Other markers are probably words (`5. Mai`) that
 * Markdown would silently drop; `stray-markers.ts` finds them.
 */
import type {Element} from 'hast';
import type {Marker, Range} from '../model/model.ts';
import type {Projection} from './project.ts';

/** A marker, with the range of its block in the projected text. */
export interface BlockMarker extends Range {
  marker: Marker;
  /** The marker in the source. It can differ: all items of a list may be written as `1.` */
  written: Marker;
}

const markersByTagName = new Map<string, Marker>([
  ...[1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, 'heading'] as const),
  ['blockquote', 'quotation'],
  ['table', 'table'],
  ['hr', 'rule'],
]);

/**
 * Finds the markers of all blocks, in text order.
 *
 * @param lines the lines of the Markdown source
 */
export function findBlockMarkers(
  {blocks}: Pick<Projection, 'blocks'>,
  lines: readonly string[],
): BlockMarker[] {
  const items = new Map<Element, Marker>();
  for (const {element} of blocks) {
    if (element.tagName !== 'ol' && element.tagName !== 'ul') continue;
    const first = Number(element.properties['start'] ?? 1);
    element.children
      .filter((child) => child.type === 'element')
      .forEach((item, nth) => {
        items.set(item, element.tagName === 'ul' ? getBulletMarker(item) : `${first + nth}.`);
      });
  }
  return blocks.flatMap(({element, start, end}) => {
    const item = items.get(element);
    const marker = item ?? markersByTagName.get(element.tagName) ?? getCodeMarker(element);
    return marker
      ? [{marker, written: (item && readItemNumber(element, lines)) ?? marker, start, end}]
      : [];
  });
}

/** Reads the number of an item from the source. */
function readItemNumber({position}: Element, lines: readonly string[]): Marker | undefined {
  if (!position) return undefined;
  const {line, column} = position.start;
  const [digits] = lines[line - 1]?.slice(column - 1).match(/^\d+/) ?? [];
  return digits === undefined ? undefined : `${Number(digits)}.`;
}

/** Returns the marker of a code block that has an info string. */
function getCodeMarker({tagName, children: [code]}: Element): Marker | undefined {
  if (tagName !== 'pre' || code?.type !== 'element') return undefined;
  const {className} = code.properties;
  const [language] = Array.isArray(className) ? className : [];
  const info = [String(language ?? '').replace(/^language-/, ''), code.data?.meta ?? ''];
  return info.join('') === '' ? undefined : `code ${info.join(' ').trim()}`;
}

/** Returns the marker of an item of an unordered list. */
function getBulletMarker({children}: Element): Marker {
  const [first] = children.filter((child) => child.type === 'element');
  const box = first?.tagName === 'p' ? first.children[0] : first;
  if (box?.type !== 'element' || box.properties['type'] !== 'checkbox') return 'list';
  return box.properties['checked'] ? 'ticked box' : 'open box';
}
