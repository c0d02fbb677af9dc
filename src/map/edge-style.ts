/**
 * How each relation is drawn. The table of relations says which line and arrowhead it has.
 */
import {type RelationLine, type RelationType, relationEntry} from '../edition/vocabulary.ts';

/** The path of each arrowhead: it points right, with its tip at 0,0; lengths in px. */
const heads: Readonly<Record<RelationLine['head'], string>> = {
  triangle: 'M-8-4.5L0 0L-8 4.5Z',
  diamond: 'M-12 0L-6-4.5L0 0L-6 4.5Z',
  open: 'M-7-4.5L0 0L-7 4.5',
  cross: 'M-10-5L0 5M-10 5L0-5',
  bars: 'M-9-5V5M-5-5V5',
};

/** The line of a relation, its arrowhead as a path. */
export function resolveEdgeStyle(type: RelationType): Omit<RelationLine, 'head'> & {head: string} {
  const {line} = relationEntry(type);
  return {...line, head: heads[line.head]};
}
