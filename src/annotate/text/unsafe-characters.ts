/**
 * Characters that a text may not contain, because a reader does not see what they do: control
 * characters, code points that are no characters, and formatting characters that reorder other
 * text (“Trojan Source”, Unicode Technical Standard 55, §2.2).
 */

/** A character that a text may not contain. */
export interface UnsafeCharacter {
  /** The character. */
  character: string;
  /** Its offset in the text (UTF-16 code units). */
  offset: number;
  /** What is wrong, as a sentence. */
  reason: string;
  /** The instruction for the editor. */
  fix: string;
}

/**
 * Control characters except tab, line feed and carriage return; unpaired surrogates; and code
 * points that Unicode never assigns to characters.
 */
const invalid = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Finds characters that have no meaning in a text. */
export const findInvalidCharacters = (text: string): UnsafeCharacter[] =>
  [...text.matchAll(invalid)].map(({0: character, index}) => ({
    character,
    offset: index,
    reason: `The character ${nameCharacter(character)} has no meaning in a text.`,
    fix: 'Delete it.',
  }));

/** The formatting characters of the bidirectional algorithm (UAX #9, §2). */
const directional: ReadonlyMap<string, {name: string; closes?: string; override?: true}> = new Map([
  ['\u202A', {name: 'left-to-right embedding', closes: '\u202C'}],
  ['\u202B', {name: 'right-to-left embedding', closes: '\u202C'}],
  ['\u202D', {name: 'left-to-right override', closes: '\u202C', override: true}],
  ['\u202E', {name: 'right-to-left override', closes: '\u202C', override: true}],
  ['\u202C', {name: 'pop directional formatting'}],
  ['\u2066', {name: 'left-to-right isolate', closes: '\u2069'}],
  ['\u2067', {name: 'right-to-left isolate', closes: '\u2069'}],
  ['\u2068', {name: 'first strong isolate', closes: '\u2069'}],
  ['\u2069', {name: 'pop directional isolate'}],
]);

/**
 * Finds overrides, and the other directional formatting characters that are not paired.
 *
 * @param text a whole paragraph, because directional formatting ends with its paragraph
 *   (UAX #9, P1)
 */
export function findUnsafeDirections(text: string): UnsafeCharacter[] {
  const found: UnsafeCharacter[] = [];
  const open: {character: string; offset: number; closes: string}[] = [];
  const report = (character: string, offset: number, what: string, fix: string) => {
    found.push({character, offset, reason: `${nameCharacter(character)} ${what}.`, fix});
  };
  const reportUnclosed = ({character, offset, closes}: (typeof open)[number]) => {
    report(
      character,
      offset,
      'has no end in this paragraph',
      `Delete it, or write ${nameCharacter(closes)} after the words that it is for.`,
    );
  };

  for (const {0: character, index: offset} of text.matchAll(/[\u202A-\u202E\u2066-\u2069]/g)) {
    const entry = directional.get(character);
    if (entry?.override) {
      report(character, offset, 'shows the following text in another order', 'Delete it.');
    }
    if (entry?.closes) {
      open.push({character, offset, closes: entry.closes});
      continue;
    }
    const nth = open.findLastIndex(({closes}) => closes === character);
    // An embedding does not end outside of the isolate that it is in (UAX #9, X7).
    const isolated = open.findLastIndex(({closes}) => closes === '\u2069');
    if (nth < 0 || nth < isolated) report(character, offset, 'ends nothing', 'Delete it.');
    else open.splice(nth).slice(1).forEach(reportUnclosed);
  }
  open.filter(({character}) => !directional.get(character)?.override).forEach(reportUnclosed);
  return found.sort((a, b) => a.offset - b.offset);
}

/** Names a character by its code point: `U+202E (right-to-left override)`. */
export function nameCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const name = directional.get(character)?.name;
  return `U+${code}${name === undefined ? '' : ` (${name})`}`;
}
