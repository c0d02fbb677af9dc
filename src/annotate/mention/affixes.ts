/**
 * Particles and prefixes that are written without a space next to a name.
 */

/** Minimum length of a name that may have one. The words of shorter names are often others. */
const minLength = {particle: 2, prefix: 3};

/** Korean particles, with their usual combinations: `은`, `에게는`, `으로부터의`. */
const particle =
  /(?:(?:(?:에게|한테)서?|에서|께서|으?로[서써]?|[와과만]|부터|까지|처럼|보다){1,3}[은는이가을를의도]?|[은는이가을를의도])(?![\p{L}\p{M}\p{N}])/uy;

/**
 * Arabic and Hebrew letters that are written as one word with the next: conjunctions, prepositions
 * and articles. Vowel signs and tatweels may follow each letter.
 */
const prefix = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:${[
    '[وف]?(?:[بك]?ال|لل|[بكل])',
    '[وف]',
    'ו?(?:[כמ]?ש)?(?:[בכלמ]ה?|ה)',
    'ו?[כמ]?ש',
    'ו',
  ]
    .map((letters) =>
      letters.replace(/\[[^\]]+\]|\p{L}/gu, (letter) => `(?:${letter}[\\p{M}ـ]{0,2})`),
    )
    .join('|')})$`,
  'u',
);
/** The longest prefix with its signs, and the character before it. In UTF-16 code units. */
const maxPrefixLength = 17;

/** Returns whether a Korean particle follows a name, and ends its word. */
export function hasParticle(text: string, start: number, end: number): boolean {
  if (end - start < minLength.particle) return false;
  particle.lastIndex = end;
  return particle.test(text);
}

/** Returns the start of the prefix before a name, if it begins its word. */
export function findPrefix(text: string, start: number, end: number): number | undefined {
  if (end - start < minLength.prefix) return undefined;
  const before = text.slice(Math.max(0, start - maxPrefixLength), start);
  const index = before.search(prefix);
  return index === -1 ? undefined : start - before.length + index;
}

/**
 * Returns an Arabic name with its article after the preposition `ل`, which contracts them:
 * `السيسي`, `للسيسي`. Returns `undefined` for other names.
 */
export const contractArticle = (name: string): string | undefined =>
  /^ال[\p{L}\p{M}]{3}/u.test(name) ? name.replace(/^الل?/, 'لل') : undefined;
