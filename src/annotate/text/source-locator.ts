/**
 * The way from an offset in the projected text back to a place in the Markdown.
 */

import {decodeString} from 'micromark-util-decode-string';
import type {Point} from 'unist';
import {location} from 'vfile-location';
import {itemAt} from '../model/defined.ts';
import type {Block, Leaf, Projection} from './project.ts';

/** Gives the place in the Markdown of an offset in the projected text. */
export type SourceLocator = (offset: number) => Point | undefined;

/**
 * @param projection of the article
 * @param source the text of the Markdown file, as it was parsed
 * @returns a function from an offset in the projected text to its place
 */
export function createSourceLocator({leaves, blocks}: Projection, source: string): SourceLocator {
  // No place counts a byte-order mark, and a null is read as U+FFFD (CommonMark §2.3).
  const markdown = source.replace(/^\uFEFF/, '').replaceAll('\0', '\uFFFD');
  const lines = markdown.split(lineEnding);
  const fileLocation = location(markdown);
  return (offset) => {
    const nth = leaves.findIndex(({end}) => offset < end);
    const leaf = nth === -1 ? leaves.at(-1) : leaves[nth];
    if (!leaf) return undefined;
    const within = Math.max(0, Math.min(offset, leaf.end) - leaf.start);
    const block = blocks.findLast(
      ({start, end, element}) => start <= leaf.start && leaf.end <= end && element.position,
    );
    if (block?.element.tagName === 'pre') return locateInCode(block, leaf, within, lines);
    const written = findSourceRange(leaf, block, leaves);
    if (!written) return leaf.node.position?.start ?? block?.element.position?.start;
    const {from, to, before} = written;
    const value = before + leaf.node.value;
    return fileLocation.toPoint(
      from + findSourceOffset(markdown.slice(from, to), value, before.length + within, leaf.inCode),
    );
  };
}

const lineEnding = /\r\n|\r|\n/;

/** The place of an offset of a block of code, of whose lines only the indentation is dropped. */
function locateInCode(
  {element}: Block,
  {node}: Leaf,
  offset: number,
  lines: readonly string[],
): Point | undefined {
  const {position} = element;
  if (!position) return undefined;
  const opening = itemAt(lines, position.start.line - 1).slice(position.start.column - 1);
  const rows = node.value.slice(0, offset).split(lineEnding);
  const row = rows.length - 1;
  const rest = itemAt(node.value.slice(offset).split(lineEnding), 0);
  const line = position.start.line + (/^(?:`{3}|~{3})/.test(opening) ? 1 : 0) + row;
  return {line, column: itemAt(lines, line - 1).length - rest.length + 1};
}

/**
 * The range of the Markdown that a leaf was read from, and the text of it that stands before
 * the leaf. Where addresses were made links, the text around them has lost its position:
 * what is known is where its neighbours stand.
 */
function findSourceRange(
  leaf: Leaf,
  block: Block | undefined,
  leaves: readonly Leaf[],
): {from: number; to: number; before: string} | undefined {
  const rangeOf = ({position}: Pick<Leaf['node'], 'position'>) => ({
    from: position?.start.offset,
    to: position?.end.offset,
  });
  const own = rangeOf(leaf.node);
  if (own.from !== undefined && own.to !== undefined)
    return {from: own.from, to: own.to, before: ''};
  if (!block) return undefined;

  const inBlock = leaves.filter(({start, end}) => start >= block.start && end <= block.end);
  const nth = inBlock.indexOf(leaf);
  const hasPosition = ({node}: Leaf) => node.position !== undefined;
  const previous = inBlock.slice(0, nth).findLastIndex(hasPosition);
  const next = inBlock.slice(nth).find(hasPosition);
  const around = rangeOf(block.element);
  const from = previous === -1 ? around.from : inBlock[previous]?.node.position?.end.offset;
  const to = next?.node.position?.start.offset ?? around.to;
  if (from === undefined || to === undefined) return undefined;
  const before = inBlock.slice(previous + 1, nth).map(({node}) => node.value);
  return {from, to, before: before.join('')};
}

/** A character reference or an escape (CommonMark §2.5, §2.4). */
const escaped = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][\dA-Za-z]*);|\\[!-/:-@[-`{-~]/y;
/** A line ending, and what the next line of Markdown may begin with that is no text. */
const nextLine = /(\r\n|\r|\n)([ \t>]*)/y;

/**
 * Where an offset of a text is in the Markdown that it was read from, in which it may have
 * escapes, character references, and before its lines the signs of what it stands in. What is
 * escaped begins at its backslash.
 *
 * @param isCode where nothing is escaped or referred to, lines are parted by a blank, and what
 *   they are indented with is text
 */
function findSourceOffset(source: string, value: string, offset: number, isCode: boolean): number {
  let at = isCode ? findCodeStart(source, value) : 0;
  for (let read = 0; read < offset && at < source.length; ) {
    const [reference] = (!isCode && matchAt(escaped, source, at)) || [];
    const decoded = reference && decodeString(reference);
    const [ending, newline, indent = ''] = matchAt(nextLine, source, at) ?? [];
    if (reference && decoded && decoded !== reference && value.startsWith(decoded, read)) {
      at += reference.length;
      read += decoded.length;
    } else if (ending && newline && /[\r\n ]/.test(value.charAt(read))) {
      read += value.startsWith(newline, read) ? newline.length : 1;
      at += ending.length - (isCode ? countKeptIndent(indent, value, read) : 0);
    } else {
      // What is no text is stepped over: white space at the end of a line, or the sign of emphasis.
      if (source.charAt(at) === value.charAt(read)) read++;
      at++;
    }
  }
  return at;
}

/** Where a text in code begins: behind the backticks, and the blank or line ending that was taken off. */
function findCodeStart(source: string, value: string): number {
  const fence = /^`*/.exec(source)?.[0].length ?? 0;
  const inner = source.slice(fence, source.length - fence);
  // CommonMark §6.1: one is taken off each end, where it has one at both, and more between.
  if (!/^[ \r\n].*[ \r\n]$/s.test(inner) || !/[^ \r\n]/.test(inner)) return fence;
  const [ending, , indent = ''] = matchAt(nextLine, source, fence) ?? [];
  return ending === undefined
    ? fence + 1
    : fence + ending.length - countKeptIndent(indent, value, 0);
}

/** How much of what a line of code is indented with stands in its text. */
function countKeptIndent(indent: string, value: string, offset: number): number {
  const own = /^[ \t]*/.exec(value.slice(offset))?.[0].length ?? 0;
  return Math.min(own, indent.length);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
