/**
 * The data types of the engine. All offsets are UTF-16 code units in the projected text of the
 * article (see `project.ts`), 0-based and end-exclusive.
 */
import type {ElementContent} from 'hast';
import type {Position} from 'unist';
import type {KindFields} from './kinds.ts';
import type {Problem} from './problem.ts';
import type {RelationType} from './relation-types.ts';

/** A range of the projected text: `text.slice(start, end)`. */
export interface Range {
  start: number;
  end: number;
}

/** Consecutive lines of the source that the article leaves out. */
export interface Gap {
  /** The end of the text before the gap, as an offset in the projected text; 0 at the start. */
  offset: number;
  /** The lines, without the white space around them. */
  lines: readonly string[];
}

/** How a source is written. */
export type SourceFormat = 'text' | 'markdown' | 'html';

/** Lines of the source that the article leaves out: one line, or all from one line to another. */
export type OmittedLines = string | {from: string; to: string};

/** The content of a text file, with its path. */
export interface TextFile {
  /** The path relative to the project, for messages. */
  path: string;
  value: string;
}

/** A location in a content file. */
export interface SourceLocation {
  /** The path relative to the project. */
  file: string;
  position: Position;
}

/**
 * A quotation that selects a passage, modelled on the TextQuoteSelector of the W3C Web Annotation
 * Data Model (§4.2.4). `prefix` and `suffix` are fields of the annotation.
 */
export interface Quote {
  /** The texts to find, in order. A quote with gaps (`[…]`) has more than one. */
  parts: readonly string[];
  /** Markdown that is not text, such as the numbers of items (see `block-markers.ts`). */
  markers: readonly QuoteMarker[];
  /**
   * The characters after each `>`, if Markdown reads them as other words: `2*3*4`. They are the
   * quote if the article has them and not the words of `parts` (see `settle-quotes.ts`).
   */
  written?: string | undefined;
  /** Problems of the reading as Markdown: words that it drops. */
  problems: readonly Problem[];
  location: SourceLocation;
}

/**
 * The Markdown that begins a block. The marker of an ordered item is its number; that of a task
 * list item is its check box.
 */
export type Marker =
  | 'list'
  | 'open box'
  | 'ticked box'
  | `${number}.`
  | 'heading'
  | 'quotation'
  | 'table'
  | 'rule'
  /** A code block, with its info string. */
  | `code ${string}`;

/** A marker in a quote. */
export interface QuoteMarker {
  marker: Marker;
  /** The index of the part that contains it; `undefined` directly before a gap. */
  part: number | undefined;
  /** The number of visible characters of the part before it. */
  before: number;
}

/** One relation of an annotation: `source --type--> target`. */
export interface Relation {
  type: RelationType;
  /** The id of an annotation. For `evidence-for`, `framework/number` is also allowed. */
  target: string;
  location: SourceLocation;
}

/**
 * The words directly before and after a quote, which select one of several occurrences:
 * `prefix` and `suffix` of a TextQuoteSelector (Web Annotation Data Model §4.2.4).
 */
export interface Hints {
  prefix?: string | undefined;
  suffix?: string | undefined;
}

/** The fields that annotations of every kind have. */
export interface AnnotationBase extends Hints {
  id: string;
  /** Earlier ids. Links to them still lead to the annotation. */
  aliases: readonly string[];
  /** The gist with its inline markup. */
  gist: ElementContent[];
  /** The gist as plain text. */
  gistText: string;
  quotes: readonly Quote[];
  /** The hints as Markdown reads them, if these are other words. */
  hintsAsMarkdown?: Hints | undefined;
  /** Whether it is a draft: never published, and its problems are warnings. */
  draft: boolean;
  note: ElementContent[];
  relations: readonly Relation[];
  /** The ids of the editors who write the note; empty for those of the article. */
  editorIds: readonly string[];
  /** The opening line of the annotation. */
  location: SourceLocation;
  /** The number of its last line, 1-based. */
  lastLine: number;
  /** The location of each attribute, by name. */
  attributeLocations: Readonly<Record<string, SourceLocation>>;
}

/** An annotation before its quotes are located. Its kind determines its fields. */
export type Annotation = AnnotationBase & KindFields;

/**
 * A withdrawn annotation. Its address still exists, and shows the quotes and the reason. The
 * quotes need not occur in the article.
 */
export interface Withdrawn
  extends Pick<
    AnnotationBase,
    'id' | 'aliases' | 'gist' | 'gistText' | 'quotes' | 'location' | 'attributeLocations'
  > {
  reason: ElementContent[];
}

/** An annotation with the ranges of its quotes and its numeral. Every quote was found. */
export type LocatedAnnotation = Annotation & {
  /** One range for each quote, in the order of the quotes. */
  ranges: readonly Range[];
  /** The displayed numeral: `7`, `II`, `c`, `†`. Empty if there is no note. */
  numeral: string;
};

/** An occurrence of the name of an actor in the text. */
export interface Mention extends Range {
  actor: string;
}

/** A mention with its id on the page: `mention-tokayev-2`, or the id of its annotation. */
export interface AddressedMention extends Mention {
  id: string;
}

/** The names of an actor. */
export interface ActorNames {
  id: string;
  name: string;
  aliases: readonly string[];
  /** Phrases that contain a name of the actor but refer to somebody else. */
  not: readonly string[];
  /** The location of each name, for messages. */
  locations: Readonly<Record<string, SourceLocation>>;
}

/** The signs of a framework. */
export interface FrameworkSigns {
  id: string;
  title: string;
  signs: readonly {number: number; title: string}[];
}

/** The actors, editors and frameworks that annotations may refer to. */
export interface Registry {
  actors: readonly ActorNames[];
  /** Those who write notes. Without them, references to editors are not checked. */
  editors?: readonly {id: string; name: string}[] | undefined;
  frameworks: readonly FrameworkSigns[];
}
