/**
 * The kinds of annotation, and the relations between annotations, each in one
 * table. A new kind is one entry here (and a line of style). An attribute that no kind
 * had before is also a field of `lift-attributes.ts`, and where it refers to something,
 * a check of `check-references.ts`.
 */
import {decimal, letter, type Numeral, roman, symbol} from './numeral.ts';

/** What the value of an attribute must be. */
export type AttributeForm =
  /** Any words, or what is there to be named: actors, annotations, signs. */
  | {form: 'text'}
  | {form: 'one-of'; values: readonly string[]}
  /** `framework/number` */
  | {form: 'sign'}
  /** Ids that were published before, with spaces between. */
  | {form: 'ids'};

/** The attributes of a directive: for each what its value must be. */
export type AttributeForms = Readonly<Record<string, AttributeForm & {required?: true}>>;

/** The motivations of the Web Annotation Data Model that the kinds have. */
export type Motivation = 'assessing' | 'classifying' | 'describing' | 'identifying';

export interface KindEntry {
  /** What a reader is told, in the singular and the plural. */
  label: string;
  plural: string;
  /** One sentence for the legend. */
  description: string;
  /** How the passages of this kind are numbered. */
  numeral: Numeral;
  /** Why such an annotation is made, in the words of the Web Annotation Data Model (§3.3.5). */
  motivation: Motivation;
  /** Whether the editor must write a gist. Otherwise it is the name of what is referred to. */
  gist: 'required' | 'optional';
  note: 'required' | 'optional';
  attributes: AttributeForms;
}

const claimTypes = ['factual', 'causal', 'interpretive', 'normative', 'predictive'] as const;

/** The statuses of a claim, from the most to the least disputed. */
export const statuses = {
  contested: {
    label: 'contested',
    description: 'The sources contradict it, or qualify it.',
  },
  unsupported: {
    label: 'unsupported',
    description: 'No source was found that bears it out.',
  },
  supported: {
    label: 'supported',
    description: 'The sources listed bear it out.',
  },
  opinion: {
    label: 'opinion',
    description: 'A judgement, which sources can neither prove nor refute.',
  },
  unrated: {label: 'not rated', description: 'The editors do not rate it.'},
} as const;

export type Status = keyof typeof statuses;

export const kinds = {
  claim: {
    label: 'Claim',
    plural: 'Claims',
    description: 'A statement that the text makes, with what sources say of it.',
    numeral: decimal,
    motivation: 'assessing',
    gist: 'required',
    note: 'required',
    attributes: {
      by: {form: 'text'},
      'attributed-to': {form: 'text'},
      type: {form: 'one-of', values: claimTypes},
      status: {form: 'one-of', values: Object.keys(statuses)},
    },
  },
  sign: {
    label: 'Sign',
    plural: 'Signs',
    description: 'A passage that states a sign of a framework.',
    numeral: roman,
    motivation: 'classifying',
    gist: 'optional',
    note: 'required',
    attributes: {sign: {form: 'sign', required: true}},
  },
  gloss: {
    label: 'Gloss',
    plural: 'Glosses',
    description: 'A word explained: a translation, a term, a slip.',
    numeral: letter,
    motivation: 'describing',
    gist: 'required',
    note: 'required',
    attributes: {},
  },
  mention: {
    label: 'Mention',
    plural: 'Mentions',
    description: 'Words that stand for an actor without the name.',
    numeral: symbol,
    motivation: 'identifying',
    gist: 'optional',
    note: 'optional',
    attributes: {actor: {form: 'text', required: true}},
  },
} as const satisfies Record<string, KindEntry>;

export type Kind = keyof typeof kinds;

/** How a relation reads from its source, and from its target. */
export const relationTypes = {
  supports: {forward: 'supports', backward: 'supported by'},
  rebuts: {forward: 'rebuts', backward: 'rebutted by'},
  restates: {forward: 'restates', backward: 'restated by'},
  elaborates: {forward: 'elaborates', backward: 'elaborated by'},
  contrasts: {forward: 'contrasts with', backward: 'contrasted by'},
  'part-of': {forward: 'part of', backward: 'contains'},
  'evidence-for': {forward: 'evidence for', backward: 'evidence in'},
} as const;

export type RelationType = keyof typeof relationTypes;

/** The attributes that every kind may carry. */
export const commonAttributes: AttributeForms = {
  id: {form: 'text'},
  aliases: {form: 'ids'},
  prefix: {form: 'text'},
  suffix: {form: 'text'},
  ...(Object.fromEntries(
    Object.keys(relationTypes).map((type) => [type, {form: 'text'}]),
  ) as Record<RelationType, AttributeForm>),
};

/** What an annotation that was withdrawn has for its kind. */
export const withdrawnDirective = 'withdrawn';

/** The attributes of an annotation that was withdrawn. */
export const withdrawnAttributes: AttributeForms = {id: {form: 'text'}, aliases: {form: 'ids'}};

/** The entry of a kind, widened so that all its optional fields can be read. */
export const kindEntry = (kind: Kind): KindEntry => kinds[kind];

export const isKind = (name: string): name is Kind => Object.hasOwn(kinds, name);

export const isRelationType = (name: string): name is RelationType =>
  Object.hasOwn(relationTypes, name);
