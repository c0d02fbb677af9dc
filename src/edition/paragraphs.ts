/**
 * Paragraph numbers as in the fragments of a page (`#p3`). List items are counted too. Unlike
 * the numerals of annotations, these numbers do not change when annotations are added.
 */
import type {Range} from '../annotate/model/model.ts';
import {paragraphNumber} from '../annotate/model/page-ids.ts';
import type {Block} from '../annotate/text/project.ts';

/**
 * Find the paragraphs of a passage.
 *
 * @param ranges the ranges of the passage, with offsets in the same text as the blocks
 * @param blocks all blocks of the article, in document order
 * @returns unique paragraph numbers in ascending order
 */
export function findParagraphs(ranges: readonly Range[], blocks: readonly Block[]): number[] {
  const paragraphs = blocks.flatMap(({element, start, end}) => {
    const number = paragraphNumber(element.properties['id']);
    return number === undefined ? [] : [{number: Number(number), start, end}];
  });
  // The last block that contains an offset is the innermost.
  const findNumberAt = (offset: number): number | undefined =>
    paragraphs.findLast(({start, end}) => start <= offset && offset < end)?.number;

  const found = new Set<number>();
  for (const {start, end} of ranges) {
    const first = findNumberAt(start) ?? findNumberAt(end - 1);
    const last = findNumberAt(end - 1) ?? first;
    if (first === undefined || last === undefined) continue;
    for (let number = first; number <= last; number++) found.add(number);
  }
  return [...found].sort((a, b) => a - b);
}
