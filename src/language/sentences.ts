import type {Range} from '../annotate/model/model.ts';
import {upperBound} from '../annotate/model/upper-bound.ts';

/**
 * Returns the range of all sentences that overlap a range, without space at the end. Offsets are
 * UTF-16 code units, end-exclusive.
 */
export type FindSentence = (range: Range) => Range;

/**
 * Create a function that finds sentences (UAX #29, §5). Line breaks end a sentence.
 *
 * Each line is segmented once, because a long line may contain many of the ranges.
 *
 * @param text the projected text
 * @param lang BCP 47 tag of the text
 */
export function createSentenceFinder(text: string, lang: string): FindSentence {
  const segmenter = new Intl.Segmenter(lang, {granularity: 'sentence'});
  const lineStarts = [0, ...Array.from(text.matchAll(/\n/g), ({index}) => index + 1)];
  const sentenceStarts = new Map<number, number[]>();

  const findSentenceAt = (offset: number): Range => {
    const next = upperBound(lineStarts, offset);
    const lineStart = lineStarts[next - 1] ?? 0;
    const lineEnd = lineStarts[next] ?? text.length;
    let starts = sentenceStarts.get(lineStart);
    if (!starts) {
      const sentences = segmenter.segment(text.slice(lineStart, lineEnd));
      starts = Array.from(sentences, ({index}) => lineStart + index);
      sentenceStarts.set(lineStart, starts);
    }
    const following = upperBound(starts, offset);
    return {start: starts[following - 1] ?? lineStart, end: starts[following] ?? lineEnd};
  };

  return (range) => {
    const first = findSentenceAt(range.start);
    const last = findSentenceAt(range.end - 1);
    const end = last.start + text.slice(last.start, last.end).trimEnd().length;
    return {start: first.start, end: Math.max(end, range.end)};
  };
}
