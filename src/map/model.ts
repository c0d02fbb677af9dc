/**
 * A map of claims: what is on it, and then where it is drawn. All lengths in px.
 */
import type {NamedActor, NamedSign, Speaker} from '../edition/references.ts';
import type {Kind, RelationType, Status} from '../edition/vocabulary.ts';

/** An annotation, or a sign that no passage of the article states. */
export interface MapNode {
  /** The id of the annotation, or `framework/number`. */
  key: string;
  /** A sign of a framework has no passage in the article. */
  at: {passage: string} | {framework: string; number: number};
  kind: Kind;
  numeral: string;
  /** The sign that it is, or that its passage states. */
  sign?: NamedSign | undefined;
  gist: string;
  /** The status of a claim. */
  status?: Status | undefined;
  /** Who asserts a claim: `author`, or the id of an actor. */
  by?: string | undefined;
  /** The actors to whom a claim attributes something. */
  on: readonly NamedActor[];
  /** Who asserts a claim, and of whom: `by the author, on Ada Example`. */
  attribution: string;
}

/** How one node bears on another. */
export interface MapEdge {
  from: string;
  to: string;
  type: RelationType;
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
