/**
 * The parts of an edition that can be searched. A new part is one entry here, with its records
 * in `records.ts` and its messages.
 */

/** How the results of a part are displayed. */
export interface PartEntry {
  /** Whether it follows all other parts, because they show the same words with annotations. */
  last?: true;
  /** How the fields of a record are displayed, in order. */
  fields: readonly Field[];
}

/** How a field of a record is displayed. */
export interface Field {
  /**
   * When the field is displayed. `link`: as the text of the link, unless `Facets` has another;
   * `always`; `found`: if it contains a found word; `reason`: if no field before it contains one.
   */
  shown: 'link' | 'always' | 'found' | 'reason';
  /** The text that is displayed before the field: `Note: `. */
  label?: 'note' | 'names';
  /** Whether it is displayed as a quotation. */
  quoted?: true;
  /** Whether it is in the language of the pages, not of the article. */
  ofEdition?: true;
}

/** The names of the people in a text, in every spelling. */
const names: Field = {shown: 'reason', label: 'names', ofEdition: true};

/** The table of parts. */
export const parts = {
  passage: {
    fields: [
      {shown: 'link'},
      // The finding is beside the name of a claim wherever it is shown.
      {shown: 'always'},
      {shown: 'always', quoted: true},
      {shown: 'found', label: 'note'},
      {shown: 'reason', ofEdition: true},
      names,
    ],
  },
  event: {fields: [{shown: 'always'}, {shown: 'link', ofEdition: true}, names]},
  actor: {fields: [{shown: 'link'}, {shown: 'always'}, {shown: 'found'}, {shown: 'found'}]},
  framework: {fields: [{shown: 'link'}, {shown: 'found'}, {shown: 'always'}]},
  article: {fields: [{shown: 'link'}, {shown: 'always', ofEdition: true}, {shown: 'found'}]},
  about: {fields: [{shown: 'link'}, {shown: 'found'}]},
  text: {last: true, fields: [{shown: 'always', quoted: true}, names]},
} as const satisfies Record<string, PartEntry>;

/** The name of a part. */
export type Part = keyof typeof parts;

/** Return the entry of a part, typed so that all optional properties can be read. */
export const partEntry = (part: Part): PartEntry => parts[part];

/** All part names, in the order of the table. */
export const partNames = Object.keys(parts) as Part[];

/** What a result displays beside its texts. It is not searched. */
export interface Facets {
  /** The language of the texts (BCP 47) and its direction. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** The title of the article that has it, and its address. */
  article?: string;
  articleAddress?: string;
  /** The text of the link to a piece of an article: `Paragraph 6`. */
  place?: string;
  /** The kind of an annotation or sign, its name, its numeral, its status and its name. */
  kind?: string;
  kindName?: string;
  numeral?: string;
  status?: string;
  statusName?: string;
}

/** Separator of fields: U+001F, “unit separator”. It is not a letter, so it is never found. */
export const fieldSeparator = '\u001F';
