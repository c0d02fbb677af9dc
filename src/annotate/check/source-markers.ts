/**
 * Source markers: what a page shows without its being in the text, and a source may have as
 * text: the numbers and bullets of list items, and the calls of footnotes.
 */
import type {Root} from 'hast';
import {visitParents} from 'unist-util-visit-parents';
import type {Projection} from '../text/project.ts';

export interface SourceMarker {
  /** Offset in the projected text that it stands before. */
  offset: number;
  /** How the source may write it, anchored at its start. */
  pattern: RegExp;
  /** Whether the source must have it. */
  isRequired: boolean;
  /** Whether a block begins with it, so that what it parts is parted anyhow. */
  isBlockStart: boolean;
  text: string;
}

/** The markers of list items and the calls of footnotes, in the order of the text. */
export function findSourceMarkers(tree: Root, projection: Projection): SourceMarker[] {
  const starts = new Map(projection.blocks.map(({element, start}) => [element, start]));
  const markers: SourceMarker[] = [];
  let end = 0;
  const leafEnds = new Map(projection.leaves.map((leaf) => [leaf.node, leaf.end]));

  visitParents(tree, (node, ancestors) => {
    if (node.type === 'text') end = leafEnds.get(node) ?? end;
    if (node.type !== 'element') return;
    if ('dataFootnoteRef' in node.properties) {
      markers.push({
        offset: end,
        pattern: /^(?:\[[^\]\s]{1,20}\]|[¹²³⁰⁴-⁹]+)?/u,
        isRequired: false,
        isBlockStart: false,
        text: '',
      });
    } else if (node.tagName === 'li') {
      const list = ancestors.at(-1);
      const offset = starts.get(node);
      if (offset === undefined) return;
      const number = node.properties['value'];
      const inFootnotes = ancestors.some(
        (each) => each.type === 'element' && 'dataFootnotes' in each.properties,
      );
      const optional = {offset, isRequired: false, isBlockStart: true, text: ''};
      if (list?.type === 'element' && list.tagName === 'ol' && number !== undefined) {
        const pattern = new RegExp(`^${number}[.)]`);
        markers.push({offset, pattern, isRequired: true, isBlockStart: true, text: `${number}.`});
      } else if (inFootnotes) {
        markers.push({...optional, pattern: /^(?:\[[^\]\s]{1,20}\]|\d{1,4}[.)]|[¹²³⁰⁴-⁹]+)/u});
      } else {
        markers.push({...optional, pattern: /^[-*+•‣–—·]\s/});
      }
    }
  });
  return markers.sort((a, b) => a.offset - b.offset);
}
