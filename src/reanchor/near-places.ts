/**
 * Near places: all that a quote may have become, and not only the nearest. Where there
 * are several, likeness does not choose: the nearest may be what another says.
 */
import search from 'approx-string-match';
import {distance} from 'fastest-levenshtein';
import type {TextIndex} from '../annotate/locate/locate.ts';
import type {Range} from '../annotate/model/model.ts';
import {wholeWords} from '../annotate/text/boundaries.ts';
import {foldText, smallLetters, unfold} from '../annotate/text/fold.ts';
import {withoutSurplus} from './passage-words.ts';

/** The share of a quote's letters that may differ at a place that is nearly like it. */
const mostDifferent = 1 / 3;

/** How much of a text is searched at a time: a search only tells the best that it finds. */
const stretch = 4096;

/**
 * Find the places that are nearly like a part of a quote, in whole words.
 *
 * @returns offsets in the projected text, in its order; each is looked for when it is asked for
 */
export function* nearPlaces({text, folded}: TextIndex, part: string): Generator<Range> {
  const quote = smallLetters(foldText(part));
  if (quote === '') return;
  const most = Math.floor(quote.length * mostDifferent);
  for (const match of matchesIn(smallLetters(folded.text), quote, most)) {
    const place = withoutSurplus(part, wholeWords(unfold(folded, match), text), text);
    const words = smallLetters(foldText(text.slice(place.start, place.end)));
    if (distance(quote, words) <= most) yield place;
  }
}

/** All places of a text that differ in so many letters at most, stretch by stretch. */
function* matchesIn(text: string, quote: string, most: number): Generator<Range> {
  const overlap = quote.length + most;
  let done = 0;
  for (let from = 0; from < text.length; from += stretch) {
    for (const match of matchesWithin(text.slice(from, from + stretch + overlap), quote, most)) {
      const start = from + match.start;
      if (start < done) continue;
      done = from + match.end;
      yield {start, end: done};
    }
  }
}

/** The best match, and those before and after it: it hides none of them. */
function* matchesWithin(text: string, quote: string, most: number): Generator<Range> {
  if (text.length < quote.length - most) return;
  const [best] = search(text, quote, most);
  if (!best || best.end <= best.start) return;
  yield* matchesWithin(text.slice(0, best.start), quote, most);
  yield best;
  for (const {start, end} of matchesWithin(text.slice(best.end), quote, most)) {
    yield {start: best.end + start, end: best.end + end};
  }
}
