/**
 * The contents of a map as a list: what each speaker asserts, with all relations.
 */
import {relationNames} from '../edition/vocabulary.ts';
import type {Interface} from '../language/interface.ts';
import {formatRelation} from '../render/describe-annotation.ts';
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
export function buildOutline(graph: ClaimGraph, ui: Interface): OutlinePart[] {
  const {nodes, speakers} = graph;
  const item = (node: MapNode): OutlineItem => ({node, relations: relationsOf(node, graph, ui)});
  const rest = Map.groupBy(
    nodes.filter(({by}) => by === undefined),
    ({kind, sign}) => {
      const plural = ui.text(`kind.${kind}.plural`);
      return sign ? ui.text('map.group', {kind: plural, framework: sign.frameworkTitle}) : plural;
    },
  );
  return [
    ...speakers.map((speaker) => ({
      title: formatAssertion(speaker, ui),
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
function relationsOf({key}: MapNode, {nodes, edges}: ClaimGraph, ui: Interface): OutlineRelation[] {
  const relations = (direction: 'forward' | 'backward') => {
    const [own, other] =
      direction === 'forward' ? (['from', 'to'] as const) : (['to', 'from'] as const);
    return relationNames.map((type) => {
      const others = edges
        .filter((edge) => edge.type === type && edge[own] === key)
        .map((edge) => edge[other]);
      return {
        label: formatRelation({type, direction}, ui),
        targets: nodes.filter((node) => others.includes(node.key)),
      };
    });
  };
  return [...relations('forward'), ...relations('backward')].filter(
    ({targets}) => targets.length > 0,
  );
}
