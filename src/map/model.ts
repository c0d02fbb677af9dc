/**
 * Types of a map of claims: its graph, and the layout of it. All lengths are in px.
 */
import type {NamedActor, NamedSign, Speaker} from '../edition/references.ts';
import type {Kind, RelationType, Status} from '../edition/vocabulary.ts';

/** An annotation, or a sign that has no passage in the article. */
export interface MapNode {
  /** The id of the annotation, or `framework/number`. */
  key: string;
  /** What the node links to: a passage, or a sign that has no passage. */
  at: {passage: string} | {framework: string; number: number};
  kind: Kind;
  numeral: string;
  /** The sign that the node is, or that its passage states. */
  sign?: NamedSign | undefined;
  gist: string;
  /** The status of a claim. */
  status?: Status | undefined;
  /** The speaker of a claim: `author`, or the id of an actor. */
  by?: string | undefined;
  /** The actors that a claim attributes something to. */
  on: readonly NamedActor[];
  /**
   * Speaker and subjects of a claim: `by Maria Lindqvist, about Ada Example`; empty if
   * there is neither.
   */
  attribution: string;
  /** Whether it rests on a disputed claim (see `findings.ts`). */
  rests: boolean;
}

/** A relation between two nodes, by their keys. */
export interface MapEdge {
  from: string;
  to: string;
  type: RelationType;
}

/** The nodes and relations of a map, before layout. */
export interface ClaimGraph {
  /** In reading order; signs without a passage are last. */
  nodes: MapNode[];
  edges: MapEdge[];
  /** In the order of their first claims. */
  speakers: Speaker[];
  /** Slug of the article. */
  slug: string;
  lang: string;
  dir: 'ltr' | 'rtl';
}

/** A position on the map; y grows downwards. */
export interface Point {
  x: number;
  y: number;
}

/** A rectangle by its top left corner and its size. */
export interface Rectangle extends Point {
  width: number;
  height: number;
}

/** A line of text. */
export interface Line {
  text: string;
  /** `undefined` if the site fonts lack a character. */
  width: number | undefined;
}

/** Width of every box. */
export const boxWidth = 208;

/** A node with its text broken into lines. */
export interface Box {
  node: MapNode;
  width: number;
  height: number;
  /** `Claim 7, contested` */
  head: Line[];
  gist: Line[];
}

/**
 * The columns of a map, from its start to its end: reasons, then what they speak for or against,
 * then signs.
 */
export const columns = ['reason', 'conclusion', 'sign'] as const;
/** A column of a map. */
export type Column = (typeof columns)[number];

/** A box with the position of its top left corner. */
export interface PlacedBox extends Box, Point {
  /** `undefined` for a node with which nothing argues. */
  column: Column | undefined;
}

/** An edge with its path. */
export interface PlacedEdge extends MapEdge {
  /** From box to box. All lines between the points are axis-parallel. */
  points: readonly Point[];
}

/** The title of a column, or of the nodes without one: a text on one line. */
export interface Heading extends Point {
  column: Column | undefined;
  text: string;
}

/** A frame around the claims of one speaker. */
export interface PlacedFrame extends Rectangle {
  speaker: Speaker;
  title: string;
}

/** A map after layout. */
export interface PlacedMap {
  graph: ClaimGraph;
  width: number;
  height: number;
  boxes: PlacedBox[];
  edges: PlacedEdge[];
  headings: Heading[];
  /** Empty if there is only one speaker. */
  frames: PlacedFrame[];
}
