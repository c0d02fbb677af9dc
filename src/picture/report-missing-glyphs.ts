/**
 * Reports to the editor what a picture omits, and how to fix it.
 */
import {defined} from '../edition/vocabulary.ts';
import {toOneLine} from '../report/show-controls.ts';
import type {OmittedText} from './drawable.ts';

/** The scripts that the report names; the names are those of Unicode (UAX #24). */
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

/** Maximum number of characters listed per text. */
const maxCharacters = 12;

/**
 * Format a warning about the texts that a picture omits.
 *
 * @param path the address of the picture in the site
 * @param omitted at least one text
 */
export function reportMissingGlyphs(path: string, omitted: readonly OmittedText[]): string {
  const texts = omitted.length === 1 ? 'a text' : `${omitted.length} texts`;
  return [
    `${path}  The preview picture omits ${texts} that no font can draw.`,
    ...omitted.map(
      ({text, characters}) =>
        `    missing:  ${formatCharacters(characters)} in “${toOneLine(text)}”`,
    ),
    '    fix:      Add a font that has them to the table in src/typeset/fonts.ts.',
  ].join('\n');
}

/**
 * Format characters by script: `Arabic ا ل م`. A character without a script may be invisible, so
 * its code points are added.
 */
function formatCharacters(characters: readonly string[]): string {
  const of = new Map<string, string[]>();
  for (const character of characters.slice(0, maxCharacters)) {
    const script = scripts.find(({pattern}) => pattern.test(character))?.name;
    const shown = script ? character : `${character} (${codePointsOf(character)})`;
    of.set(script ?? '', [...(of.get(script ?? '') ?? []), shown]);
  }
  const list = [...of]
    .map(([script, all]) => [script, ...all].filter(Boolean).join(' '))
    .join(', ');
  const rest = characters.length - maxCharacters;
  return rest > 0 ? `${list} and ${rest} more` : list;
}

const codePointsOf = (character: string): string =>
  [...character]
    .map(
      (each) =>
        `U+${defined(each.codePointAt(0), 'a code point').toString(16).toUpperCase().padStart(4, '0')}`,
    )
    .join(' ');
