/**
 * The contents of a map as a list: what each speaker asserts, with all relations.
 */
import {kindEntry, relationEntry, relationNames} from '../edition/vocabulary.ts';
import {formatAssertion} from './describe-node.ts';
import type {ClaimGraph, MapNode} from './model.ts';

/** The relations of a node that have the same label. */
export interface OutlineRelation {
  /** `supported by` */
  label: string;
  targets: MapNode[];
}

/** A node with its relations in both directions. */
export interface OutlineItem {
  node: MapNode;
  relations: OutlineRelation[];
}

/** The claims of one speaker, the signs of one framework, or the annotations of another kind. */
export interface OutlinePart {
  title: string;
  /** Id of the actor that the title names. */
  actor?: string | undefined;
  items: OutlineItem[];
}

/** Build the outline of a graph: the claims of each speaker, then signs and other kinds. */
export function buildOutline(graph: ClaimGraph): OutlinePart[] {
  const {nodes, speakers} = graph;
  const item = (node: MapNode): OutlineItem => ({node, relations: relationsOf(node, graph)});
  const rest = Map.groupBy(
    nodes.filter(({by}) => by === undefined),
    ({kind, sign}) => [kindEntry(kind).plural, sign?.frameworkTitle].filter(Boolean).join(': '),
  );
  return [
    ...speakers.map((speaker) => ({
      title: formatAssertion(speaker),
      actor: speaker.id === 'author' ? undefined : speaker.id,
      items: nodes.filter(({by}) => by === speaker.id).map(item),
    })),
    ...[...rest].map(([title, group]) => ({
      title,
      items: group.sort((a, b) => (a.sign?.number ?? 0) - (b.sign?.number ?? 0)).map(item),
    })),
  ];
}

/** The relations that a node states, then the relations that other nodes state to it. */
function relationsOf({key}: MapNode, {nodes, edges}: ClaimGraph): OutlineRelation[] {
  const relations = (direction: 'forward' | 'backward') => {
    const [own, other] =
      direction === 'forward' ? (['from', 'to'] as const) : (['to', 'from'] as const);
    return relationNames.map((type) => {
      const others = edges
        .filter((edge) => edge.type === type && edge[own] === key)
        .map((edge) => edge[other]);
      return {
        label: relationEntry(type)[direction],
        targets: nodes.filter((node) => others.includes(node.key)),
      };
    });
  };
  return [...relations('forward'), ...relations('backward')].filter(
    ({targets}) => targets.length > 0,
  );
}
