/**
 * Shorten a text to at most a number of characters, at the end of a word, with an
 * ellipsis. What is short enough stays as it is.
 *
 * @param length in user-perceived characters (UAX #29, §3), the ellipsis included
 * @param lang BCP 47 tag of the text
 */
export function shorten(text: string, length: number, lang: string): string {
  // No text has more characters than code units.
  if (text.length <= length) return text;
  const [cut, more] = new Intl.Segmenter(lang)
    .segment(text)
    [Symbol.iterator]()
    .drop(length - 1)
    .take(2);
  if (!cut || !more) return text;
  const word = new Intl.Segmenter(lang, {granularity: 'word'}).segment(text).containing(cut.index);
  // A word that fills all of the room can only be cut inside.
  const end = word && word.index > 0 ? word.index : cut.index;
  return `${text.slice(0, end).replace(/[\s\p{P}]+$/u, '')}…`;
}
