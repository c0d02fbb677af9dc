/** The parts of the package `edtf` that this project uses. It has no types of its own. */
declare module 'edtf' {
  /** A parsed date or season. */
  export interface Parsed {
    type: 'Date' | 'Season';
    /** The date in EDTF. */
    edtf: string;
    /** Year, month from 0 (or number of the season), day, and the parts of a time. */
    values: number[];
    /** The first and the last millisecond, in Unix time. */
    min: number;
    max: number;
    /** `Bitmask`: its value is 0 if no part is approximate, or uncertain. */
    approximate?: {value: number};
    uncertain?: {value: number};
  }

  /**
   * Parse a text.
   *
   * @throws Error if it is not a date of these types
   */
  export default function edtf(
    text: string,
    options: {level: number; types: Parsed['type'][]},
  ): Parsed;
}
