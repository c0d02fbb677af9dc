/**
 * Projection of a hast tree to one readable string, with a mapping from offsets to text nodes.
 */
import type {Element, Nodes, Parents, Root, Text} from 'hast';

/** A text node of the tree, with the range of its value in the projected text. */
export interface Leaf {
  node: Text;
  start: number;
  end: number;
  /** Inside `<code>` or `<pre>`. */
  inCode: boolean;
  /** Inside a link of the article. */
  inLink: boolean;
}

/** A block element, with its range in the projected text. */
export interface Block {
  element: Element;
  start: number;
  end: number;
}

/** The readable text of a tree, with the ranges of its nodes. */
export interface Projection {
  /**
   * The readable text, with one `\n` between blocks and one for each hard break. A soft line break
   * is a space.
   */
  text: string;
  /** In text order and disjoint. The `\n` between blocks belongs to no leaf. */
  leaves: readonly Leaf[];
  /** In document order. Nested blocks overlap. */
  blocks: readonly Block[];
  /** The offsets of each `\n` between blocks, in ascending order. */
  blockBreaks: readonly number[];
}

const blockNames = new Set(
  `address article aside blockquote caption dd details dialog div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre
  search section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

/** Returns whether a node is a block element. */
export const isBlock = (node: Nodes | undefined): boolean =>
  node?.type === 'element' && blockNames.has(node.tagName);

/**
 * Returns whether an element is not part of the text: elements that the edition adds, footnote
 * references and backreferences, whose numbers are generated, and the parentheses of ruby, which
 * browsers do not show.
 */
export const isApparatus = (node: Element): boolean =>
  node.tagName === 'rp' ||
  'dataApparatus' in node.properties ||
  'dataFootnoteRef' in node.properties ||
  'dataFootnoteBackref' in node.properties ||
  node.properties['id'] === 'footnote-label';

/**
 * Returns whether a text node is only formatting: white space between blocks or after a hard break.
 * It is neither projected nor painted.
 */
export function separatesBlocks(node: Text, parent: Parents, index: number): boolean {
  // No-break spaces are text, such as the indent of a line of verse.
  if (/[^\t\n\f\r ]/.test(node.value)) return false;
  if (parent.type === 'element' && parent.tagName === 'pre') return false;
  const before = parent.children[index - 1];
  const after = parent.children[index + 1];
  const breaks = before?.type === 'element' && before.tagName === 'br';
  const isAtEnd = parent.type === 'root' && (!before || !after);
  return breaks || isBlock(before) || isBlock(after) || isAtEnd;
}

/**
 * Projects a tree to its readable text.
 *
 * @param tree an article or another hast tree; it is not modified
 */
export function project(tree: Root): Projection {
  let text = '';
  let isAfterBlock = false;
  const leaves: Leaf[] = [];
  const blocks: Block[] = [];
  const blockBreaks: number[] = [];

  const walk = (parent: Parents, inCode: boolean, inLink: boolean, isPre: boolean): void => {
    parent.children.forEach((node, index) => {
      if (node.type === 'text') {
        if (node.value === '' || separatesBlocks(node, parent, index)) return;
        if (isAfterBlock && text !== '') {
          blockBreaks.push(text.length);
          text += '\n';
        }
        isAfterBlock = false;
        const start = text.length;
        text += isPre ? node.value : node.value.replace(/[\r\n]/g, ' ');
        leaves.push({node, start, end: text.length, inCode, inLink});
      } else if (node.type === 'element') {
        if (isApparatus(node)) return;
        if (node.tagName === 'br') {
          text += '\n';
        } else if (isBlock(node)) {
          isAfterBlock = true;
          const block: Block = {element: node, start: -1, end: -1};
          blocks.push(block);
          const before = leaves.length;
          const pre = node.tagName === 'pre';
          walk(node, inCode || pre, inLink, isPre || pre);
          block.start = leaves[before]?.start ?? text.length;
          block.end = Math.max(block.start, text.length);
          isAfterBlock = true;
        } else {
          const {tagName} = node;
          walk(node, inCode || tagName === 'code', inLink || tagName === 'a', isPre);
        }
      }
    });
  };
  walk(tree, false, false, false);

  return {text, leaves, blocks, blockBreaks};
}

/**
 * Returns the projected text with the soft line breaks of the source, which are spaces in it. Its
 * offsets are the same.
 */
export function withLineEnds({text, leaves}: Projection): string {
  let lines = '';
  let done = 0;
  for (const {start, end, node} of leaves) {
    lines += text.slice(done, start) + node.value;
    done = end;
  }
  return lines + text.slice(done);
}
