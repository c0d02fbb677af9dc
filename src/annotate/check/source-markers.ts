/**
 * Source markers: numbers and bullets of list items, footnote references, and the underscores of
 * emphasis in texts such as those of Project Gutenberg. They are not in the projected text, but a
 * source may contain them as text.
 */
import type {Element, Nodes, Root, Text} from 'hast';
import {visitParents} from 'unist-util-visit-parents';
import type {Projection} from '../text/project.ts';

/** A marker that a source may contain as text. */
export interface SourceMarker {
  /** The offset in the projected text before which the marker is displayed. */
  offset: number;
  /** The forms of the marker in a source, anchored at the start. */
  pattern: RegExp;
  /** Whether the source must have it. */
  isRequired: boolean;
  /** Whether a block begins here, so that white space is optional in the source. */
  isBlockStart: boolean;
  /** The displayed marker, for messages. Empty for optional markers. */
  text: string;
}

/** Finds the markers of list items, footnotes and emphasis, in text order. */
export function findSourceMarkers(tree: Root, projection: Projection): SourceMarker[] {
  const starts = new Map(projection.blocks.map(({element, start}) => [element, start]));
  const markers: SourceMarker[] = [];
  let end = 0;
  const leafEnds = new Map(projection.leaves.map((leaf) => [leaf.node, leaf.end]));
  const leafStarts = new Map(projection.leaves.map((leaf) => [leaf.node, leaf.start]));
  const addUnderscore = (offset: number) => {
    if (projection.text.charAt(offset) === '_') return;
    markers.push({offset, pattern: /^_?/, isRequired: false, isBlockStart: false, text: ''});
  };

  visitParents(tree, (node, ancestors) => {
    if (node.type === 'text') {
      end = leafEnds.get(node) ?? end;
      const emphasis = ancestors.findLast(
        (each): each is Element => each.type === 'element' && each.tagName === 'em',
      );
      const texts = emphasis ? listTexts(emphasis) : [];
      const start = leafStarts.get(node);
      if (start !== undefined && texts[0] === node) addUnderscore(start);
      if (start !== undefined && texts.at(-1) === node) addUnderscore(end);
    }
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

const listTexts = (node: Nodes): Text[] =>
  node.type === 'text' ? [node] : 'children' in node ? node.children.flatMap(listTexts) : [];
