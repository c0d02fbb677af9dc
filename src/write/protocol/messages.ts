/** The requests of the page to the development server, and its answers. */
import type {WrittenAnnotation} from '../../compose/written-annotation.ts';

/** The address of the requests, below the base path. */
export const writePath = '_write/';

/** The header with the token of the server. */
export const tokenHeader = 'x-gloss-token';

/** A passage: counts of visible characters of the article (see `visible-offsets.ts`). */
export interface Selected {
  start: number;
  end: number;
}

/** An annotation of an article, as it is in its file. */
export interface OpenAnnotation {
  id: string;
  /** The gist as plain text, or what takes its place. */
  label: string;
  written: WrittenAnnotation;
  passages: readonly Selected[];
}

/** What the form needs to know of an article. */
export interface OpenArticle {
  /** The number of visible characters of the article. */
  characters: number;
  annotations: readonly OpenAnnotation[];
  /** The ids that a new annotation cannot have. */
  takenIds: readonly string[];
  /** The names of each actor, the first one as it is shown. */
  actors: readonly {id: string; names: readonly string[]}[];
  signs: readonly {reference: string; title: string}[];
  editors: readonly {id: string; name: string}[];
}

/** A selection as it will be quoted: whole words. */
export interface QuotedSelection extends Selected {
  words: string;
}

/** What an editor saves. `before` is the annotation as the form was opened. */
export type Change =
  | {action: 'add'; selected: Selected & {words: string}; written: WrittenAnnotation}
  | {
      action: 'edit';
      id: string;
      before: WrittenAnnotation;
      written: WrittenAnnotation;
      /** The new passage, if it moves. */
      selected?: (Selected & {words: string}) | undefined;
    }
  | {action: 'delete'; id: string; before: WrittenAnnotation}
  | {action: 'withdraw'; id: string; before: WrittenAnnotation; reason: string};

/** A new actor. */
export interface NewActor {
  id: string;
  name: string;
  role: string;
  biography: string;
}

/** A problem, at the field of the form that it is about. */
export interface FieldProblem {
  /** `gist`, `note`, `passage`, the name of an attribute; empty for the whole form. */
  field: string;
  message: string;
  fix: string;
  isError: boolean;
}

/** The requests by name. The body of each is JSON with `slug`. */
export interface Requests {
  open: {request: object; answer: OpenArticle};
  select: {request: Selected & {words: string}; answer: QuotedSelection};
  preview: {request: {note: string}; answer: {html: string}};
  save: {request: {change: Change}; answer: {warnings: readonly FieldProblem[]}};
  actor: {request: {actor: NewActor}; answer: object};
}

/** The body of an answer that is not 200. */
export interface Refusal {
  message: string;
  problems?: readonly FieldProblem[];
  /** With a conflict: the annotation as it is in the file now, or `null` if it is not there. */
  current?: WrittenAnnotation | null;
}
