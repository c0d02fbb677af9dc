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
   * When the field is displayed. `name`: already in the list of the page; `always`; `found`: if
   * it contains a found word; `reason`: if no field before it contains one.
   */
  shown: 'name' | 'always' | 'found' | 'reason';
  /** Whether `Note: ` is displayed before the field. */
  isNote?: true;
  /** Whether it is displayed as a quotation. */
  quoted?: true;
  /** Whether it is in the language of the pages, not of the article. */
  ofEdition?: true;
}

/** The table of parts. */
export const parts = {
  passage: {
    fields: [
      {shown: 'name'},
      // The finding is beside the name of a claim wherever it is shown.
      {shown: 'always'},
      {shown: 'always', quoted: true},
      {shown: 'found', isNote: true},
      {shown: 'reason', ofEdition: true},
    ],
  },
  actor: {fields: [{shown: 'name'}, {shown: 'found'}]},
  framework: {fields: [{shown: 'name'}, {shown: 'found'}]},
  article: {fields: [{shown: 'name'}, {shown: 'found'}]},
  text: {last: true, fields: [{shown: 'always', quoted: true}]},
} as const satisfies Record<string, PartEntry>;

/** The name of a part. */
export type Part = keyof typeof parts;

/** Return the entry of a part, typed so that all optional properties can be read. */
export const partEntry = (part: Part): PartEntry => parts[part];

/** All part names, in the order of the table. */
export const partNames = Object.keys(parts) as Part[];

/** Separator of fields: U+001F, “unit separator”. It is not a letter, so it is never found. */
export const fieldSeparator = '\u001F';
