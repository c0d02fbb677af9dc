/**
 * The line and arrowhead of each relation, according to the table of relations.
 */
import {type RelationLine, type RelationType, relationEntry} from '../edition/vocabulary.ts';

/** Path of each arrowhead in px. It points to the right; its tip is at 0,0. */
const heads: Readonly<Record<RelationLine['head'], string>> = {
  triangle: 'M-8-4.5L0 0L-8 4.5Z',
  diamond: 'M-12 0L-6-4.5L0 0L-6 4.5Z',
  open: 'M-7-4.5L0 0L-7 4.5',
  cross: 'M-10-5L0 5M-10 5L0-5',
  bars: 'M-9-5V5M-5-5V5',
};

/** Resolve the style of a relation. `head` is the path of the arrowhead. */
export function resolveEdgeStyle(type: RelationType): Omit<RelationLine, 'head'> & {head: string} {
  const {line} = relationEntry(type);
  return {...line, head: heads[line.head]};
}
