/**
 * How each relation is drawn: told by its line and its arrowhead too, not by its
 * words alone. A new relation is one entry here.
 */
import type {RelationType} from '../annotate/model/kinds.ts';

export interface EdgeLook {
  /** `stroke-dasharray`; none for a whole line. */
  dash?: string;
  /** In px. */
  width: number;
  /** The path of an arrowhead that points right, with its tip at 0,0. */
  head: string;
  /** Whether the head is filled with its own colour, with that of the page, or not. */
  fill: 'full' | 'hollow' | 'none';
}

const triangle = 'M-8-4.5L0 0L-8 4.5Z';
const diamond = 'M-12 0L-6-4.5L0 0L-6 4.5Z';
const open = 'M-7-4.5L0 0L-7 4.5';

export const edgeLooks: Readonly<Record<RelationType, EdgeLook>> = {
  supports: {width: 1.25, head: triangle, fill: 'full'},
  rebuts: {width: 2.25, head: 'M-10-5L0 5M-10 5L0-5', fill: 'none'},
  restates: {width: 1.25, dash: '6 3', head: triangle, fill: 'hollow'},
  elaborates: {width: 1.25, dash: '2 3', head: open, fill: 'none'},
  contrasts: {width: 1.75, dash: '8 3 2 3', head: 'M-9-5V5M-5-5V5', fill: 'none'},
  'part-of': {width: 1.25, head: diamond, fill: 'hollow'},
  'evidence-for': {width: 1.25, dash: '12 3', head: diamond, fill: 'full'},
};
