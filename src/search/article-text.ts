/**
 * Splits the text of an article into pieces that a search result can link to: headings, numbered
 * paragraphs, list items and footnotes.
 */
import type {Article} from '../edition/model.ts';
import {type Block, itemAt} from '../edition/vocabulary.ts';

/** A piece of text that a search result can link to. */
export interface TextPiece {
  /** Id of the element on the page; `undefined` if the article has no paragraph. */
  id: string | undefined;
  isHeading: boolean;
  text: string;
}

/**
 * Split the text of an article by the ids of its blocks. A block without an id, such as a table
 * or code, joins the previous piece, or else the next.
 *
 * @returns the pieces in text order; every line of the text is in exactly one piece
 */
export function splitArticleText(article: Pick<Article, 'text' | 'blocks'>): TextPiece[] {
  const lines = linesWithIds(article);
  const pieces = new Map<string | undefined, TextPiece>();
  let id = lines.find((line) => line.id !== undefined)?.id;
  for (const line of lines) {
    id = line.id ?? id;
    const {text, isHeading, isBroken} = line;
    const piece = pieces.get(id);
    // A dot separates blocks. A hard line break within a block becomes a space.
    if (piece) piece.text += `${isBroken ? ' ' : ' · '}${text}`;
    else pieces.set(id, {id, isHeading, text});
  }
  return [...pieces.values()];
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
    const id = around.findLast(({element}) => 'id' in element.properties)?.element.properties['id'];
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
