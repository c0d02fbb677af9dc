/**
 * Block markers: what Markdown writes before a block and is no text, such as the number of
 * an item. A quotation may hold them where it is written as the article is; anywhere else
 * (see `stray-markers.ts`) what its editor took for words (`5. Mai`) would be dropped
 * without a word.
 */
import type {Element} from 'hast';
import type {Marker, Range} from '../model/model.ts';
import type {Projection} from './project.ts';

/** A marker, and the range of its block in the projected text. */
export interface BlockMarker extends Range {
  marker: Marker;
  /** The marker as it is written, where that is another: the items of a list may all be `1.` */
  written: Marker;
}

const markersByTagName = new Map<string, Marker>([
  ...[1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, 'heading'] as const),
  ['blockquote', 'quotation'],
  ['table', 'table'],
  ['hr', 'rule'],
]);

/**
 * The markers of all blocks, in the order of the text.
 *
 * @param lines of the Markdown that the text was read from
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

/** The number that an item is written with. */
function readItemNumber({position}: Element, lines: readonly string[]): Marker | undefined {
  if (!position) return undefined;
  const {line, column} = position.start;
  const [digits] = lines[line - 1]?.slice(column - 1).match(/^\d+/) ?? [];
  return digits === undefined ? undefined : `${Number(digits)}.`;
}

/** The marker of a block of code with anything behind its fence: a language, and more. */
function getCodeMarker({tagName, children: [code]}: Element): Marker | undefined {
  if (tagName !== 'pre' || code?.type !== 'element') return undefined;
  const {className} = code.properties;
  const [language] = Array.isArray(className) ? className : [];
  const info = [String(language ?? '').replace(/^language-/, ''), code.data?.meta ?? ''];
  return info.join('') === '' ? undefined : `code ${info.join(' ').trim()}`;
}

/** The marker of an item without a number. */
function getBulletMarker({children}: Element): Marker {
  const [first] = children.filter((child) => child.type === 'element');
  const box = first?.tagName === 'p' ? first.children[0] : first;
  if (box?.type !== 'element' || box.properties['type'] !== 'checkbox') return 'list';
  return box.properties['checked'] ? 'ticked box' : 'open box';
}
