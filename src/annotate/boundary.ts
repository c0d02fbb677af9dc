/**
 * Boundaries of words and graphemes (UAX #29, through `Intl.Segmenter`).
 */
import type {Range} from './model.ts';

const words = new Intl.Segmenter('und', {granularity: 'word'});

/** Parts a text into what a reader takes for one character each. */
export const graphemes = new Intl.Segmenter('und', {granularity: 'grapheme'});

/** A character of a script whose words are not parted by spaces: any place there may begin a quote. */
export const unparted =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}]';
const unpartedBefore = new RegExp(`${unparted}$`, 'u');
const unpartedAfter = new RegExp(`^${unparted}`, 'u');

/** How far around an offset to look: no word that matters is longer. */
const reach = 128;

/** A window of `text` around `offset` that starts and ends at white space, or at the reach. */
function windowAround(text: string, offset: number): Range {
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start < reach && !/\s/.test(text.charAt(start - 1))) start--;
  while (end < text.length && end - offset < reach && !/\s/.test(text.charAt(end))) end++;
  return {start, end};
}

/** Whether `offset` falls between two graphemes of `text`. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const {start, end} = windowAround(text, offset);
  if (offset === start || offset === end) {
    // Only a mark or joiner binds across white space.
    return !/^[\p{M}\u200D]/u.test(text.slice(offset));
  }
  const found = graphemes.segment(text.slice(start, end)).containing(offset - start);
  return found === undefined || found.index === offset - start;
}

/**
 * The word that `offset` falls inside of, or `undefined` at a boundary of words.
 *
 * Two exceptions to UAX #29, which takes an apostrophe between letters as part
 * of the word: a quote may begin after an elided article (`l’|État`) and end
 * before a possessive (`Tokayev|’s`). It may not end before `n’t`: `can` is not
 * what `can’t` says.
 */
export function wordAround(text: string, offset: number): Range | undefined {
  if (offset <= 0 || offset >= text.length) return undefined;
  const {start, end} = windowAround(text, offset);
  if (offset === start || offset === end) return undefined;
  if (
    unpartedBefore.test(text.slice(Math.max(0, offset - 2), offset)) ||
    unpartedAfter.test(text.slice(offset, offset + 2))
  ) {
    return undefined;
  }
  const found = words.segment(text.slice(start, end)).containing(offset - start);
  if (!found?.isWordLike || found.index === offset - start) return undefined;
  const word = {
    start: start + found.index,
    end: start + found.index + found.segment.length,
  };
  if (/^['’]s$/.test(text.slice(offset, word.end))) return undefined;
  if (/['’]$/.test(text.slice(word.start, offset)) && /^\p{L}{2}/u.test(text.slice(offset))) {
    return undefined;
  }
  return word;
}
