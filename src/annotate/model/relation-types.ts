/**
 * The relations between annotations, in one table. A new relation is one entry here.
 */

/** How a relation is drawn on a map of claims: by its line and arrowhead, not by words alone. */
export interface RelationLine {
  /** The pattern of dashes (SVG 2, §13.5.6); none for a whole line. */
  dash?: string;
  /** Width in px. */
  width: number;
  head: 'triangle' | 'diamond' | 'open' | 'cross' | 'bars';
  /** What the arrowhead is filled with: its own colour, that of the page, or nothing. */
  fill: 'full' | 'hollow' | 'none';
}

export interface RelationEntry {
  /** How it reads from its source. */
  forward: string;
  /** How it reads from its target. */
  backward: string;
  line: RelationLine;
}

export const relationTypes = {
  supports: {
    forward: 'supports',
    backward: 'supported by',
    line: {width: 1.25, head: 'triangle', fill: 'full'},
  },
  rebuts: {
    forward: 'rebuts',
    backward: 'rebutted by',
    line: {width: 2.25, head: 'cross', fill: 'none'},
  },
  restates: {
    forward: 'restates',
    backward: 'restated by',
    line: {width: 1.25, dash: '6 3', head: 'triangle', fill: 'hollow'},
  },
  elaborates: {
    forward: 'elaborates',
    backward: 'elaborated by',
    line: {width: 1.25, dash: '2 3', head: 'open', fill: 'none'},
  },
  contrasts: {
    forward: 'contrasts with',
    backward: 'contrasted by',
    line: {width: 1.75, dash: '8 3 2 3', head: 'bars', fill: 'none'},
  },
  'part-of': {
    forward: 'part of',
    backward: 'contains',
    line: {width: 1.25, head: 'diamond', fill: 'hollow'},
  },
  'evidence-for': {
    forward: 'evidence for',
    backward: 'evidence in',
    line: {width: 1.25, dash: '12 3', head: 'diamond', fill: 'full'},
  },
} as const satisfies Record<string, RelationEntry>;

export type RelationType = keyof typeof relationTypes;

/** Every relation, in the order in which they are listed. */
export const relationNames = Object.keys(relationTypes) as RelationType[];

export const isRelationType = (name: string): name is RelationType =>
  Object.hasOwn(relationTypes, name);

/** The entry of a relation, with its optional fields. */
export const relationEntry = (type: RelationType): RelationEntry => relationTypes[type];
