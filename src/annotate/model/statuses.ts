/**
 * The table of claim statuses, from the most to the least disputed. A status compares the marked
 * words with the sources. It never judges a person.
 */

/** The entry of a status. */
export interface StatusEntry {
  /** A character for the status where the label does not fit. */
  glyph: string;
  /** Whether the sources do not support the claim. Such claims are marked more strongly. */
  disputed: boolean;
  /** Whether it is the result of a comparison with sources. */
  checked: boolean;
  /** The strength of the colour of the line of a mark, in percent. */
  weight: number;
}

/** All statuses, by name. */
export const statuses = {
  contested: {
    glyph: '◆',
    disputed: true,
    checked: true,
    weight: 100,
  },
  unsupported: {
    glyph: '◇',
    disputed: true,
    checked: true,
    weight: 100,
  },
  supported: {
    glyph: '●',
    disputed: false,
    checked: true,
    weight: 80,
  },
  opinion: {
    glyph: '○',
    disputed: false,
    checked: false,
    weight: 38,
  },
  unrated: {
    glyph: '–',
    disputed: false,
    checked: false,
    weight: 38,
  },
} as const satisfies Record<string, StatusEntry>;

/** The name of a status. */
export type Status = keyof typeof statuses;

/** The names of all statuses, the most disputed first. */
export const statusNames = Object.keys(statuses) as Status[];

/** Returns whether a status is disputed. Returns `false` for no status. */
export const isDisputed = (status: Status | undefined): boolean =>
  status !== undefined && statuses[status].disputed;

/** Returns whether a status is the result of a comparison with sources. */
export const isChecked = (status: Status): boolean => statuses[status].checked;
