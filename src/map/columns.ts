/**
 * The column of each node of a map.
 */
import {relationEntry} from '../edition/vocabulary.ts';
import type {ClaimGraph, Column, MapEdge} from './model.ts';

/** Whether an edge speaks for or against its target, so that it is always drawn. */
export const argues = ({type}: Pick<MapEdge, 'type'>): boolean =>
  relationEntry(type).argues === true;

/**
 * Assign columns to the nodes of a graph.
 *
 * A sign is a sign, whatever its relations. Of the rest, a conclusion is what something speaks
 * for, or only against; a reason is whatever else argues.
 *
 * @returns the columns by the keys of the nodes; a node with which nothing argues has none
 */
export function assignColumns({nodes, edges}: ClaimGraph): ReadonlyMap<string, Column> {
  const arguing = edges.filter((edge) => argues(edge) && edge.from !== edge.to);
  const columnOf = (key: string): Column | undefined => {
    const stated = arguing.filter(({from}) => from === key);
    const received = arguing.filter(({to}) => to === key);
    if (received.some(({type}) => type !== 'rebuts')) return 'conclusion';
    if (stated.length > 0) return 'reason';
    return received.length > 0 ? 'conclusion' : undefined;
  };
  return new Map(
    nodes.flatMap(({key, sign}) => {
      const column = sign ? 'sign' : columnOf(key);
      return column ? [[key, column] as const] : [];
    }),
  );
}
