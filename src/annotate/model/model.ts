/**
 * The nouns that pass through the engine. Offsets everywhere are UTF-16 code
 * units into the projected text of the article (see `project.ts`), 0-based,
 * end-exclusive.
 */
import type {ElementContent} from 'hast';
import type {Position} from 'unist';
import type {KindFields} from './kinds.ts';
import type {RelationType} from './relation-types.ts';

/** A stretch of the projected text: `text.slice(start, end)`. */
export interface Range {
  start: number;
  end: number;
}

/** A text and where it comes from. */
export interface TextFile {
  /** Path relative to the project, for messages. */
  path: string;
  value: string;
}

/** Where something stands in a content file. */
export interface SourceLocation {
  /** Path of the file, relative to the project. */
  file: string;
  position: Position;
}

/**
 * A quotation that selects a passage, after the TextQuoteSelector of the W3C
 * Web Annotation model (§4.2.4). `prefix` and `suffix` stand on the annotation.
 */
export interface Quote {
  /** The text to find, in order. More than one part where the quote has gaps (`[…]`). */
  parts: readonly string[];
  /** What of its Markdown is no text: numbers of items, signs of headings (see `block-markers.ts`). */
  markers: readonly QuoteMarker[];
  location: SourceLocation;
}

/** What a block is written with: an item of a numbered list with its number, one to be ticked with its box. */
export type Marker =
  | 'list'
  | 'open box'
  | 'ticked box'
  | `${number}.`
  | 'heading'
  | 'quotation'
  | 'table'
  | 'rule'
  /** Code, with all that stands behind its fence. */
  | `code ${string}`;

/** A marker in a quote. */
export interface QuoteMarker {
  marker: Marker;
  /** Which part of the quote it stands in; none, where it stands before a gap. */
  part: number | undefined;
  /** How many letters of the part stand before it; white space is none. */
  before: number;
}

/** One relation of an annotation: `source --type--> target`. */
export interface Relation {
  type: RelationType;
  /** The id of an annotation, or for `evidence-for` also `framework/number`. */
  target: string;
  location: SourceLocation;
}

/** What annotations of every kind have. */
export interface AnnotationBase {
  id: string;
  /** Ids that it had before, and under which it is still found. */
  aliases: readonly string[];
  /** The gist as the label gives it, with its inline markup. */
  gist: ElementContent[];
  gistText: string;
  quotes: readonly Quote[];
  prefix?: string | undefined;
  suffix?: string | undefined;
  note: ElementContent[];
  relations: readonly Relation[];
  /** The opening line of the annotation. */
  location: SourceLocation;
  /** The place of each attribute, by name. */
  attributeLocations: Readonly<Record<string, SourceLocation>>;
}

/** An annotation as its editor wrote it, before its quotes are located. The kind decides its fields. */
export type Annotation = AnnotationBase & KindFields;

/**
 * An annotation that was taken back. Its address stays, and tells what it quoted
 * and why it is gone; its quotes need not be in the article any more.
 */
export interface Withdrawn
  extends Pick<
    AnnotationBase,
    'id' | 'aliases' | 'gist' | 'gistText' | 'quotes' | 'location' | 'attributeLocations'
  > {
  reason: ElementContent[];
}

/** An annotation whose every quote was found, with its numeral. */
export type LocatedAnnotation = Annotation & {
  /** One range a quote, in the order of the quotes. */
  ranges: readonly Range[];
  /** What the reader sees beside the passage: `7`, `II`, `c`, `†`. */
  numeral: string;
};

/** A name of an actor, found in the text. */
export interface Mention extends Range {
  actor: string;
}

/** A mention with the id that it has on the page: `mention-tokayev-2`, or that of its annotation. */
export interface AddressedMention extends Mention {
  id: string;
}

/** What the engine needs to know of an actor. */
export interface ActorNames {
  id: string;
  name: string;
  aliases: readonly string[];
  /** Phrases that hold a name of the actor, but mean somebody else. */
  not: readonly string[];
  /** Where each name is written, for error messages. */
  locations: Readonly<Record<string, SourceLocation>>;
}

/** What the engine needs to know of a framework. */
export interface FrameworkSigns {
  id: string;
  title: string;
  signs: readonly {number: number; title: string}[];
}

/** Whom and what an annotation may refer to. */
export interface Registry {
  actors: readonly ActorNames[];
  frameworks: readonly FrameworkSigns[];
}
