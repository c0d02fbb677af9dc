/**
 * Tell the editor what a picture leaves out, and how to mend it.
 */
import type {OmittedText} from './drawable.ts';

/** The scripts that are told by name; the names are Unicode's (UAX #24). */
const scripts = [
  'Arabic',
  'Armenian',
  'Bengali',
  'Cyrillic',
  'Devanagari',
  'Ethiopic',
  'Georgian',
  'Greek',
  'Gujarati',
  'Gurmukhi',
  'Han',
  'Hangul',
  'Hebrew',
  'Hiragana',
  'Kannada',
  'Katakana',
  'Khmer',
  'Lao',
  'Latin',
  'Malayalam',
  'Mongolian',
  'Myanmar',
  'Sinhala',
  'Syriac',
  'Tamil',
  'Telugu',
  'Thaana',
  'Thai',
  'Tibetan',
].map((name) => ({name, pattern: new RegExp(`\\p{Script=${name}}`, 'u')}));

/** How many characters of a text are told. */
const maxCharacters = 12;

/**
 * @param path the address of the picture in the site
 * @param omitted at least one text
 */
export function reportMissingGlyphs(path: string, omitted: readonly OmittedText[]): string {
  const texts = omitted.length === 1 ? 'a text' : `${omitted.length} texts`;
  return [
    `${path}  The preview picture leaves out ${texts} that no font can draw.`,
    ...omitted.map(
      ({text, characters}) => `    missing:  ${formatCharacters(characters)} in “${text}”`,
    ),
    '    mend:     Add a font that has them to the table in src/picture/fonts.ts.',
  ].join('\n');
}

/** `Arabic ا ل م`; with its code point what is of no script, for it may not be seen. */
function formatCharacters(characters: readonly string[]): string {
  const of = new Map<string, string[]>();
  for (const character of characters.slice(0, maxCharacters)) {
    const script = scripts.find(({pattern}) => pattern.test(character))?.name;
    const told = script ? character : `${character} (${codePointsOf(character)})`;
    of.set(script ?? '', [...(of.get(script ?? '') ?? []), told]);
  }
  const told = [...of]
    .map(([script, all]) => [script, ...all].filter(Boolean).join(' '))
    .join(', ');
  const rest = characters.length - maxCharacters;
  return rest > 0 ? `${told} and ${rest} more` : told;
}

const codePointsOf = (character: string): string =>
  [...character]
    .map((each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
