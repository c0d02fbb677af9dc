/**
 * Word and grapheme boundaries (UAX #29, with `Intl.Segmenter`).
 */
import type {Range} from '../model/model.ts';

const wordSegmenter = new Intl.Segmenter('und', {granularity: 'word'});

/** Splits a text into graphemes, which readers perceive as single characters. */
export const graphemeSegmenter = new Intl.Segmenter('und', {granularity: 'grapheme'});

/**
 * A regular expression class of the scripts that are written without spaces between words. In
 * them, a quote may begin and end at any grapheme.
 */
export const scriptsWithoutSpaces =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}]';
const endsInScriptWithoutSpaces = new RegExp(`${scriptsWithoutSpaces}$`, 'u');
const startsInScriptWithoutSpaces = new RegExp(`^${scriptsWithoutSpaces}`, 'u');

/** Maximum distance searched on each side of an offset, in UTF-16 code units. */
const maxReach = 128;

/** Two of these letters form a flag. The pairing depends on the start of the sequence. */
const flagLetter = /^\p{Regional_Indicator}$/u;

/** Returns the range around `offset` that is bounded by white space or by `maxReach`. */
function findWindow(text: string, offset: number): Range {
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start < maxReach && !/\s/.test(text.charAt(start - 1))) start--;
  while (end < text.length && end - offset < maxReach && !/\s/.test(text.charAt(end))) end++;
  if (/^[\uDC00-\uDFFF]/.test(text.charAt(start))) start--;
  while (start > 1 && flagLetter.test(text.slice(start - 2, start))) start -= 2;
  return {start, end};
}

/** Returns whether `offset` (in UTF-16 code units) is between two graphemes of `text`. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const around = findWindow(text, offset);
  // White space is part of a grapheme after a prepended mark (U+0600) and before a combining one.
  const start = Math.max(0, around.start - 1);
  const found = graphemeSegmenter
    .segment(text.slice(start, around.end + 1))
    .containing(offset - start);
  return found === undefined || found.index === offset - start;
}

/** Invisible characters only: soft hyphens, word joiners, direction marks. */
const invisible = /^\p{Cf}*$/u;
/**
 * Elided words of French, Italian and Catalan: articles, prepositions, pronouns. Other words with
 * an apostrophe are one word: `O’Brien`, `ma’am`, `o’clock`.
 */
const elided =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|(?:a|co|da|de|ne|su)?ll|un|quest|quell|bell|sant|tutt|anch|dov|com)['’]$/i;
/** The word after an elision. Contractions (`they’ll`, `d’ye`) are not elisions. */
const afterElision = /^(?!(?:ll|re|ve|ye|you)$)\p{Script=Latin}{2}/iu;

/**
 * Korean particles of two syllables or more, which occur at the end of no other word. Those of one
 * syllable do: `회의` is not `회` and `의`. Nor are Arabic and Hebrew prefixes here: `ولد` is one word.
 */
const longParticle =
  /^(?:(?:에게|한테)서?|에서|께서|으로[서써]?|부터|까지|처럼){1,3}[은는이가을를의도만]?$/;

/**
 * Finds the word that contains `offset` (in UTF-16 code units) in its interior.
 *
 * There are four exceptions to UAX #29, where a quote may begin or end inside a word:
 *
 * - after an elided article: `l’|État`
 * - before a possessive: `Tokayev|’s`. Not before `n’t`, because `can` does not mean `can’t`.
 * - before a Korean particle of two syllables or more: `회의|에서`
 * - before invisible characters at the end of a word, which rule WB4 attaches to it
 *
 * @returns the range of the word, or `undefined` at a word boundary
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
  if (/^['’]s$/.test(visible) || longParticle.test(visible)) return undefined;
  if (elided.test(before) && afterElision.test(visible)) return undefined;
  return word;
}

/** Expands a range, so that it does not begin or end inside a word. */
export const expandToWords = ({start, end}: Range, text: string): Range => ({
  start: findWordAround(text, start)?.start ?? start,
  end: findWordAround(text, end)?.end ?? end,
});

/** Expands a range to whole words and graphemes, then trims the white space at its ends. */
export function expandToTrimmedWords(range: Range, text: string): Range {
  let {start, end} = expandToWords(range, text);
  while (!isGraphemeBoundary(text, start)) start--;
  while (!isGraphemeBoundary(text, end)) end++;
  const wordSegmenter = text.slice(start, end);
  const before = wordSegmenter.length - wordSegmenter.trimStart().length;
  return {start: start + before, end: start + before + wordSegmenter.trim().length};
}
