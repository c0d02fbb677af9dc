/**
 * Similarity search for a quote that does not occur. It never anchors an annotation: messages show
 * the result, and `npm run reanchor` proposes it.
 */
import search, {type Match} from 'approx-string-match';
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
export function findNearestPassage(index: TextIndex, part: string): Range | undefined {
  const {text, folded} = index;
  const missing = foldText(part);
  if (missing === '') return undefined;
  const [best] = findBestMatches(index, toLowerCaseSameLength(missing))
    .map((match) => ({...match, letters: folded.text.slice(match.start, match.end)}))
    // Among equally similar passages, prefer the one with the most similar case.
    .sort((a, b) => distance(a.letters, missing) - distance(b.letters, missing));
  if (!best || best.end <= best.start) return undefined;
  return expandToTrimmedWords(unfold(folded, best), text);
}

/** Finds the matches with the fewest errors in the ranges that are worth a search. */
function findBestMatches({getSimilarityIndex}: TextIndex, missing: string): Match[] {
  const {lowerCase, findRanges} = getSimilarityIndex();
  let fewest = Math.floor(missing.length * maxDifference);
  let best: Match[] = [];
  for (const range of findRanges(missing)) {
    // All matches of a search have the same number of errors.
    const matches = search(lowerCase.slice(range.start, range.end), missing, fewest);
    const errors = matches[0]?.errors ?? fewest;
    if (errors < fewest) best = [];
    fewest = errors;
    for (const {start, end} of matches) {
      best.push({start: range.start + start, end: range.start + end, errors});
    }
  }
  return best;
}
