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

/** The contents of a picture. */
export interface PictureContent {
  /** The name of the site, in the corner. */
  site?: Words | undefined;
  /** The type of the subject: `Claim`. */
  kicker: string;
  /** The numeral of an annotation, shown after the kicker. */
  numeral?: Words | undefined;
  /** The kind that determines the colour of the kicker. */
  kind?: Kind | undefined;
  /** The status of a claim; a disputed status is emphasized. */
  status?: {label: string; isDisputed: boolean} | undefined;
  /** Candidates for the largest text: the first that the fonts can draw is used. */
  main: readonly MarkedWords[];
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
