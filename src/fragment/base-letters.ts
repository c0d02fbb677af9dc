/**
 * Folds a text to base letters, as browsers do before they search: the primary level of the
 * Unicode Collation Algorithm (UTS #10). It ignores case, accents and ignorable characters.
 */

/** The base letters of a text, with their positions in it. */
export interface BaseLetters {
  letters: string;
  /** For each code unit of `letters`, where its character starts in the text. */
  starts: number[];
  /** For each code unit of `letters`, where its character ends in the text, exclusive. */
  ends: number[];
}

const collator = new Intl.Collator('und', {usage: 'search', sensitivity: 'base'});

/** Browsers also fold quotation marks and spaces. */
const browserFolding: readonly [RegExp, string][] = [
  [/[\u2018\u2019\u201B\u05F3]/, "'"],
  [/[\u201C\u201D\u201F\u05F4]/, '"'],
  [/[^\S\n]/, ' '],
];

/** Printable ASCII characters without lower case: no two have the same primary weight. */
const ascii = Array.from({length: 95}, (_, index) => String.fromCharCode(32 + index)).filter(
  (character) => character === character.toUpperCase(),
);
const representatives: string[] = [...ascii];
const representativeCache = new Map<string, string>(
  ascii.map((character) => [character, character]),
);

/**
 * Find the character that represents all characters with the same primary weight.
 *
 * @returns an empty string for a character without a primary weight
 */
function findRepresentative(character: string): string {
  if (character === '\n' || /\p{Unified_Ideograph}|\p{Script=Hangul}/u.test(character)) {
    return character;
  }
  const cached = representativeCache.get(character);
  if (cached !== undefined) return cached;
  const folded = browserFolding.find(([pattern]) => pattern.test(character))?.[1];
  const isEqual = (other: string): boolean => collator.compare(other, character) === 0;
  const chosen =
    folded ??
    (isEqual('') ? '' : (['AE', 'OE', 'SS', ...representatives].find(isEqual) ?? character));
  if (chosen === character) representatives.push(character);
  representativeCache.set(character, chosen);
  return chosen;
}

const letterCache = new Map<string, string>();

/** Find the base letters of a character. Results are cached. */
function findLetters(character: string): string {
  let letters = letterCache.get(character);
  if (letters === undefined) {
    const parts = [...character.normalize('NFKC').toUpperCase()];
    letters = parts.map(findRepresentative).join('');
    letterCache.set(character, letters);
  }
  return letters;
}

/** Fold a text to its base letters. A run of spaces becomes one space; line breaks stay. */
export function foldToBaseLetters(text: string): BaseLetters {
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const character of text) {
    const end = offset + character.length;
    const added = findLetters(character);
    if (added === '' || (added === ' ' && letters.at(-1) === ' ')) {
      // An ignored character, such as a combining mark, belongs to the letter before it.
      if (ends.length > 0 && letters.at(-1) !== '\n') ends[ends.length - 1] = end;
    } else {
      for (const unit of added.split('')) {
        letters.push(unit);
        starts.push(offset);
        ends.push(end);
      }
    }
    offset = end;
  }
  return {letters: letters.join(''), starts, ends};
}
