/**
 * Mapping from offsets in the projected text to locations in the Markdown source.
 */

import {decodeString} from 'micromark-util-decode-string';
import type {Point} from 'unist';
import {itemAt} from '../model/defined.ts';
import {upperBound} from '../model/upper-bound.ts';
import {createPointFinder} from './point-finder.ts';
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
  const toPoint = createPointFinder(markdown);
  const leafEnds = leaves.map(({end}) => end);
  const blockStarts = blocks.map(({start}) => start);

  /** Finds the innermost block of a leaf that has a position. */
  const findBlock = (leaf: Leaf): Block | undefined => {
    let nth = upperBound(blockStarts, leaf.start) - 1;
    const isAround = ({end, element}: Block) => leaf.end <= end && element.position;
    for (let block = blocks[nth]; block; block = blocks[--nth]) if (isAround(block)) return block;
    return undefined;
  };

  /** Functions that locate offsets in a leaf. A long leaf may have many of them. */
  const leafLocators = new Map<Leaf, SourceLocator>();
  const addLeafLocators = (leaf: Leaf, nth: number): void => {
    const block = findBlock(leaf);
    if (block?.element.tagName === 'pre') {
      leafLocators.set(leaf, createCodeLocator(block, leaf, lines));
      return;
    }
    const start = leaf.node.position?.start ?? block?.element.position?.start;
    leafLocators.set(leaf, () => start);
    const sourceRange = findSourceRange(nth, block, leaves);
    if (!sourceRange) return;
    const {from, to, first, last} = sourceRange;
    const sharing = leaves.slice(first, last + 1);
    const value = sharing.map(({node}) => node.value).join('');
    const offsets = findSourceOffsets(markdown.slice(from, to), value, leaf.inCode);
    let length = 0;
    for (const each of sharing) {
      const before = length;
      length += each.node.value.length;
      if (each !== leaf && findBlock(each) !== block) continue;
      leafLocators.set(each, (within) => toPoint(from + itemAt(offsets, before + within)));
    }
  };

  return (offset) => {
    const nth = Math.min(upperBound(leafEnds, offset), leaves.length - 1);
    const leaf = leaves[nth];
    if (!leaf) return undefined;
    if (!leafLocators.has(leaf)) addLeafLocators(leaf, nth);
    return leafLocators.get(leaf)?.(Math.max(0, Math.min(offset, leaf.end) - leaf.start));
  };
}

const lineEnding = /\r\n|\r|\n/;

/** Locates offsets in a code block. Its lines differ from the source only in indentation. */
function createCodeLocator(
  {element}: Block,
  {node}: Leaf,
  lines: readonly string[],
): SourceLocator {
  const {position} = element;
  if (!position) return () => undefined;
  const opening = itemAt(lines, position.start.line - 1).slice(position.start.column - 1);
  const isFenced = /^(?:`{3}|~{3})/.test(opening);
  const rows = node.value.split(lineEnding);
  const toPoint = createPointFinder(node.value);
  return (offset) => {
    const {line: row, column} = toPoint(offset);
    const line = position.start.line + (isFenced ? 0 : -1) + row;
    const indent = itemAt(lines, line - 1).length - itemAt(rows, row - 1).length;
    return {line, column: indent + column};
  };
}

/**
 * Finds the source range of a leaf, as offsets in the Markdown. Text around an autolinked address
 * has no position, so its range extends from the previous to the next leaf with a position.
 *
 * @param nth the index of the leaf
 * @returns the range, with the indices of the first and the last leaf in it
 */
function findSourceRange(
  nth: number,
  block: Block | undefined,
  leaves: readonly Leaf[],
): {from: number; to: number; first: number; last: number} | undefined {
  const rangeOf = ({position}: Pick<Leaf['node'], 'position'>) => ({
    from: position?.start.offset,
    to: position?.end.offset,
  });
  const own = rangeOf(itemAt(leaves, nth).node);
  if (own.from !== undefined && own.to !== undefined)
    return {from: own.from, to: own.to, first: nth, last: nth};
  if (!block) return undefined;

  const inBlock = (at: number): Leaf | undefined => {
    const leaf = leaves[at];
    return leaf && leaf.start >= block.start && leaf.end <= block.end ? leaf : undefined;
  };
  const isUnplaced = (leaf: Leaf | undefined) => leaf && !leaf.node.position;
  let previous = nth - 1;
  while (isUnplaced(inBlock(previous))) previous--;
  let next = nth;
  while (isUnplaced(inBlock(next))) next++;
  const around = rangeOf(block.element);
  const placedBefore = inBlock(previous);
  const from = placedBefore ? placedBefore.node.position?.end.offset : around.from;
  const to = inBlock(next)?.node.position?.start.offset ?? around.to;
  if (from === undefined || to === undefined) return undefined;
  return {from, to, first: previous + 1, last: next - 1};
}

/** A character reference or an escape (CommonMark §2.5, §2.4). */
const escaped = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][\dA-Za-z]*);|\\[!-/:-@[-`{-~]/y;
/** A line ending, with the indentation and `>` at the start of the next line. */
const nextLine = /(\r\n|\r|\n)([ \t>]*)/y;

/**
 * Maps each offset in a text to its source, which may have escapes, character references and block
 * markers at line starts. An escaped character begins at its backslash.
 *
 * @param isCode whether the text is inline code, which has no escapes or references, a space for
 *   each line ending, and keeps indentation
 */
function findSourceOffsets(source: string, value: string, isCode: boolean): Uint32Array {
  const offsets = new Uint32Array(value.length + 1);
  let at = isCode ? findCodeStart(source, value) : 0;
  let known = 0;
  for (let read = 0; read < value.length && at < source.length; ) {
    offsets.fill(at, known, read + 1);
    known = read + 1;
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
  return offsets.fill(at, known);
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
