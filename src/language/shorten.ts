/**
 * Shorten a text at a word boundary and add an ellipsis. A text that is short enough is returned
 * unchanged.
 *
 * @param length maximum length in user-perceived characters (UAX #29, §3), including the
 *   ellipsis
 * @param lang BCP 47 tag of the text
 */
export function shorten(text: string, length: number, lang: string): string {
  // A text never has more user-perceived characters than code units.
  if (text.length <= length) return text;
  const [cut, more] = new Intl.Segmenter(lang)
    .segment(text)
    [Symbol.iterator]()
    .drop(length - 1)
    .take(2);
  if (!cut || !more) return text;
  const word = new Intl.Segmenter(lang, {granularity: 'word'}).segment(text).containing(cut.index);
  // A word that fills the whole length is cut inside.
  const end = word && word.index > 0 ? word.index : cut.index;
  return `${text.slice(0, end).replace(/[\s\p{P}]+$/u, '')}…`;
}
