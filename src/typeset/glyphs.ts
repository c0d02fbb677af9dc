/**
 * Checks what the fonts can draw before drawing: without a glyph, an empty box is drawn.
 */
import {defined} from '../annotate/model/defined.ts';

const ignorable = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]$/u;

/** Whether a character has no glyph of its own: white space and invisible characters. */
export const isIgnorable = (character: string): boolean => ignorable.test(character);

const graphemes = new Intl.Segmenter('en');
/** Letters and signs that never join others: of Latin, Greek and Cyrillic, without marks. */
const single = /^[ -~\u00a0-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u205e]*$/;

/** Split a text into user-perceived characters. */
const splitGraphemes = (text: string): string[] =>
  single.test(text) ? [...text] : [...graphemes.segment(text)].map(({segment}) => segment);

/**
 * Find the characters of a text that cannot be drawn.
 *
 * A character of one code point needs any font that has it. A letter with marks is drawn with
 * one font, which the renderer chooses. So every font that has the letter must have the marks too.
 *
 * @param text a text from `normalizeText`
 * @param fonts the code points of each font
 * @returns user-perceived characters (UAX #29, §3), without duplicates, in order
 */
export function findMissingCharacters(
  text: string,
  fonts: readonly ReadonlySet<number>[],
): string[] {
  const missing = new Set<string>();
  for (const segment of new Set(splitGraphemes(text))) {
    const [first, ...marks] = [...segment]
      .filter((character) => !isIgnorable(character))
      .map((character) => defined(character.codePointAt(0), 'a code point'));
    if (first === undefined) continue;
    const having = fonts.filter((font) => font.has(first));
    const drawn =
      having.length > 0 && having.every((font) => marks.every((mark) => font.has(mark)));
    if (!drawn) missing.add(segment);
  }
  return [...missing];
}

/**
 * Normalize a text for drawing: compose it (NFC), collapse white space except no-break spaces,
 * and remove soft hyphens and variation selectors, which are invisible.
 */
export const normalizeText = (text: string): string =>
  text
    .normalize()
    .replace(/\u00AD|\uFE0E|\uFE0F/g, '')
    .replace(/[^\S\u00A0\u202F]+/g, ' ')
    .trim();
