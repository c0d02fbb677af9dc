/**
 * The table of relations between annotations. To add a relation, add an entry here and its
 * messages in `src/language/messages/`.
 */

/** The line and arrowhead of a relation on the map of claims. */
export interface RelationLine {
  /** The dash pattern (`stroke-dasharray`, SVG 2, §13.5.6). A solid line has none. */
  dash?: string;
  /** The width in px. */
  width: number;
  head: 'triangle' | 'diamond' | 'open' | 'cross' | 'bars';
  /** The fill of the arrowhead: its own colour, the page colour, or none. */
  fill: 'full' | 'hollow' | 'none';
}

/** The entry of a relation. */
export interface RelationEntry {
  /**
   * Whether it speaks for or against its target. The map always draws such relations, and others on
   * demand.
   */
  argues?: true;
  line: RelationLine;
}

/** All relations, by name. */
export const relationTypes = {
  supports: {
    argues: true,
    line: {width: 1.25, head: 'triangle', fill: 'full'},
  },
  rebuts: {
    argues: true,
    line: {width: 2.25, head: 'cross', fill: 'none'},
  },
  restates: {
    line: {width: 1.25, dash: '6 3', head: 'triangle', fill: 'hollow'},
  },
  elaborates: {
    line: {width: 1.25, dash: '2 3', head: 'open', fill: 'none'},
  },
  contrasts: {
    line: {width: 1.75, dash: '8 3 2 3', head: 'bars', fill: 'none'},
  },
  'part-of': {
    line: {width: 1.25, head: 'diamond', fill: 'hollow'},
  },
  'evidence-for': {
    argues: true,
    line: {width: 1.25, dash: '12 3', head: 'diamond', fill: 'full'},
  },
} as const satisfies Record<string, RelationEntry>;

/** The name of a relation. */
export type RelationType = keyof typeof relationTypes;

/** The names of all relations, in display order. */
export const relationNames = Object.keys(relationTypes) as RelationType[];

/** Returns whether a name is the name of a relation. */
export const isRelationType = (name: string): name is RelationType =>
  Object.hasOwn(relationTypes, name);

/** Returns the entry of a relation, typed with its optional fields. */
export const relationEntry = (type: RelationType): RelationEntry => relationTypes[type];
