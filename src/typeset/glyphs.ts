/**
 * What the fonts can draw. Where they have no glyph, a renderer would draw an empty
 * box or nothing; so it is known before anything is drawn.
 */

const ignorable = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]$/u;
const graphemes = new Intl.Segmenter('en');

/**
 * The characters of a text that cannot be drawn, each once, in their order.
 *
 * A character of one code point needs a font that has it. One of several, a letter
 * with a mark, is drawn from one font, and which is satori's choice: so every font
 * that has the letter must have the marks too.
 *
 * @param text as `plainText` gives it
 * @param fonts the code points of each font
 */
export function findMissingCharacters(
  text: string,
  fonts: readonly ReadonlySet<number>[],
): string[] {
  const missing = new Set<string>();
  for (const {segment} of graphemes.segment(text)) {
    const [first, ...marks] = [...segment]
      .filter((character) => !ignorable.test(character))
      .map((character) => character.codePointAt(0) ?? 0);
    if (first === undefined) continue;
    const having = fonts.filter((font) => font.has(first));
    const drawn =
      having.length > 0 && having.every((font) => marks.every((mark) => font.has(mark)));
    if (!drawn) missing.add(segment);
  }
  return [...missing];
}

/**
 * A text as it is drawn: composed (NFC), its white space as single blanks but for
 * blanks where no line may end, and without what is not seen, soft hyphens and the
 * selectors between an emoji and its plain form.
 */
export const normalizeText = (text: string): string =>
  text
    .normalize()
    .replace(/\u00AD|\uFE0E|\uFE0F/g, '')
    .replace(/[^\S\u00A0\u202F]+/g, ' ')
    .trim();
