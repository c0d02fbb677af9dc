/** The form that annotations of every foreign format are read into. */
import type {Kind} from '../annotate/model/kinds.ts';
import type {Hints} from '../annotate/model/model.ts';
import type {RelationType} from '../annotate/model/relation-types.ts';

/** Where something is in an imported file. */
export interface Place {
  /** What it is called there: `annotation 3`, `row 2`. */
  label: string;
  /** The number of its line, 1-based; `undefined` in JSON. */
  line?: number | undefined;
}

/** A text of a foreign format. It may contain anything. */
export interface ForeignText {
  value: string;
  format: 'markdown' | 'html' | 'text';
}

/** The words of a passage, with the words around them as far as the format knows them. */
export interface ForeignQuote extends Hints {
  exact: string;
}

/** A relation to another annotation or to a sign of a framework. */
export interface ForeignRelation {
  type: RelationType;
  /** The address of an annotation in its own system, an id of Gloss, or `framework/number`. */
  target: string;
}

/** An annotation as its file has it. */
export interface ImportedAnnotation {
  place: Place;
  /** Its address or id in the system that it is from. */
  address: string | undefined;
  /** The addresses of the annotated page; empty if the format has none. */
  pages: readonly string[];
  quotes: readonly ForeignQuote[];
  /** Its comments, in order. */
  notes: readonly ForeignText[];
  tags: readonly string[];
  /** Who wrote it: name and account, whatever the format has. */
  authors: readonly string[];
  /** When it was written, as the format has it. */
  date: string | undefined;
  relations: readonly ForeignRelation[];
  /** What Gloss has no place for, in a few words each: `color “yellow”`. */
  rest: readonly string[];
  /** What only Gloss and tables say. */
  own?: OwnFields | undefined;
}

/** The fields of an annotation of Gloss. */
export interface OwnFields {
  /** Whether an editor has already finished it, so that it is not a draft. */
  isFinished: boolean;
  kind: Kind | undefined;
  id: string | undefined;
  gist: ForeignText | undefined;
  /** The values of attributes, by name, without relations. */
  attributes: Readonly<Record<string, string>>;
  /** The address of the root of the site that exported it; it ends with a slash. */
  site: string | undefined;
}

/** An entry of a file that cannot become an annotation. */
export interface Refusal {
  place: Place;
  /** Why, as a sentence. */
  reason: string;
}

/** The content of a file. */
export interface ImportedFile {
  /** The name of the format, for messages. */
  format: string;
  annotations: ImportedAnnotation[];
  refusals: Refusal[];
  /** What concerns the whole file, as sentences. */
  remarks: string[];
}
