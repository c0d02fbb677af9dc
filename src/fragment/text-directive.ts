/**
 * Write text directives: the `text=` that leads to a passage. The rule is the same in the
 * build, which proves what it gives, and in the reader's browser, which applies it.
 *
 * URL Fragment Text Directives, https://wicg.github.io/scroll-to-text-fragment/
 */

/**
 * Up to this length, as it is encoded, a passage is given in full. §4.1 advises 300
 * characters; a letter that is not Latin is encoded as six or nine.
 */
const longestInFull = 300;

/** A longer passage is given by so many words of each end. With fewer it needs context (§4.2). */
const fewestWords = 4;

/** Encode a term: what is syntax in a directive (§3.3), and what ends a link in a chat. */
export const encodeTerm = (term: string): string =>
  encodeURIComponent(term.trim().replace(/ +/g, ' ')).replace(
    /[-.!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );

/**
 * Write the directive of a passage.
 *
 * @param text of the article, a line a block: no term of a directive reaches over two (§3.6.1)
 * @param start where the passage starts, in UTF-16 code units; white space at its ends is passed
 *   over
 * @param end where it ends, exclusive
 * @param lang BCP 47 tag that its words are parted for
 * @param context how many words of its lines to take from before and after it; two for a passage
 *   of few words, otherwise none
 * @returns the value of `text=`, encoded; empty where the passage has no words
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
  // Read from its end, for a line may be long.
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
  const isShort = tail === head && encodeTerm(head).length <= longestInFull;
  const taken = context ?? (isShort && firstWords(head, fewestWords).length < fewestWords ? 2 : 0);
  const before = (): string => text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  const after = (): string => text.slice(from + passage.length).split('\n', 1)[0] ?? '';

  const prefix = taken && encodeTerm(last(before(), taken));
  const suffix = taken && encodeTerm(first(after(), taken));
  const terms = isShort ? [head] : [first(head, fewestWords), last(tail, fewestWords)];
  return (
    passage &&
    [prefix && `${prefix}-`, ...terms.map(encodeTerm), suffix && `-${suffix}`]
      .filter(Boolean)
      .join()
  );
}
