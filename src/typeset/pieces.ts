/**
 * Line break opportunities: between words, after a dash or slash within a word, and between the
 * words of scripts without spaces. A subset of UAX #14.
 */
import {defined} from '../annotate/model/defined.ts';

/** A part of a text that must not be broken. */
export interface Piece {
  text: string;
  /** Whether a space separates it from the piece before. */
  hasSpaceBefore: boolean;
}

const unspacedScripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const afterDash = /(?<=[\p{L}\p{N}][–—/])(?=[\p{L}\p{N}])/u;
const opening = /^[\p{Ps}\p{Pi}]+$/u;

/**
 * Split a text at its line break opportunities.
 *
 * @param text must contain no white space other than single spaces and no-break spaces
 * @param lang BCP 47 tag of the text
 */
export function splitIntoPieces(text: string, lang: string): Piece[] {
  return (
    text
      // A dash between spaces may end a line, but not begin one.
      .split(/ (?![-–—] )/)
      .filter(Boolean)
      .flatMap((word, at) =>
        word
          .split(afterDash)
          .flatMap((part) => (unspacedScripts.test(part) ? splitIntoWords(part, lang) : [part]))
          .map((part, index) => ({text: part, hasSpaceBefore: at > 0 && index === 0})),
      )
  );
}

/** Split text of a script without spaces into words. Punctuation stays with its word. */
function splitIntoWords(text: string, lang: string): string[] {
  const words: string[] = [];
  let open = '';
  for (const {segment, isWordLike} of new Intl.Segmenter(lang, {granularity: 'word'}).segment(
    text,
  )) {
    if (isWordLike) {
      words.push(open + segment);
      open = '';
    } else if (opening.test(segment) || words.length === 0) {
      open += segment;
    } else {
      words.push(defined(words.pop(), 'the word before') + open + segment);
      open = '';
    }
  }
  return open ? [...words, open] : words;
}
