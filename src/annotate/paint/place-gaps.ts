/**
 * Adds slots for the lines that the article leaves out of its source. A slot follows the top-level
 * block before the gap. A gap inside that block also has a sign at its exact place.
 */
import type {Element, Root, RootContent} from 'hast';
import type {Gap} from '../model/model.ts';
import {gapId} from '../model/page-ids.ts';
import {upperBound} from '../model/upper-bound.ts';
import {isApparatus, project} from '../text/project.ts';
import {paint} from './paint.ts';

/**
 * Adds a slot `<div data-apparatus data-gap="1">` for each gap, counted from 1. The attribute is
 * `data-gap-inside` for a gap inside a block, which also gets a sign
 * `<a data-apparatus data-gap="1" href="#gap-1">`.
 *
 * @param tree a painted article with slots for the notes; it is not modified
 * @param gaps in text order
 */
export function placeGaps(tree: Root, gaps: readonly Gap[]): Root {
  if (gaps.length === 0) return tree;
  const projection = project(tree);
  const ranges = new Map(projection.blocks.map((block) => [block.element, block]));
  const rangeOf = (node: RootContent | undefined) =>
    node?.type === 'element' && !isApparatus(node) ? ranges.get(node) : undefined;

  const rows = tree.children.flatMap((child, index) => {
    const {start = 0, end = 0} = rangeOf(child) ?? {};
    return start < end ? [{start, end, index}] : [];
  });
  const starts = rows.map(({start}) => start);
  const placed = gaps.map(({offset}, index) => {
    const row = rows[upperBound(starts, offset - 1) - 1];
    return {
      offset,
      number: index + 1,
      /** The index of the child after which the gap is, or -1 at the start of the article. */
      child: row?.index ?? -1,
      isInside: row !== undefined && projection.text.slice(offset, row.end).trim() !== '',
    };
  });
  const {children} = paint(tree, projection, {
    segments: [],
    links: [],
    mark: () => ({}),
    within: () => [],
    references: placed
      .filter(({isInside}) => isInside)
      .map(({offset, number}) => ({
        offset,
        element: element('a', {dataGap: String(number), href: `#${gapId(number)}`}),
      })),
  });

  const isSlot = (child: RootContent | undefined) =>
    child?.type === 'element' && isApparatus(child);
  const slots = Map.groupBy(placed, ({child}) => {
    // The notes of a block belong to it.
    let last = child;
    while (isSlot(children[last + 1])) last++;
    return last;
  });
  const slotsAfter = (index: number): Element[] =>
    (slots.get(index) ?? []).map(({number, isInside}) =>
      element('div', {[isInside ? 'dataGapInside' : 'dataGap']: String(number)}),
    );
  return {
    ...tree,
    children: [
      ...slotsAfter(-1),
      ...children.flatMap((child, index) => [child, ...slotsAfter(index)]),
    ],
  };
}

const element = (tagName: string, properties: Element['properties']): Element => ({
  type: 'element',
  tagName,
  properties: {dataApparatus: true, ...properties},
  children: [],
});
