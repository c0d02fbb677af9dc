/**
 * Near places: every place that a quote may have become, and not only the most similar one. If
 * there are several, similarity must not choose: another speaker may say the most similar words.
 */
import search from 'approx-string-match';
import {distance} from 'fastest-levenshtein';
import type {TextIndex} from '../annotate/locate/locate.ts';
import type {Range} from '../annotate/model/model.ts';
import {expandToTrimmedWords} from '../annotate/text/boundaries.ts';
import {foldText, toLowerCaseSameLength, unfold} from '../annotate/text/fold.ts';
import {trimSurplusWords} from './passage-words.ts';

/** The share of a quote's letters that may differ at a near place. */
const mostDifferent = 1 / 3;

/** How many characters are searched at a time: a search returns only its best matches. */
const windowLength = 4096;

/**
 * Finds the places that are similar to a part of a quote, in whole words.
 *
 * @returns ranges of the projected text in ascending order, searched for on demand
 */
export function* findNearPlaces({text, folded}: TextIndex, part: string): Generator<Range> {
  const quote = toLowerCaseSameLength(foldText(part));
  if (quote === '') return;
  const mostErrors = Math.floor(quote.length * mostDifferent);
  for (const match of findMatches(toLowerCaseSameLength(folded.text), quote, mostErrors)) {
    const place = trimSurplusWords(part, expandToTrimmedWords(unfold(folded, match), text), text);
    const words = toLowerCaseSameLength(foldText(text.slice(place.start, place.end)));
    if (distance(quote, words) <= mostErrors) yield place;
  }
}

/** Finds all disjoint matches with at most so many errors, window by window. */
function* findMatches(text: string, quote: string, mostErrors: number): Generator<Range> {
  const overlap = quote.length + mostErrors;
  let done = 0;
  for (let from = 0; from < text.length; from += windowLength) {
    const part = text.slice(from, from + windowLength + overlap);
    for (const match of findMatchesInWindow(part, quote, mostErrors)) {
      const start = from + match.start;
      if (start < done) continue;
      done = from + match.end;
      yield {start, end: done};
    }
  }
}

/** Finds the best match, and those before and after it, which a single search would omit. */
function* findMatchesInWindow(text: string, quote: string, mostErrors: number): Generator<Range> {
  if (text.length < quote.length - mostErrors) return;
  const [best] = search(text, quote, mostErrors);
  if (!best || best.end <= best.start) return;
  yield* findMatchesInWindow(text.slice(0, best.start), quote, mostErrors);
  yield best;
  for (const {start, end} of findMatchesInWindow(text.slice(best.end), quote, mostErrors)) {
    yield {start: best.end + start, end: best.end + end};
  }
}
