/**
 * Mapping from offsets in the projected text to locations in the Markdown source.
 */

import {decodeString} from 'micromark-util-decode-string';
import type {Point} from 'unist';
import {location} from 'vfile-location';
import {itemAt} from '../model/defined.ts';
import type {Block, Leaf, Projection} from './project.ts';

/**
 * Returns the point in the Markdown source for an offset in the projected text (UTF-16 code units).
 * Returns `undefined` if the text is empty or the tree has no positions.
 */
export type SourceLocator = (offset: number) => Point | undefined;

/**
 * Creates a function that maps offsets in the projected text to the Markdown source.
 *
 * @param projection the projection of the parsed tree
 * @param source the Markdown, exactly as it was parsed
 */
export function createSourceLocator({leaves, blocks}: Projection, source: string): SourceLocator {
  // Positions do not count a byte order mark. U+0000 is parsed as U+FFFD (CommonMark §2.3).
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
    const sourceRange = findSourceRange(leaf, block, leaves);
    if (!sourceRange) return leaf.node.position?.start ?? block?.element.position?.start;
    const {from, to, before} = sourceRange;
    const value = before + leaf.node.value;
    return fileLocation.toPoint(
      from + findSourceOffset(markdown.slice(from, to), value, before.length + within, leaf.inCode),
    );
  };
}

const lineEnding = /\r\n|\r|\n/;

/** Locates an offset in a code block. Its lines differ from the source only in indentation. */
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
 * Finds the source range of a leaf, as offsets in the Markdown. Text around an autolinked address
 * has no position, so its range extends from the previous to the next leaf with a position.
 *
 * @returns `before` is the text in the range that precedes the leaf
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
/** A line ending, with the indentation and `>` at the start of the next line. */
const nextLine = /(\r\n|\r|\n)([ \t>]*)/y;

/**
 * Maps an offset in a text to its source, which may have escapes, character references and block
 * markers at line starts. An escaped character begins at its backslash.
 *
 * @param isCode whether the text is inline code, which has no escapes or references, a space for
 *   each line ending, and keeps indentation
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
      // Skip source characters that are not text: trailing white space or emphasis markers.
      if (source.charAt(at) === value.charAt(read)) read++;
      at++;
    }
  }
  return at;
}

/** Finds the start of inline code: after the backticks and the stripped space or line ending. */
function findCodeStart(source: string, value: string): number {
  const fence = /^`*/.exec(source)?.[0].length ?? 0;
  const inner = source.slice(fence, source.length - fence);
  // CommonMark §6.1: both ends are stripped if both have one and the rest is not only space.
  if (!/^[ \r\n].*[ \r\n]$/s.test(inner) || !/[^ \r\n]/.test(inner)) return fence;
  const [ending, , indent = ''] = matchAt(nextLine, source, fence) ?? [];
  return ending === undefined
    ? fence + 1
    : fence + ending.length - countKeptIndent(indent, value, 0);
}

/** Counts the characters of the indentation of a code line that are part of the text. */
function countKeptIndent(indent: string, value: string, offset: number): number {
  const own = /^[ \t]*/.exec(value.slice(offset))?.[0].length ?? 0;
  return Math.min(own, indent.length);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
