/**
 * The table of annotation kinds: numerals, attributes and appearance. To add a kind, add an entry
 * here and its messages in `src/language/messages/`. Styles, map, strip, pictures, legend and
 * exports read this table.
 *
 * An attribute that refers to something also needs a check in `check/check-references.ts`.
 */
import {type AttributeForms, type AttributeValues, splitList} from './attribute-forms.ts';
import {decimal, letter, type Numeral, roman, symbol} from './numeral.ts';
import {relationNames} from './relation-types.ts';
import {parseSignReference} from './sign-reference.ts';
import {type Status, statusNames} from './statuses.ts';

/** Motivations of the Web Annotation Data Model (§3.3.5). */
export type Motivation =
  | 'assessing'
  | 'classifying'
  | 'describing'
  | 'identifying'
  | 'questioning'
  | 'commenting';

/** The style of the underline, which distinguishes kinds without colour. */
export type LineStyle = 'solid' | 'double' | 'dashed' | 'dotted' | 'wavy';

/** The appearance of the passages of a kind. */
export interface Look {
  /** The colour of numerals and lines: on a light page, on a dark page, and on both. */
  color: {light: string; dark: string; either: string};
  /** The background of a passage with a disputed status. */
  fill: {light: string; dark: string};
  line: LineStyle;
  /** The strength of the colour of the line in percent, unless a status sets it. */
  weight: number;
  /** The style of the numerals. The default is upright and bold. */
  numerals?: 'italic' | 'large';
  /** The side of the strip on which its passages are drawn. */
  lane: 'start' | 'end' | 'whole';
}

/** The entry of a kind. */
export interface KindEntry {
  /** The numbering style of the passages. */
  numeral: Numeral;
  /** The motivation in the exported Web Annotation. */
  motivation: Motivation;
  /** Whether the editor must write a gist. The default gist is the name of the actor or sign. */
  gist: 'required' | 'optional';
  note: 'required' | 'optional';
  attributes: AttributeForms;
  /** Converts attribute values to the fields that only this kind has. */
  fields: (values: AttributeValues) => object;
  look: Look;
}

const claimTypes = ['factual', 'causal', 'interpretive', 'normative', 'predictive'] as const;

/** The type of a claim. */
export type ClaimType = (typeof claimTypes)[number];

/** All kinds, by name. */
export const kinds = {
  claim: {
    numeral: decimal,
    motivation: 'assessing',
    gist: 'required',
    note: 'required',
    attributes: {
      by: {form: 'text'},
      'attributed-to': {form: 'text'},
      type: {form: 'one-of', values: claimTypes},
      status: {form: 'one-of', values: statusNames},
      finding: {form: 'text'},
    },
    fields: (values: AttributeValues) => ({
      /** The speaker: `author`, or the id of an actor. */
      by: values['by'] ?? 'author',
      /** Ids of the actors to whom the claim attributes something. */
      attributedTo: splitList(values['attributed-to']) as readonly string[],
      type: values['type'] as ClaimType | undefined,
      status: (values['status'] ?? 'unrated') as Status,
      /** What the editors found, as plain text. A disputed claim without one is an error. */
      finding: values['finding'],
    }),
    look: {
      color: {light: '#853a00', dark: '#f0a35c', either: '#b8692a'},
      fill: {light: '#fde0c5', dark: '#4f3013'},
      line: 'solid',
      weight: 38,
      lane: 'start',
    },
  },
  sign: {
    numeral: roman,
    motivation: 'classifying',
    gist: 'optional',
    note: 'required',
    attributes: {sign: {form: 'sign', required: true}},
    fields: (values: AttributeValues) => ({
      /** Undefined if the reference is malformed. */
      sign: parseSignReference(values['sign'] ?? ''),
    }),
    look: {
      color: {light: '#98211a', dark: '#f0938a', either: '#c9655a'},
      fill: {light: '#fbdcd8', dark: '#4f1d1a'},
      line: 'double',
      weight: 45,
      lane: 'whole',
    },
  },
  gloss: {
    numeral: letter,
    motivation: 'describing',
    gist: 'required',
    note: 'required',
    attributes: {},
    fields: () => ({}),
    look: {
      color: {light: '#245a33', dark: '#86c79a', either: '#5f9c72'},
      fill: {light: '#e0f0df', dark: '#1d3323'},
      line: 'dashed',
      weight: 100,
      numerals: 'italic',
      lane: 'end',
    },
  },
  mention: {
    numeral: symbol,
    motivation: 'identifying',
    gist: 'optional',
    note: 'optional',
    attributes: {actor: {form: 'text', required: true}},
    fields: (values: AttributeValues) => ({
      /** The id of the actor that the words refer to. */
      actor: values['actor'],
    }),
    look: {
      color: {light: '#144a80', dark: '#9fcdf5', either: '#4d8bc9'},
      fill: {light: '#dcebfa', dark: '#16344f'},
      line: 'dotted',
      weight: 75,
      numerals: 'large',
      lane: 'end',
    },
  },
} as const satisfies Record<string, KindEntry>;

/** The name of a kind. */
export type Kind = keyof typeof kinds;

/** The names of all kinds, in table order. */
export const kindNames = Object.keys(kinds) as Kind[];

/** Returns whether a name is the name of a kind. */
export const isKind = (name: string): name is Kind => Object.hasOwn(kinds, name);

/** Returns the entry of a kind, typed with its optional fields. */
export const kindEntry = (kind: Kind): KindEntry => kinds[kind];

/** The fields that are specific to one kind, by kind. */
type OwnFields = {[K in Kind]: ReturnType<(typeof kinds)[K]['fields']>};
type FieldName = {[K in Kind]: keyof OwnFields[K]}[Kind];

/**
 * A union of all kinds, each with its own fields. Fields of other kinds are `undefined`, so every
 * field can be read from any annotation, and `kind` narrows the type.
 */
export type KindFields = {
  [K in Kind]: {kind: K} & OwnFields[K] & {
      [Name in Exclude<FieldName, keyof OwnFields[K]>]?: undefined;
    };
}[Kind];

/** The attributes that are allowed on every kind. */
export const commonAttributes: AttributeForms = {
  id: {form: 'text'},
  aliases: {form: 'ids'},
  editor: {form: 'text'},
  prefix: {form: 'text'},
  suffix: {form: 'text'},
  draft: {form: 'flag'},
  ...Object.fromEntries(relationNames.map((type) => [type, {form: 'text'}] as const)),
};

/** The name of the directive of a withdrawn annotation. */
export const withdrawnDirective = 'withdrawn';

/** The attributes that are allowed on a withdrawn annotation. */
export const withdrawnAttributes: AttributeForms = {id: {form: 'text'}, aliases: {form: 'ids'}};
