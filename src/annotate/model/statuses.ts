/**
 * The statuses of a claim, in one table, from the most to the least disputed.
 *
 * A status says how the marked words hold up against the sources, never anything of a person.
 */
export interface StatusEntry {
  /** What a reader sees. */
  label: string;
  /** One sentence for the legend. */
  description: string;
  /** A character that shows the status where there is no room for words. */
  glyph: string;
  /** Whether sources speak against the claim: such claims are marked loudly. */
  disputed: boolean;
  /** How much of the colour of its kind the line of a mark has, in percent. */
  weight: number;
}

export const statuses = {
  contested: {
    label: 'contested',
    description: 'The sources contradict it, or qualify it.',
    glyph: '◆',
    disputed: true,
    weight: 100,
  },
  unsupported: {
    label: 'unsupported',
    description: 'No source was found that bears it out.',
    glyph: '◇',
    disputed: true,
    weight: 100,
  },
  supported: {
    label: 'supported',
    description: 'The sources listed bear it out.',
    glyph: '●',
    disputed: false,
    weight: 80,
  },
  opinion: {
    label: 'opinion',
    description: 'A judgement, which sources can neither prove nor refute.',
    glyph: '○',
    disputed: false,
    weight: 38,
  },
  unrated: {
    label: 'not rated',
    description: 'The editors do not rate it.',
    glyph: '–',
    disputed: false,
    weight: 38,
  },
} as const satisfies Record<string, StatusEntry>;

export type Status = keyof typeof statuses;

/** Every status, the most disputed first. */
export const statusNames = Object.keys(statuses) as Status[];

/** Whether sources speak against a claim of this status; false where there is none. */
export const isDisputed = (status: Status | undefined): boolean =>
  status !== undefined && statuses[status].disputed;
