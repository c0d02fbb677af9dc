/**
 * What a preview picture says. Nothing in here knows of fonts, sizes or places.
 */
import type {Kind, Status} from '../edition/vocabulary.ts';

/** A text with what is needed to set it. */
export interface Words {
  text: string;
  /** BCP 47 */
  lang: string;
  dir: 'ltr' | 'rtl';
}

/** How words are marked in an article: by the kind, and for claims by the status. */
export interface Mark {
  kind: Kind;
  status?: Status | undefined;
}

/** A text that may be marked as in an article. */
export interface MarkedWords {
  words: Words;
  mark?: Mark | undefined;
}

/** One of a list, with its numeral in the colour of its kind. */
export interface ListItem {
  words: Words;
  numeral: string;
  kind: Kind;
}

export interface PictureContent {
  /** What the picture is of: `Claim`. */
  kicker: string;
  /** The numeral of an annotation, which stands after that. */
  numeral?: Words | undefined;
  /** The kind that gives the kicker its colour. */
  kind?: Kind | undefined;
  /** The status of a claim, in words. */
  status?: {label: string; isDisputed: boolean} | undefined;
  /** The text that is set largest: the first of these that the fonts can draw. */
  main: readonly MarkedWords[];
  /** In a row, each marked as in an article. */
  counts: readonly MarkedWords[];
  list: readonly ListItem[];
  lines: readonly Words[];
  /** At the foot: of what the passage is a part. */
  edition?: Words | undefined;
  /** What the picture shows, for those who do not see it. */
  alt: string;
}
