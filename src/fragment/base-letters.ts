/**
 * A text as searches compare it: by base letters, the primary level of the Unicode
 * Collation Algorithm (UTS #10). Case, accents and ignorable signs make no difference.
 */

/** Base letters, and where each stands in the text that they are of. */
export interface BaseLetters {
  letters: string;
  starts: number[];
  ends: number[];
}

const collator = new Intl.Collator('und', {usage: 'search', sensitivity: 'base'});

/** Browsers fold quotation marks and spaces before they compare. */
const forms: readonly [RegExp, string][] = [
  [/[\u2018\u2019\u201B\u05F3]/, "'"],
  [/[\u201C\u201D\u201F\u05F4]/, '"'],
  [/[^\S\n]/, ' '],
];

/** Signs that are all different, as every ASCII sign is from every other. */
const ascii = Array.from({length: 95}, (_, index) => String.fromCharCode(32 + index)).filter(
  (sign) => sign === sign.toUpperCase(),
);
const representatives: string[] = [...ascii];
const known = new Map<string, string>(ascii.map((sign) => [sign, sign]));

/** The sign that stands for all with the same primary weight; empty for one that has none. */
function representative(sign: string): string {
  if (sign === '\n' || /\p{Unified_Ideograph}|\p{Script=Hangul}/u.test(sign)) return sign;
  const found = known.get(sign);
  if (found !== undefined) return found;
  const form = forms.find(([pattern]) => pattern.test(sign))?.[1];
  const equal = (other: string): boolean => collator.compare(other, sign) === 0;
  const chosen =
    form ?? (equal('') ? '' : (['AE', 'OE', 'SS', ...representatives].find(equal) ?? sign));
  if (chosen === sign) representatives.push(sign);
  known.set(sign, chosen);
  return chosen;
}

const lettersKnown = new Map<string, string>();

/** The base letters of a character; each is worked out once. */
function lettersOf(character: string): string {
  let letters = lettersKnown.get(character);
  if (letters === undefined) {
    const parts = [...character.normalize('NFKC').toUpperCase()];
    letters = parts.map(representative).join('');
    lettersKnown.set(character, letters);
  }
  return letters;
}

/** Take a text to its base letters. A run of spaces is one; a line break stays. */
export function foldToBaseLetters(text: string): BaseLetters {
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const character of text) {
    const end = offset + character.length;
    const added = lettersOf(character);
    if (added === '' || (added === ' ' && letters.at(-1) === ' ')) {
      // A mark belongs to the letter that bears it.
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
