/** Proposes near spellings for words that no record has. */
import {distance} from 'fastest-levenshtein';

/** Reduce a word to what is compared: without case and diacritics. */
export const toPlain = (word: string): string =>
  word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Split a text into segments, of which some are words. */
export const splitWords = (text: string, language: string): Intl.SegmentData[] => [
  ...new Intl.Segmenter(language, {granularity: 'word'}).segment(text),
];

/** Whether a word, or the start of it that was typed, is the start of another. */
export const isStart = (word: string, other: string): boolean =>
  toPlain(other).startsWith(toPlain(word));

/**
 * Whether two words have half of the letters of the first in a row, as forms of a word have:
 * `rebuilding` and `rebuilds`, but not `Волкава` and `в`.
 */
export function areAlike(word: string, other: string): boolean {
  const [plain, plainOther] = [toPlain(word), toPlain(other)];
  const half = Math.ceil(plain.length / 2);
  for (let start = 0; start + half <= plain.length; start++) {
    if (plainOther.includes(plain.slice(start, start + half))) return true;
  }
  return false;
}

/** The maximum edit distance of a near spelling. */
const maxDistance = 2;

/** Words with fewer letters have too many neighbours. */
const minLetters = 4;

/** In a word with fewer letters, one letter or the order of letters may differ, not the first. */
const longLetters = 6;

/** Whether two words have the same letters: `Lenni`, whose edit distance from `Lenin` is 2. */
const haveSameLetters = (a: string, b: string): boolean =>
  [...a].sort().join() === [...b].sort().join();

/** Count the edits between two words; infinite if they are not near spellings. */
function countEdits(word: string, other: string): number {
  const edits = distance(word, other);
  const isSameStart = word[0] === other[0];
  if (word.length < longLetters) {
    const isNear = isSameStart && (edits <= 1 || haveSameLetters(word, other));
    return isNear && edits <= maxDistance ? edits : Number.POSITIVE_INFINITY;
  }
  // Half an edit more for another first letter: it is rarely the one that is mistyped.
  return edits <= maxDistance ? edits + (isSameStart ? 0 : 0.5) : Number.POSITIVE_INFINITY;
}

/**
 * Replace the words of a query that no record has by their nearest spelling. Of several, the one
 * with the same first letter is taken, or else the commonest.
 *
 * @param words the words of the records, the commonest first
 * @param language for the segmentation of the query
 * @returns `undefined` if every word is known, or has no near spelling
 */
export function correctQuery(
  query: string,
  words: readonly string[],
  language: string,
): string | undefined {
  const plainWords = words.map(toPlain);
  const corrected = splitWords(query, language)
    .map(({segment, isWordLike}) => {
      const plain = toPlain(segment);
      const isKnown = plainWords.some((word) => word.startsWith(plain));
      if (!isWordLike || isKnown || plain.length < minLetters || /\P{L}/u.test(plain)) {
        return segment;
      }
      let [nearest, least] = [segment, Number.POSITIVE_INFINITY];
      plainWords.forEach((word, nth) => {
        const edits = countEdits(plain, word);
        if (edits < least) [nearest, least] = [words[nth] ?? '', edits];
      });
      return nearest;
    })
    .join('');
  return corrected === query ? undefined : corrected;
}
