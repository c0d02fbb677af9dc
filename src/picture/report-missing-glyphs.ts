/**
 * Tell the editor what a picture leaves out, and how to fix it.
 */
import {defined} from '../edition/vocabulary.ts';
import type {LeftOut} from './drawable.ts';

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
const shown = 12;

/**
 * @param path the address of the picture in the site
 * @param leftOut at least one text
 */
export function tellLeftOut(path: string, leftOut: readonly LeftOut[]): string {
  const texts = leftOut.length === 1 ? 'a text' : `${leftOut.length} texts`;
  return [
    `${path}  The preview picture omits ${texts} that no font can draw.`,
    ...leftOut.map(
      ({text, characters}) => `    missing:  ${tellCharacters(characters)} in “${text}”`,
    ),
    '    fix:      Add a font that has them to the table in src/typeset/fonts.ts.',
  ].join('\n');
}

/** `Arabic ا ل م`; with its code point what is of no script, for it may not be seen. */
function tellCharacters(characters: readonly string[]): string {
  const of = new Map<string, string[]>();
  for (const character of characters.slice(0, shown)) {
    const script = scripts.find(({pattern}) => pattern.test(character))?.name;
    const told = script ? character : `${character} (${codePointsOf(character)})`;
    of.set(script ?? '', [...(of.get(script ?? '') ?? []), told]);
  }
  const told = [...of]
    .map(([script, all]) => [script, ...all].filter(Boolean).join(' '))
    .join(', ');
  const rest = characters.length - shown;
  return rest > 0 ? `${told} and ${rest} more` : told;
}

const codePointsOf = (character: string): string =>
  [...character]
    .map(
      (each) =>
        `U+${defined(each.codePointAt(0), 'a code point').toString(16).toUpperCase().padStart(4, '0')}`,
    )
    .join(' ');
