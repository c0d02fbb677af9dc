import type {Gap, Range} from '../annotate/model/model.ts';

/**
 * Return a part of the text of an article, with `[…]` where the article leaves out lines of its
 * source.
 *
 * @param range offsets in the text, in UTF-16 code units, end-exclusive
 */
export function sliceWithGaps(
  {text, gaps}: {text: string; gaps: readonly Gap[]},
  {start, end}: Range,
): string {
  let result = '';
  let from = start;
  for (const {offset} of gaps) {
    if (offset < start || offset >= end) continue;
    result += `${text.slice(from, offset)} […]`;
    from = offset;
  }
  return result + text.slice(from, end);
}
