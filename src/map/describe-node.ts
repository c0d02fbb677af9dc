/**
 * What is on a map, in words.
 */
import type {Speaker} from '../edition/references.ts';
import {formatCount} from '../language/format-count.ts';
import {countKinds} from '../render/count-kinds.ts';
import {capitalize, formatName, formatStatus} from '../render/describe-annotation.ts';
import type {ClaimGraph, MapNode} from './model.ts';

/** Kind, numeral and status: `Claim 7, contested`. */
export function headOf(node: MapNode): string {
  const {status, at} = node;
  const name = formatName(node);
  if ('framework' in at) return `${name}, not in the text`;
  return status === undefined ? name : `${name}, ${formatStatus(status)}`;
}

/** A speaker: by name, or as the author. */
export const speakerName = ({id, name}: Speaker): string =>
  id === 'author' ? `the author${name ? `, ${name}` : ''}` : (name ?? id);

/** What stands over the claims of a speaker: `The author, Ada Example, asserts`. */
export const assertionOf = (speaker: Speaker): string => {
  const name = speakerName(speaker);
  const comma = speaker.id === 'author' && speaker.name ? ',' : '';
  return `${capitalize(name)}${comma} asserts`;
};

/** All of a node in one line: `Claim 7, contested: the gist; by the author, on Lenin`. */
export const nameOfNode = (node: MapNode): string =>
  `${headOf(node)}: ${node.gist}${node.attribution && `; ${node.attribution}`}`;

/** How many of what are on a map: `18 claims, 3 signs and 27 relations`. */
export const contentsOf = ({nodes, edges}: ClaimGraph): string =>
  list([
    ...countKinds(nodes).map(({text}) => text),
    ...(edges.length > 0 ? [formatCount(edges.length, 'relation')] : []),
  ]);

const list = (items: readonly string[]): string => new Intl.ListFormat('en-GB').format(items);
