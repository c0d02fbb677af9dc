/**
 * What is on a map, in words.
 */
import {kindEntry, statuses} from '../annotate/model/kinds.ts';
import type {ClaimGraph, MapNode, Speaker} from './model.ts';

/** Kind, numeral and status: `Claim 7, contested`. */
export function headOf({kind, numeral, status, at}: MapNode): string {
  const name = `${kindEntry(kind).label} ${numeral}`;
  if ('framework' in at) return `${name}, not in the text`;
  return status === undefined ? name : `${name}, ${statuses[status].label}`;
}

/** A speaker: by name, or as the author. */
export const speakerName = ({id, name}: Speaker): string =>
  id === 'author' ? `the author${name ? `, ${name}` : ''}` : (name ?? id);

/** What stands over the claims of a speaker: `The author, Ada Example, asserts`. */
export const assertionOf = (speaker: Speaker): string => {
  const name = speakerName(speaker);
  const comma = speaker.id === 'author' && speaker.name ? ',' : '';
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${comma} asserts`;
};

/** All of a node in one line: `Claim 7, contested: the gist; by the author, on Lenin`. */
export function nameOfNode(node: MapNode, {speakers}: ClaimGraph): string {
  const speaker = speakers.find(({id}) => id === node.by);
  const told = [
    ...(speaker ? [`by ${speaker.id === 'author' ? 'the author' : speakerName(speaker)}`] : []),
    ...(node.on.length > 0 ? [`on ${list(node.on.map(({name}) => name))}`] : []),
  ];
  const end = told.length > 0 ? `; ${told.join(', ')}` : '';
  return `${headOf(node)}: ${node.gist}${end}`;
}

/** How many of what are on a map: `18 claims, 3 signs and 27 relations`. */
export function contentsOf({nodes, edges}: ClaimGraph): string {
  const count = (number: number, one: string, many: string) =>
    number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];
  const kinds = [...new Set(nodes.map(({kind}) => kind))];
  return list([
    ...kinds.flatMap((kind) => {
      const {label, plural} = kindEntry(kind);
      const number = nodes.filter((node) => node.kind === kind).length;
      return count(number, label.toLowerCase(), plural.toLowerCase());
    }),
    ...count(edges.length, 'relation', 'relations'),
  ]);
}

const list = (items: readonly string[]): string => new Intl.ListFormat('en-GB').format(items);
