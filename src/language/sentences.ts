import {defined} from '../annotate/model/defined.ts';
import type {Range} from '../annotate/model/model.ts';

/**
 * Find the sentence that contains a range (UAX #29, §5). Line breaks end a sentence.
 *
 * @param text the projected text
 * @param range offsets in UTF-16 code units, end-exclusive; it may span several sentences
 * @param lang BCP 47 tag of the text
 * @returns the range of all sentences that overlap `range`, without space at the end
 */
export function findSentence(text: string, range: Range, lang: string): Range {
  const blockStart = text.lastIndexOf('\n', range.start - 1) + 1;
  const blockEnd = text.indexOf('\n', range.end);
  const block = text.slice(blockStart, blockEnd === -1 ? text.length : blockEnd);
  const segmenter = new Intl.Segmenter(lang, {granularity: 'sentence'});
  const sentences = segmenter.segment(block);
  const first = sentences.containing(range.start - blockStart);
  const last = sentences.containing(range.end - 1 - blockStart);
  const start = blockStart + defined(first, 'the sentence of a range').index;
  const end = last ? blockStart + last.index + last.segment.trimEnd().length : range.end;
  return {start, end: Math.max(end, range.end)};
}
