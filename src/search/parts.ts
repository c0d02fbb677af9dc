/**
 * The parts of an edition that a search looks through. A new part is one entry here,
 * with its records in `records.ts`.
 */
export interface PartEntry {
  /** The heading over what was found in it. */
  label: string;
  /** Whether it stands after the others, which show the same words with what is said of them. */
  last?: true;
  /** The texts of a record of this part, in order: how each is shown when it is found. */
  fields: readonly Field[];
}

export interface Field {
  /**
   * `name`: in the list of the page already; `always`: shown in any case; `found`: shown where
   * it holds a word that was found; `reason`: shown where no text before it holds one.
   */
  shown: 'name' | 'always' | 'found' | 'reason';
  /** What stands before it. */
  label?: string;
  /** Whether it is set as a quotation. */
  quoted?: true;
  /** Whether the edition says it in its own language, not in that of the article. */
  ofEdition?: true;
}

export const parts = {
  passage: {
    label: 'Passages',
    fields: [
      {shown: 'name'},
      {shown: 'always', quoted: true},
      {shown: 'found', label: 'Note: '},
      {shown: 'reason', ofEdition: true},
    ],
  },
  actor: {label: 'Actors', fields: [{shown: 'name'}, {shown: 'found'}]},
  framework: {label: 'Frameworks', fields: [{shown: 'name'}, {shown: 'found'}]},
  article: {label: 'Articles', fields: [{shown: 'name'}, {shown: 'found'}]},
  text: {label: 'Paragraphs', last: true, fields: [{shown: 'always', quoted: true}]},
} as const satisfies Record<string, PartEntry>;

export type Part = keyof typeof parts;

/** The entry of a part, widened so that all its optional fields can be read. */
export const partEntry = (part: Part): PartEntry => parts[part];

export const partNames = Object.keys(parts) as Part[];

/** Between the texts of a record (U+001F, “unit separator”): no letter, so it is never found. */
export const fieldSeparator = '\u001F';
