/**
 * Texts that describe a map and its nodes.
 */
import type {Speaker} from '../edition/references.ts';
import {formatCount} from '../language/format-count.ts';
import {countKinds} from '../render/count-kinds.ts';
import {capitalize, formatName, formatStatus} from '../render/describe-annotation.ts';
import type {ClaimGraph, MapNode} from './model.ts';

/** Format the kind, numeral and status of a node: `Claim 7, contested`. */
export function formatHeading(node: MapNode): string {
  const {status, at} = node;
  const name = formatName(node);
  if ('framework' in at) return `${name}, not in the text`;
  return status === undefined ? name : `${name}, ${formatStatus(status)}`;
}

/** Format a speaker within a sentence: `the author, Ada Example`, or the name of the actor. */
export const formatSpeaker = ({id, name}: Speaker): string =>
  id === 'author' ? `the author${name ? `, ${name}` : ''}` : (name ?? id);

/** Format the title above the claims of a speaker: `The author, Ada Example, asserts`. */
export const formatAssertion = (speaker: Speaker): string => {
  const name = formatSpeaker(speaker);
  const comma = speaker.id === 'author' && speaker.name ? ',' : '';
  return `${capitalize(name)}${comma} asserts`;
};

/** Format a node in one line: `Claim 7, contested: the gist; by the author, on Lenin`. */
export const formatNode = (node: MapNode): string =>
  `${formatHeading(node)}: ${node.gist}${node.attribution && `; ${node.attribution}`}`;

/** Format the contents of a map: `18 claims, 3 signs and 27 relations`. */
export const formatContents = ({nodes, edges}: ClaimGraph): string =>
  formatList([
    ...countKinds(nodes).map(({text}) => text),
    ...(edges.length > 0 ? [formatCount(edges.length, 'relation')] : []),
  ]);

const formatList = (items: readonly string[]): string => new Intl.ListFormat('en-GB').format(items);
