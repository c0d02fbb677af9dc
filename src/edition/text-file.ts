/**
 * The text of an article as a plain text file: an empty line ends a block, and a single line end
 * is a line end of the article.
 */
import type {Range} from '../annotate/model/model.ts';
import {upperBound} from '../annotate/model/upper-bound.ts';

/** A text file, and how to find a range of the projected text in it. */
export interface ArticleTextFile {
  text: string;
  /** Maps a range of the projected text. Both are UTF-16 code units, end-exclusive. */
  mapRange: (range: Range) => Range;
}

/**
 * Create the text file of an article.
 *
 * @param blockBreaks the offsets of each `\n` between blocks, in ascending order
 */
export function createTextFile(text: string, blockBreaks: readonly number[]): ArticleTextFile {
  const ends = [...blockBreaks, text.length];
  const blocks = ends.map((end, nth) => text.slice(nth === 0 ? 0 : ends[nth - 1], end));
  const map = (offset: number): number => offset + upperBound(blockBreaks, offset - 1);
  return {
    text: blocks.join('\n'),
    mapRange: ({start, end}) => ({start: map(start), end: map(end)}),
  };
}
