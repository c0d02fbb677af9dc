/**
 * Splits the text of an article into pieces that a search result can link to: numbered
 * paragraphs, list items and footnotes.
 */
import type {Article} from '../edition/model.ts';
import {type Block, itemAt} from '../edition/vocabulary.ts';

/** A piece of text that a search result can link to. */
export interface TextPiece {
  /** Id of the element on the page; `undefined` if the article has no paragraph. */
  id: string | undefined;
  text: string;
}

/**
 * Split the text of an article by the ids of its blocks. A block without an id joins a
 * neighbour: a heading the next piece; a table or code the previous piece.
 *
 * @returns the pieces in text order; every line of the text is in exactly one piece
 */
export function splitArticleText(article: Pick<Article, 'text' | 'blocks'>): TextPiece[] {
  const lines = linesWithIds(article);
  /** The id of each line, or else of the next line with an id. */
  const nextIds: (string | undefined)[] = [];
  for (let nth = lines.length - 1; nth >= 0; nth--)
    nextIds[nth] = lines[nth]?.id ?? nextIds[nth + 1];
  const pieces = new Map<string | undefined, string>();
  let before: string | undefined;
  lines.forEach(({id: own, text, isHeading, isBroken}, index) => {
    const id = own ?? (isHeading ? (nextIds[index] ?? before) : (before ?? nextIds[index]));
    before = own ?? before;
    const piece = pieces.get(id);
    // A dot separates blocks. A hard line break within a block becomes a space.
    pieces.set(id, piece === undefined ? text : `${piece}${isBroken ? ' ' : ' · '}${text}`);
  });
  return [...pieces].map(([id, text]) => ({id, text}));
}

interface Line {
  text: string;
  id: string | undefined;
  isHeading: boolean;
  /** Whether the line continues the block of the previous line. */
  isBroken: boolean;
}

const isHeading = (tagName: string): boolean => /^h[1-6]$/.test(tagName);

/** The lines of the text, each with the id of the innermost block that has one. */
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
    // Close the blocks that end before this line.
    while (open.length > 0 && itemAt(open, open.length - 1).end <= start) open.pop();
    const around = open.filter(({end}) => end > start);
    const id = around.findLast(
      ({element}) => 'id' in element.properties && !isHeading(element.tagName),
    )?.element.properties['id'];
    if (/\S/.test(line)) {
      lines.push({
        text: line.trim(),
        id: id === undefined ? undefined : String(id),
        isHeading: around.some(({element}) => isHeading(element.tagName)),
        isBroken: next === opened,
      });
    }
    start += line.length + 1;
  }
  return lines;
}
