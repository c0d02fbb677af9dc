/**
 * A map of claims: what is on it, and then where it is drawn. All lengths in px.
 */
import type {Kind, RelationType, Status} from '../annotate/model/kinds.ts';

/** An actor, as far as a map names it. */
export interface NamedActor {
  id: string;
  name: string;
}

/** An annotation, or a sign that no passage of the article states. */
export interface MapNode {
  /** The id of the annotation, or `framework/number`. */
  key: string;
  /** A sign of a framework has no passage in the article. */
  at: {passage: string} | {framework: string; number: number};
  kind: Kind;
  numeral: string;
  /** Of a sign: the title of its framework, and its number in it. */
  sign?: {framework: string; number: number} | undefined;
  gist: string;
  /** The status of a claim. */
  status?: Status | undefined;
  /** Who asserts a claim: `author`, or the id of an actor. */
  by?: string | undefined;
  /** The actors to whom a claim attributes something. */
  on: readonly NamedActor[];
}

/** How one node bears on another. */
export interface MapEdge {
  from: string;
  to: string;
  type: RelationType;
}

/** Somebody with the claims that they assert. */
export interface Speaker {
  /** `author`, or the id of an actor. */
  id: string;
  /** That of the author may be unknown. */
  name: string | undefined;
}

export interface ClaimGraph {
  /** In reading order; signs without a passage at the end. */
  nodes: MapNode[];
  edges: MapEdge[];
  /** In the order of their first claims. */
  speakers: Speaker[];
  /** Of the article. */
  slug: string;
  lang: string;
  dir: 'ltr' | 'rtl';
}

export interface Point {
  x: number;
  y: number;
}

export interface Rectangle extends Point {
  width: number;
  height: number;
}

/** A line of text. */
export interface Line {
  text: string;
  /** Unknown where the fonts of the site lack a character. */
  width: number | undefined;
}

/** A node with its text set in lines. */
export interface Box {
  node: MapNode;
  width: number;
  height: number;
  /** What it is: `Claim 7, contested`. */
  head: Line[];
  gist: Line[];
  /** The lines that name each actor of `on`. */
  on: Line[][];
}

/** A text on one line, with the width that it takes. */
export interface Label {
  text: string;
  width: number;
}

export type PlacedBox = Box & Point;

export interface PlacedEdge extends MapEdge {
  /** From the one box to the other; each beside, above or below the one before. */
  points: readonly Point[];
  label: Label & Point;
}

/** What one speaker asserts, in a frame. */
export interface PlacedFrame extends Rectangle {
  speaker: Speaker;
  title: Label;
}

export interface PlacedMap {
  graph: ClaimGraph;
  width: number;
  height: number;
  boxes: PlacedBox[];
  edges: PlacedEdge[];
  /** None where there is one speaker. */
  frames: PlacedFrame[];
}
