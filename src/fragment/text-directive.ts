/**
 * Writes text directives: the `text=` that links to a passage. The build proves directives
 * with the same code that the reader's browser runs.
 *
 * URL Fragment Text Directives, https://wicg.github.io/scroll-to-text-fragment/
 */

/**
 * Maximum encoded length of a passage that is written in full. §4.1 recommends 300 characters.
 * Letters outside ASCII are encoded as six or nine characters.
 */
const maximumFullLength = 300;

/** Words at each end of a longer passage. A passage of fewer words needs context (§4.2). */
const endWords = 4;

/** Encode a term, with the syntax of directives (§3.3) and characters that end links in chats. */
export const encodeTerm = (term: string): string =>
  encodeURIComponent(term.trim().replace(/ +/g, ' ')).replace(
    /[-.!'()*~]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );

/**
 * Write the directive of a passage.
 *
 * @param text of the article, one line for each block: a term cannot span two blocks (§3.6.1)
 * @param start of the passage, in UTF-16 code units; white space at its ends is ignored
 * @param end of the passage, exclusive
 * @param lang BCP 47 tag for word segmentation
 * @param context number of words before and after the passage, within its lines; by default two
 *   for a passage of few words, otherwise zero
 * @returns the encoded value of `text=`; empty if the passage is empty
 */
export function writeTextDirective(
  text: string,
  start: number,
  end: number,
  lang: string,
  context?: number,
): string {
  const segmenter = new Intl.Segmenter(lang, {granularity: 'word'});
  const firstWords = (line: string, count: number): Intl.SegmentData[] => {
    const words: Intl.SegmentData[] = [];
    for (const word of segmenter.segment(line)) {
      if (word.isWordLike) words.push(word);
      if (words.length === count) break;
    }
    return words;
  };
  const first = (line: string, count: number): string => {
    const word = firstWords(line, count).at(-1);
    return word ? line.slice(0, word.index + word.segment.length) : '';
  };
  // Segment from the end, because a line may be long.
  const last = (line: string, count: number): string => {
    const segments = segmenter.segment(line);
    let start = line.length;
    for (let at = start, words = 0; at > 0 && words < count; ) {
      const {isWordLike, index} = segments.containing(at - 1) as Intl.SegmentData;
      at = index;
      if (isWordLike) {
        start = index;
        words++;
      }
    }
    return line.slice(start);
  };

  const passage = text.slice(start, end).trim();
  const from = text.indexOf(passage, start);
  const [head = '', ...more] = passage.split(/\s*\n\s*/);
  const tail = more.at(-1) ?? head;
  const isShort = tail === head && encodeTerm(head).length <= maximumFullLength;
  const needsContext = isShort && firstWords(head, endWords).length < endWords;
  const contextWords = context ?? (needsContext ? 2 : 0);
  const before = (): string => text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  const after = (): string => text.slice(from + passage.length).split('\n', 1)[0] ?? '';

  const prefix = contextWords && encodeTerm(last(before(), contextWords));
  const suffix = contextWords && encodeTerm(first(after(), contextWords));
  const terms = isShort ? [head] : [first(head, endWords), last(tail, endWords)];
  return (
    passage &&
    [prefix && `${prefix}-`, ...terms.map(encodeTerm), suffix && `-${suffix}`]
      .filter(Boolean)
      .join()
  );
}
