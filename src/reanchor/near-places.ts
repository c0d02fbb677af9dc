/**
 * Finds all passages that are similar to a quote, and not only the most similar one. Similarity
 * must not select one of several: the most similar words may be those of another speaker.
 */
import search from 'approx-string-match';
import {distance} from 'fastest-levenshtein';
import type {TextIndex} from '../annotate/locate/locate.ts';
import type {Range} from '../annotate/model/model.ts';
import {expandToTrimmedWords} from '../annotate/text/boundaries.ts';
import {foldText, toLowerCaseSameLength, unfold} from '../annotate/text/fold.ts';
import {trimSurplusWords} from './passage-words.ts';

/** Maximum share of a quote's characters that may differ in a similar passage. */
const maxDifference = 1 / 3;

/** Number of characters per search. A search returns only its best matches. */
const windowLength = 4096;

/**
 * Find the passages that are similar to a part of a quote, expanded to whole words.
 *
 * @returns ranges of the projected text in ascending order, found on demand
 */
export function* findNearPlaces(index: TextIndex, part: string): Generator<Range> {
  const {text, folded} = index;
  const quote = toLowerCaseSameLength(foldText(part));
  if (quote === '') return;
  const maxErrors = Math.floor(quote.length * maxDifference);
  for (const match of findMatches(index, quote, maxErrors)) {
    const place = trimSurplusWords(part, expandToTrimmedWords(unfold(folded, match), text), text);
    const words = toLowerCaseSameLength(foldText(text.slice(place.start, place.end)));
    if (distance(quote, words) <= maxErrors) yield place;
  }
}

/**
 * Find all disjoint matches with at most `maxErrors` edits, window by window, in the ranges that
 * are worth a search.
 */
function* findMatches(
  {getSimilarityIndex}: TextIndex,
  quote: string,
  maxErrors: number,
): Generator<Range> {
  const {lowerCase, findRanges} = getSimilarityIndex();
  const overlap = quote.length + maxErrors;
  let done = 0;
  for (const range of findRanges(quote)) {
    for (let from = range.start; from < range.end; from += windowLength) {
      const part = lowerCase.slice(from, Math.min(from + windowLength + overlap, range.end));
      for (const match of findMatchesInWindow(part, quote, maxErrors)) {
        const start = from + match.start;
        if (start < done) continue;
        done = from + match.end;
        yield {start, end: done};
      }
    }
  }
}

/** Find the best match, then the matches before and after it, which a single search omits. */
function* findMatchesInWindow(text: string, quote: string, maxErrors: number): Generator<Range> {
  if (text.length < quote.length - maxErrors) return;
  const [best] = search(text, quote, maxErrors);
  if (!best || best.end <= best.start) return;
  yield* findMatchesInWindow(text.slice(0, best.start), quote, maxErrors);
  yield best;
  for (const {start, end} of findMatchesInWindow(text.slice(best.end), quote, maxErrors)) {
    yield {start: best.end + start, end: best.end + end};
  }
}
