/**
 * The numbers of the paragraphs that a passage stands in, as in the addresses of the page
 * (`#p3`; items of lists count). They stay when annotations are added, which the numeral
 * of a passage does not.
 */
import type {Root} from 'hast';
import {paragraphNumber} from '../annotate/model/place-ids.ts';
import {project} from '../annotate/text/project.ts';
import type {EditionAnnotation} from '../edition/model.ts';

interface Paragraph {
  number: number;
  start: number;
  end: number;
}

/** @returns in ascending order, each once */
export function paragraphsOf({article, ranges}: EditionAnnotation): number[] {
  const paragraphs = numbered(article.tree);
  // The last that holds a place is the innermost.
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

const known = new WeakMap<Root, Paragraph[]>();

/** The numbered blocks of an article, in document order. */
function numbered(tree: Root): Paragraph[] {
  let paragraphs = known.get(tree);
  if (!paragraphs) {
    paragraphs = project(tree).blocks.flatMap(({element, start, end}) => {
      const number = paragraphNumber(element.properties['id']);
      return number === undefined ? [] : [{number: Number(number), start, end}];
    });
    known.set(tree, paragraphs);
  }
  return paragraphs;
}
