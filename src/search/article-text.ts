/**
 * The text of an article in the pieces that a search can lead to: its numbered
 * paragraphs and items of lists, and its footnotes.
 */
import type {Article} from '../edition/model.ts';
import type {Block} from '../edition/vocabulary.ts';

export interface TextPiece {
  /** Its place on the page; none where the article has no paragraph at all. */
  id: string | undefined;
  text: string;
}

/**
 * Part the text by its places. What has none of its own goes with the place beside it: a
 * heading with the one that follows; a table or code with the one before.
 *
 * @returns in the order of the text; every line of it is in exactly one piece
 */
export function splitArticleText(article: Pick<Article, 'text' | 'blocks'>): TextPiece[] {
  const lines = linesWithIds(article);
  const idAfter = (index: number) => lines.slice(index).find(({id}) => id !== undefined)?.id;
  const pieces = new Map<string | undefined, string>();
  let before: string | undefined;
  lines.forEach(({id: own, text, isHeading, isBroken}, index) => {
    const id = own ?? (isHeading ? (idAfter(index) ?? before) : (before ?? idAfter(index)));
    before = own ?? before;
    const piece = pieces.get(id);
    // A dot parts blocks; a line that is only broken goes on.
    pieces.set(id, piece === undefined ? text : `${piece}${isBroken ? ' ' : ' · '}${text}`);
  });
  return [...pieces].map(([id, text]) => ({id, text}));
}

interface Line {
  text: string;
  id: string | undefined;
  isHeading: boolean;
  /** Whether it goes on with the block of the line before. */
  isBroken: boolean;
}

/** The lines of the text, each with the innermost place that holds it. */
function linesWithIds({text, blocks}: Pick<Article, 'text' | 'blocks'>): Line[] {
  const lines: Line[] = [];
  const open: Block[] = [];
  let next = 0;
  let start = 0;
  for (const line of text.split('\n')) {
    const opened = next;
    for (let block = blocks[next]; block && block.start <= start; block = blocks[++next]) {
      open.push(block);
    }
    // What encloses a block opens before it, and closes after it.
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= start) open.pop();
    const around = open.filter(({end}) => end > start);
    const id = around.findLast(({element}) => 'id' in element.properties)?.element.properties['id'];
    if (/\S/.test(line)) {
      lines.push({
        text: line.trim(),
        id: id === undefined ? undefined : String(id),
        isHeading: around.some(({element}) => /^h[1-6]$/.test(element.tagName)),
        isBroken: next === opened,
      });
    }
    start += line.length + 1;
  }
  return lines;
}
