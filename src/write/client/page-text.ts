/**
 * The text of the article on its page: its text nodes without apparatus, as the engine projects
 * them. Places are counts of visible characters (see `visible-offsets.ts`).
 */
import type {Selected} from '../protocol/messages.ts';
import {listVisibleOffsets} from '../protocol/visible-offsets.ts';

const article = document.querySelector('[data-article]') as HTMLElement;

/** Everything in the article that is not its text. */
const apparatus = '[data-apparatus], rp, button, script, style';

/** The elements that contain lines of text. */
export const blockNames =
  'p, li, h1, h2, h3, h4, h5, h6, td, th, pre, dt, dd, figcaption, blockquote';

/** List the text nodes of the article, in order. */
export function listTextNodes(): Text[] {
  const walker = document.createTreeWalker(
    article,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    {
      acceptNode: (node) => {
        if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
        return (node as Element).matches(apparatus)
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_SKIP;
      },
    },
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** Count the visible characters of the article. */
export const countCharacters = (): number =>
  listTextNodes().reduce((sum, {data}) => sum + listVisibleOffsets(data).length, 0);

/** The words of a range, with their place. */
export interface SelectedWords extends Selected {
  words: string;
}

/** Read the words of the article in a range of the page; `undefined` without any. */
export function readRange(range: Range): SelectedWords | undefined {
  let [start, end] = [0, 0];
  const words: string[] = [];
  for (const node of listTextNodes()) {
    const [from, to] = [cutBefore(node, range, 'start'), cutBefore(node, range, 'end')];
    start += listVisibleOffsets(node.data.slice(0, from)).length;
    end += listVisibleOffsets(node.data.slice(0, to)).length;
    if (from < to) words.push(node.data.slice(from, to));
  }
  return end > start ? {start, end, words: words.join('')} : undefined;
}

/** Return how much of a text node is before an end of a range, in UTF-16 code units. */
function cutBefore(node: Text, range: Range, which: 'start' | 'end'): number {
  if (node === range[`${which}Container`]) return range[`${which}Offset`];
  const point = new Range();
  point.setStart(range[`${which}Container`], range[`${which}Offset`]);
  return point.comparePoint(node, 0) < 0 ? node.length : 0;
}

/** Read the selection; `undefined` if no words of the article are selected. */
export function readSelection(): SelectedWords | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  return range.intersectsNode(article) ? readRange(range) : undefined;
}

/** Find the range of a passage on the page. */
export function findRange({start, end}: Selected): Range | undefined {
  const range = new Range();
  let count = 0;
  let hasStart = false;
  for (const node of listTextNodes()) {
    const offsets = listVisibleOffsets(node.data);
    const first = offsets[start - count];
    const last = offsets[end - 1 - count];
    if (!hasStart && first !== undefined && start >= count) {
      range.setStart(node, first);
      hasStart = true;
    }
    if (hasStart && last !== undefined) {
      range.setEnd(node, last + 1);
      return range;
    }
    count += offsets.length;
  }
  return undefined;
}
