/**
 * Projection: a hast tree as one readable string, and the way back from each
 * offset to its text node.
 */
import type {Element, Nodes, Parents, Root, Text} from 'hast';

/** A text node of the tree, and where its value stands in the projected text. */
export interface Leaf {
  node: Text;
  start: number;
  end: number;
  /** Inside `<code>` or `<pre>`. */
  inCode: boolean;
  /** Inside a link of the text itself. */
  inLink: boolean;
}

/** A block that holds text directly, and its range in the projected text. */
export interface Block {
  element: Element;
  start: number;
  end: number;
}

export interface Projection {
  /** The readable text: blocks are parted by one `\n`, and a hard break is one. */
  text: string;
  /** In the order of the text; disjoint; `\n` between blocks belongs to none. */
  leaves: readonly Leaf[];
  /** In document order; nested blocks may overlap. */
  blocks: readonly Block[];
  /** Where the text has a `\n` that parts blocks, in ascending order. */
  blockBreaks: readonly number[];
}

const blockNames = new Set(
  `address article aside blockquote caption dd details dialog div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre
  search section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

/** Whether an element starts a line of its own. */
export const isBlock = (node: Nodes | undefined): boolean =>
  node?.type === 'element' && blockNames.has(node.tagName);

/**
 * Whether an element is no part of the text: what the edition adds, and the
 * signs with which a footnote is called and left (their numbers are made, not
 * written).
 */
export const isApparatus = (node: Element): boolean =>
  'dataApparatus' in node.properties ||
  'dataFootnoteRef' in node.properties ||
  'dataFootnoteBackref' in node.properties ||
  node.properties['id'] === 'footnote-label';

/**
 * White space that only parts blocks in the source code, or follows a hard
 * break there: it is in no line of text, so it is neither read nor painted.
 */
function separatesBlocks(node: Text, parent: Parents, index: number): boolean {
  if (/\S/.test(node.value)) return false;
  if (parent.type === 'element' && parent.tagName === 'pre') return false;
  const before = parent.children[index - 1];
  const after = parent.children[index + 1];
  const breaks = before?.type === 'element' && before.tagName === 'br';
  const isAtEnd = parent.type === 'root' && (!before || !after);
  return breaks || isBlock(before) || isBlock(after) || isAtEnd;
}

/**
 * Project a tree.
 *
 * @param tree the article; it is not changed
 */
export function project(tree: Root): Projection {
  let text = '';
  let isAfterBlock = false;
  const leaves: Leaf[] = [];
  const blocks: Block[] = [];
  const blockBreaks: number[] = [];

  const walk = (parent: Parents, inCode: boolean, inLink: boolean): void => {
    parent.children.forEach((node, index) => {
      if (node.type === 'text') {
        if (node.value === '' || separatesBlocks(node, parent, index)) return;
        if (isAfterBlock && text !== '') {
          blockBreaks.push(text.length);
          text += '\n';
        }
        isAfterBlock = false;
        const start = text.length;
        text += node.value;
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
          walk(node, inCode || node.tagName === 'pre', inLink);
          block.start = leaves[before]?.start ?? text.length;
          block.end = Math.max(block.start, text.length);
          isAfterBlock = true;
        } else {
          walk(node, inCode || node.tagName === 'code', inLink || node.tagName === 'a');
        }
      }
    });
  };
  walk(tree, false, false);

  return {text, leaves, blocks, blockBreaks};
}
