/**
 * The passage of a text that is most like a quote which is not in it. Nothing is
 * anchored by it: messages show it to the editor, and `npm run reanchor` proposes it.
 */
import search from 'approx-string-match';
import {distance} from 'fastest-levenshtein';
import type {Range} from '../model/model.ts';
import {expandToTrimmedWords} from '../text/boundaries.ts';
import {foldText, toLowerCaseSameLength, unfold} from '../text/fold.ts';
import type {TextIndex} from './locate.ts';

/** The share of a quote's letters that may differ from its nearest passage. */
const maxDifference = 0.5;

/**
 * Find the nearest passage, in whole words.
 *
 * @param part of a quote, which does not occur
 * @returns offsets in the projected text, or `undefined` where nothing is near
 */
export function findNearestPassage({text, folded}: TextIndex, part: string): Range | undefined {
  const missing = foldText(part);
  if (missing === '') return undefined;
  const matches = search(
    toLowerCaseSameLength(folded.text),
    toLowerCaseSameLength(missing),
    Math.floor(missing.length * maxDifference),
  );
  // One by one: of a short quote there may be more than a call takes arguments.
  const fewest = matches.reduce((least, {errors}) => Math.min(least, errors), missing.length);
  const [best] = matches
    .filter(({errors}) => errors === fewest)
    .map((match) => ({...match, letters: folded.text.slice(match.start, match.end)}))
    // Of passages that differ as little, the one whose case differs least.
    .sort((a, b) => distance(a.letters, missing) - distance(b.letters, missing));
  if (!best || best.end <= best.start) return undefined;
  return expandToTrimmedWords(unfold(folded, best), text);
}
