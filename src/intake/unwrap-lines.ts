/** Joins the lines of wrapped prose, and keeps those of verse. */

/**
 * A paragraph. Prose is one text, with a line feed where its lines were wrapped; a stanza has several
 * lines, whose indents are kept.
 */
export interface Paragraph {
  lines: string[];
}

/** A line with its indent. */
interface Line {
  text: string;
  indent: number;
  /** Whether it is the first of a page whose paragraph began on the page before. */
  isAfterPage: boolean;
}

/** A line in place of the end of a page within a paragraph. */
export const pageEnd = '\f';

/** Lines that are longer are not wrapped: each is a paragraph. */
const maxWrapWidth = 120;
/** The share of the width that a line must have before it was broken, because fonts differ. */
const fullness = 0.8;
/** The share of lines that must be full in prose. */
const proseShare = 0.7;
/** The largest indent of a line of verse, in spaces. */
const maxIndent = 24;
const sentenceEnd = /[.!?…:][\p{Pf}\p{Pe}"'*_]*$/u;

/**
 * Split lines into paragraphs.
 *
 * @param lines the lines of the text; empty lines end a paragraph
 */
export function unwrapLines(lines: readonly string[]): Paragraph[] {
  const blocks: Line[][] = [[]];
  let isAfterPage = false;
  for (const line of lines) {
    if (line === pageEnd) {
      isAfterPage = true;
      continue;
    }
    const text = line.trim();
    const indent = line.length - line.trimStart().length;
    if (text !== '') {
      blocks.at(-1)?.push({text, indent, isAfterPage});
      isAfterPage = false;
    } else if (blocks.at(-1)?.length) blocks.push([]);
  }
  const filled = blocks.filter(({length}) => length > 0);
  const width = findWidth(filled);
  if (width > maxWrapWidth) {
    return filled.flatMap((block) => block.map(({text}) => ({lines: [text]})));
  }
  return filled.flatMap((block) => {
    const parts = splitBlock(block, width).map((part) => join(part, width));
    const isVerse = parts.map((part) => part.some(({lines: each}) => each.length > 1));
    // An empty line between stanzas would not be in the source.
    return isVerse.some((each, nth) => each && isVerse[nth + 1])
      ? join(block, width)
      : parts.flat();
  });
}

/** Find the width at which the lines are wrapped: few lines are longer. */
function findWidth(blocks: readonly Line[][]): number {
  const lengths = blocks
    .flatMap((block) => (block.length > 1 ? block : []))
    .map(({text, indent}) => text.length + indent)
    .sort((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0;
}

/** Return whether a line was broken because the next word had no room. */
const isFull = ({text, indent}: Line, next: Line, width: number): boolean =>
  /\p{L}[-\u2010\u00AD]$/u.test(text) ||
  text.length + indent + 1 + (/^\S+/.exec(next.text)?.[0].length ?? 0) > width * fullness;

/** Split lines where a paragraph begins without an empty line: by its indent, or a short line. */
function splitBlock(block: readonly Line[], width: number): Line[][] {
  if (!isProse(block, width)) return [[...block]];
  const least = Math.min(...block.map(({indent}) => indent));
  const parts: Line[][] = [];
  block.forEach((line, at) => {
    const before = block[at - 1];
    const ends = before && sentenceEnd.test(before.text);
    const begins = line.indent > least + 1 || (before && !isFull(before, line, width));
    if (!before || (ends && begins && /^[\p{Lu}\p{Lo}\p{P}\d]/u.test(line.text)))
      parts.push([line]);
    else parts.at(-1)?.push(line);
  });
  return parts;
}

function isProse(block: readonly Line[], width: number): boolean {
  const broken = block.slice(0, -1);
  const full = broken.filter((line, at) => {
    const next = block[at + 1] as Line;
    return isFull(line, next, width) || sentenceEnd.test(line.text);
  });
  const anyFull = broken.some((line, at) => isFull(line, block[at + 1] as Line, width));
  return broken.length === 0 || (anyFull && full.length >= broken.length * proseShare);
}

function join(block: readonly Line[], width: number): Paragraph[] {
  const broken = block.slice(0, -1);
  const full = broken.filter((line, at) => isFull(line, block[at + 1] as Line, width)).length;
  if (full >= broken.length * proseShare) {
    return [{lines: [block.map(({text}) => text).join('\n')]}];
  }
  const least = Math.min(...block.map(({indent}) => indent));
  const stanzas: Paragraph[] = [];
  for (const {text, indent, isAfterPage} of block) {
    const line = ' '.repeat(Math.min(indent - least, maxIndent)) + text;
    if (stanzas.length > 0 && !isAfterPage) stanzas.at(-1)?.lines.push(line);
    else stanzas.push({lines: [line]});
  }
  return stanzas;
}
