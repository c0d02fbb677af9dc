/**
 * Paragraph numbers as in the fragments of a page (`#p3`). List items are counted too. Unlike
 * the numerals of annotations, these numbers do not change when annotations are added.
 */
import type {Range} from '../annotate/model/model.ts';
import {paragraphNumber} from '../annotate/model/page-ids.ts';
import {upperBound} from '../annotate/model/upper-bound.ts';
import type {Block} from '../annotate/text/project.ts';

/**
 * Returns the paragraphs of a passage: unique numbers in ascending order.
 *
 * @param ranges the ranges of the passage, with offsets in the text of the article
 */
export type FindParagraphs = (ranges: readonly Range[]) => number[];

/**
 * Create a function that finds the paragraphs of passages.
 *
 * @param blocks all blocks of the article, in document order
 */
export function createParagraphFinder(blocks: readonly Block[]): FindParagraphs {
  const paragraphs = blocks.flatMap(({element, start, end}) => {
    const number = paragraphNumber(element.properties['id']);
    return number === undefined ? [] : [{number: Number(number), start, end}];
  });
  const starts = paragraphs.map(({start}) => start);
  const findNumberAt = (offset: number): number | undefined => {
    // The last block that contains an offset is the innermost.
    for (let nth = upperBound(starts, offset) - 1; nth >= 0; nth--) {
      const paragraph = paragraphs[nth];
      if (paragraph && offset < paragraph.end) return paragraph.number;
    }
    return undefined;
  };

  return (ranges) => {
    const found = new Set<number>();
    for (const {start, end} of ranges) {
      const first = findNumberAt(start) ?? findNumberAt(end - 1);
      const last = findNumberAt(end - 1) ?? first;
      if (first === undefined || last === undefined) continue;
      for (let number = first; number <= last; number++) found.add(number);
    }
    return [...found].sort((a, b) => a - b);
  };
}
