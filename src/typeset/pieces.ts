/**
 * Where a line of a picture may end: between words; after a dash or a slash inside
 * one; and in scripts that are written without blanks, between the
 * words that `Intl.Segmenter` finds. After UAX #14, as far as quotations need it.
 */

/** A stretch of text that stays on one line. */
export interface Piece {
  text: string;
  /** Whether a blank stands before it. */
  hasSpaceBefore: boolean;
}

const unspacedScripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const afterDash = /(?<=[\p{L}\p{N}][–—/])(?=[\p{L}\p{N}])/u;
const opening = /^[\p{Ps}\p{Pi}]+$/u;

/**
 * @param text without white space other than single blanks
 * @param lang BCP 47 tag of the text
 */
export function splitIntoPieces(text: string, lang: string): Piece[] {
  return (
    text
      // A dash between blanks ends a line, and never begins one.
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

/** The words of a script without blanks; punctuation stays with the word it belongs to. */
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
      words.push((words.pop() ?? '') + open + segment);
      open = '';
    }
  }
  return open ? [...words, open] : words;
}
