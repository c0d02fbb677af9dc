/**
 * Similarity search for a quote that does not occur. It never anchors an annotation: messages show
 * the result, and `npm run reanchor` proposes it.
 */
import search from 'approx-string-match';
import {distance} from 'fastest-levenshtein';
import type {Range} from '../model/model.ts';
import {expandToTrimmedWords} from '../text/boundaries.ts';
import {foldText, toLowerCaseSameLength, unfold} from '../text/fold.ts';
import type {TextIndex} from './locate.ts';

/** The maximum edit distance, as a fraction of the length of the quote. */
const maxDifference = 0.5;

/**
 * Finds the passage that is most similar to a part of a quote, in whole words.
 *
 * @param part a part that does not occur in the text
 * @returns a range of the projected text, or `undefined` if no passage is similar enough
 */
export function findNearestPassage({text, folded}: TextIndex, part: string): Range | undefined {
  const missing = foldText(part);
  if (missing === '') return undefined;
  const matches = search(
    toLowerCaseSameLength(folded.text),
    toLowerCaseSameLength(missing),
    Math.floor(missing.length * maxDifference),
  );
  // Not `Math.min(...errors)`: a short quote may have more matches than a call allows arguments.
  const fewest = matches.reduce((least, {errors}) => Math.min(least, errors), missing.length);
  const [best] = matches
    .filter(({errors}) => errors === fewest)
    .map((match) => ({...match, letters: folded.text.slice(match.start, match.end)}))
    // Among equally similar passages, prefer the one with the most similar case.
    .sort((a, b) => distance(a.letters, missing) - distance(b.letters, missing));
  if (!best || best.end <= best.start) return undefined;
  return expandToTrimmedWords(unfold(folded, best), text);
}
