/**
 * Boundaries of words and graphemes (UAX #29, through `Intl.Segmenter`).
 */
import type {Range} from '../model/model.ts';

const wordSegmenter = new Intl.Segmenter('und', {granularity: 'word'});

/** Parts a text into what a reader takes for one character each. */
export const graphemeSegmenter = new Intl.Segmenter('und', {granularity: 'grapheme'});

/** A character of a script whose words are not parted by spaces: any place there may begin a quote. */
export const scriptsWithoutSpaces =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}]';
const endsInScriptWithoutSpaces = new RegExp(`${scriptsWithoutSpaces}$`, 'u');
const startsInScriptWithoutSpaces = new RegExp(`^${scriptsWithoutSpaces}`, 'u');

/** How far around an offset to look: no word that matters is longer. */
const maxReach = 128;

/** Letters that make flags in pairs: which pair up depends on where their row begins. */
const flagLetter = /^\p{Regional_Indicator}$/u;

/** A window of `text` around `offset` that starts and ends at white space, or at the reach. */
function findWindow(text: string, offset: number): Range {
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start < maxReach && !/\s/.test(text.charAt(start - 1))) start--;
  while (end < text.length && end - offset < maxReach && !/\s/.test(text.charAt(end))) end++;
  if (/^[\uDC00-\uDFFF]/.test(text.charAt(start))) start--;
  while (start > 1 && flagLetter.test(text.slice(start - 2, start))) start -= 2;
  return {start, end};
}

/** Whether `offset` (in UTF-16 code units) falls between two graphemes of `text`. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const around = findWindow(text, offset);
  // White space too may be of a grapheme: with a mark after it, or a number sign before it.
  const start = Math.max(0, around.start - 1);
  const found = graphemeSegmenter
    .segment(text.slice(start, around.end + 1))
    .containing(offset - start);
  return found === undefined || found.index === offset - start;
}

/** What is not seen: soft hyphens, joiners of words, marks of direction. */
const invisible = /^\p{Cf}*$/u;
/**
 * What is elided before a word, in French, Italian and Catalan: an article, a preposition, a
 * pronoun. Other words with an apostrophe are one word: `O’Brien`, `ma’am`, `o’clock`.
 */
const elided =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|(?:a|co|da|de|ne|su)?ll|un|quest|quell|bell|sant|tutt|anch|dov|com)['’]$/i;
/** What may follow it: a word, and no shortened verb (`they’ll`, `d’ye`). */
const afterElision = /^(?!(?:ll|re|ve|ye|you)$)\p{Script=Latin}{2}/iu;

/**
 * The word that `offset` (in UTF-16 code units) falls inside of, or `undefined` at a boundary of
 * words.
 *
 * Three exceptions to UAX #29. It takes an apostrophe between letters as part of
 * the word: a quote may begin after an elided article (`l’|État`) and end before a
 * possessive (`Tokayev|’s`). It may not end before `n’t`: `can` is not what `can’t`
 * says. And it takes what is not seen after a word as part of that (rule WB4): a
 * quote may end before it.
 */
export function findWordAround(text: string, offset: number): Range | undefined {
  if (offset <= 0 || offset >= text.length) return undefined;
  const {start, end} = findWindow(text, offset);
  if (offset === start || offset === end) return undefined;
  if (
    endsInScriptWithoutSpaces.test(text.slice(Math.max(0, offset - 2), offset)) ||
    startsInScriptWithoutSpaces.test(text.slice(offset, offset + 2))
  ) {
    return undefined;
  }
  const found = wordSegmenter.segment(text.slice(start, end)).containing(offset - start);
  if (!found?.isWordLike || found.index === offset - start) return undefined;
  const word = {
    start: start + found.index,
    end: start + found.index + found.segment.length,
  };
  const [before, after] = [text.slice(word.start, offset), text.slice(offset, word.end)];
  if (invisible.test(after)) return undefined;
  const visible = after.replace(/\p{Cf}+$/u, '');
  if (/^['’]s$/.test(visible)) return undefined;
  if (elided.test(before) && afterElision.test(visible)) return undefined;
  return word;
}

/** A range, with the whole of each word that it begins or ends inside of. */
export const expandToWords = ({start, end}: Range, text: string): Range => ({
  start: findWordAround(text, start)?.start ?? start,
  end: findWordAround(text, end)?.end ?? end,
});

/** A range in whole words and graphemes, without white space at its ends. */
export function expandToTrimmedWords(range: Range, text: string): Range {
  let {start, end} = expandToWords(range, text);
  while (!isGraphemeBoundary(text, start)) start--;
  while (!isGraphemeBoundary(text, end)) end++;
  const wordSegmenter = text.slice(start, end);
  const before = wordSegmenter.length - wordSegmenter.trimStart().length;
  return {start: start + before, end: start + before + wordSegmenter.trim().length};
}
