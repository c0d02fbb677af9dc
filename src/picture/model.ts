/**
 * Contents of a preview picture, independent of fonts, sizes and positions.
 */
import type {Kind, Status} from '../edition/vocabulary.ts';

/** A text with its language and direction. */
export interface Words {
  text: string;
  /** BCP 47 tag */
  lang: string;
  dir: 'ltr' | 'rtl';
}

/** The mark of words in an article, which follows from kind and status. */
export interface Mark {
  kind: Kind;
  status?: Status | undefined;
}

/** A text with an optional mark. */
export interface MarkedWords {
  words: Words;
  mark?: Mark | undefined;
}

/** A list item with a numeral in the colour of its kind. */
export interface ListItem {
  words: Words;
  numeral: string;
  kind: Kind;
}

/** A part of a figure. Positions and lengths are shares of the width and the height of the figure. */
export interface Shape {
  /** A mark has the same size in every figure, and `x` and `y` are its middle. */
  type: 'line' | 'box' | 'mark';
  x: number;
  y: number;
  width: number;
  height: number;
  /** How it is emphasized: filled in the colour of claims, tinted, or neither. */
  look: 'disputed' | 'tinted' | 'plain' | 'faint';
}

/** What a figure needs of a map of claims. */
export interface DrawnMap {
  width: number;
  height: number;
  boxes: readonly {
    x: number;
    y: number;
    width: number;
    height: number;
    node: {status?: Status | undefined; rests: boolean};
  }[];
  edges: readonly {points: readonly {x: number; y: number}[]}[];
}

/** The contents of a picture. */
export interface PictureContent {
  /** The name of the site, in the corner. */
  site?: Words | undefined;
  /** The type of the subject: `Claim`. */
  kicker: Words;
  /** The numeral of an annotation, shown after the kicker. */
  numeral?: Words | undefined;
  /** The kind that determines the colour of the kicker. */
  kind?: Kind | undefined;
  /** The status of a claim, in the language of the kicker; a disputed status is emphasized. */
  status?: {label: string; isDisputed: boolean} | undefined;
  /** Candidates for the largest text: the first that the fonts can draw is used. */
  main: readonly MarkedWords[];
  /** A small drawing below the main text. */
  figure?: readonly Shape[] | undefined;
  /** Numbers of annotations, in one row. */
  counts: readonly MarkedWords[];
  list: readonly ListItem[];
  /** Formats the number of list items for which there is no space. */
  formatMore?: (count: number) => Words;
  lines: readonly Words[];
  /** At the bottom: the title of the article that a passage belongs to. */
  edition?: Words | undefined;
  /** Alternative text of the picture. */
  alt: string;
}
