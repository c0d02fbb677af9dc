/** The position of each block of an article in its page, for selectors that hold there. */
import type {Element, Parents, RootContent} from 'hast';
import {isApparatus, isBlock, project} from '../edition/plain-text.ts';
import type {Range} from '../edition/vocabulary.ts';
import {isPlaceholder} from './page-tree.ts';

/** A block of the article in its page. */
export interface PageBlock extends Range {
  /** A CSS selector that matches only this block of the page. */
  selector: string;
}

/** Offsets are UTF-16 code units in the text of the article; ranges are end-exclusive. */
export interface PageLayout {
  /** In document order. Nested blocks overlap, and the inner one is later. */
  blocks: readonly PageBlock[];
  /** Where the page has other text than the article: notes, gaps, calls of footnotes. Ascending. */
  interruptions: readonly number[];
}

/** The selector of the element around the article. */
export const articleSelector = '#article';

/**
 * Lay out the page of an article.
 *
 * @param nodes the tree of the page (see `createPageTree`)
 */
export function layOutPage(nodes: readonly RootContent[]): PageLayout {
  const projection = project({type: 'root', children: [...nodes]});
  const ends = new Map(projection.leaves.map(({node, end}) => [node, end]));
  const ranges = new Map(projection.blocks.map((block) => [block.element, block]));
  const blocks: PageBlock[] = [];
  const interruptions: number[] = [];
  let offset = 0;

  const walk = (parent: Parents, path: string): void => {
    const counts = new Map<string, number>();
    for (const node of parent.children) {
      if (node.type === 'text') offset = ends.get(node) ?? offset;
      if (node.type !== 'element') continue;
      if (isApparatus(node)) {
        // A block is after the `\n` that ends the line before it.
        const isAfterLine = isBlock(node) && offset > 0;
        if (isPlaceholder(node) || node.children.length > 0) {
          interruptions.push(isAfterLine ? offset + 1 : offset);
        }
        // A placeholder becomes an element of another type.
        if (isPlaceholder(node)) continue;
      }
      const nth = (counts.get(node.tagName) ?? 0) + 1;
      counts.set(node.tagName, nth);
      if (isApparatus(node)) continue;
      const selector = selectById(node) ?? `${path} > ${node.tagName}:nth-of-type(${nth})`;
      const range = isBlock(node) ? ranges.get(node) : undefined;
      if (range) blocks.push({selector, start: range.start, end: range.end});
      walk(node, selector);
    }
  };
  walk({type: 'root', children: [...nodes]}, articleSelector);
  return {blocks, interruptions};
}

/** Select an element by its id, if it has one. */
function selectById({properties: {id}}: Element): string | undefined {
  if (typeof id !== 'string') return undefined;
  // Other ids are valid too, but would need escapes as identifiers (CSS Syntax, §4.3.9).
  return /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(id)
    ? `#${id}`
    : `[id="${id.replace(/["\\]/g, '\\$&')}"]`;
}
