/**
 * The numbers of the paragraphs that a passage is in, as in the addresses of the page
 * (`#p3`; list items count). They stay when annotations are added, which the numeral
 * of a passage does not.
 */
import type {Range} from '../annotate/model/model.ts';
import {paragraphNumber} from '../annotate/model/page-ids.ts';
import type {Block} from '../annotate/text/project.ts';

/**
 * Find the paragraphs of a passage.
 *
 * @param ranges of the passage, in the text that the blocks count in
 * @param blocks of the article, in document order
 * @returns the numbers in ascending order, each once
 */
export function paragraphsOf(ranges: readonly Range[], blocks: readonly Block[]): number[] {
  const paragraphs = blocks.flatMap(({element, start, end}) => {
    const number = paragraphNumber(element.properties['id']);
    return number === undefined ? [] : [{number: Number(number), start, end}];
  });
  // The last block that contains an offset is the innermost.
  const at = (offset: number): number | undefined =>
    paragraphs.findLast(({start, end}) => start <= offset && offset < end)?.number;

  const found = new Set<number>();
  for (const {start, end} of ranges) {
    const first = at(start) ?? at(end - 1);
    const last = at(end - 1) ?? first;
    if (first === undefined || last === undefined) continue;
    for (let number = first; number <= last; number++) found.add(number);
  }
  return [...found].sort((a, b) => a - b);
}
