/**
 * Fits a text into a frame: at the largest possible font size, in lines of similar length, and
 * truncated at a word if even the smallest size is too large. `measure.ts` measures the widths.
 */
import type {Piece} from './pieces.ts';

/** A piece with its width in em. */
export interface MeasuredPiece extends Piece {
  width: number;
}

/** A text in pieces with their widths. */
export interface MeasuredText {
  pieces: readonly MeasuredPiece[];
  /** Widths of a space and of an ellipsis, in em. */
  space: number;
  ellipsis: number;
}

/** Lengths are in px. */
export interface Frame {
  width: number;
  height: number;
  /** Font sizes to try, largest first. */
  sizes: readonly [number, ...number[]];
  /** Distance between lines for a font size. */
  pitch: (size: number) => number;
}

/** A text broken into lines. */
export interface FittedText {
  /** Font size in px. */
  size: number;
  lines: string[];
  /** Whether words were omitted at the end. */
  cut: boolean;
}

/** A text stays on one line if it fits at this share of the largest size. */
const minOneLineShare = 0.6;

/** Fit a text into a frame. The result has at least one line, even if the frame is lower. */
export function fitText(text: MeasuredText, frame: Frame): FittedText {
  const {width, height, sizes, pitch} = frame;
  const roomAt = (size: number) => width / size;
  const smallest = Math.min(...sizes);
  const linesAt = (size: number) =>
    Math.max(size === smallest ? 1 : 0, Math.floor(height / pitch(size)));
  const fits = (size: number, lines: number) =>
    text.pieces.every((piece) => piece.width <= roomAt(size)) &&
    breakLines(text, roomAt(size)).length <= lines;

  const size =
    sizes.find(
      (size) => size >= sizes[0] * minOneLineShare && fits(size, Math.min(1, linesAt(size))),
    ) ?? sizes.find((size) => fits(size, linesAt(size)));
  if (size !== undefined) return {size, lines: balanceLines(text, roomAt(size)), cut: false};

  const cut = cutToLines(text, roomAt(smallest), linesAt(smallest));
  return {size: smallest, lines: balanceLines(cut, roomAt(smallest)), cut: true};
}

/** Break a text greedily into lines of a maximum width in em. */
function breakLines({pieces, space}: MeasuredText, room: number): MeasuredPiece[][] {
  const lines: MeasuredPiece[][] = [];
  let line: MeasuredPiece[] = [];
  let used = 0;
  for (const piece of pieces) {
    const added = (piece.hasSpaceBefore && line.length > 0 ? space : 0) + piece.width;
    if (line.length > 0 && used + added > room) {
      lines.push(line);
      line = [piece];
      used = piece.width;
    } else {
      line.push(piece);
      used += added;
    }
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** Break a text in the narrowest width that does not increase the number of lines. */
function balanceLines(text: MeasuredText, room: number): string[] {
  const count = breakLines(text, room).length;
  let narrow = Math.max(0, ...text.pieces.map(({width}) => width));
  let wide = Math.max(room, narrow);
  while (wide - narrow > 0.02) {
    const middle = (narrow + wide) / 2;
    if (breakLines(text, middle).length <= count) wide = middle;
    else narrow = middle;
  }
  return breakLines(text, wide).map((line) =>
    line
      .map(({text, hasSpaceBefore}, index) => (hasSpaceBefore && index > 0 ? ` ${text}` : text))
      .join(''),
  );
}

/** Omit pieces at the end until the rest with an ellipsis fits into the lines. */
function cutToLines(text: MeasuredText, room: number, lines: number): MeasuredText {
  for (let count = text.pieces.length - 1; count > 0; count--) {
    const kept = text.pieces.slice(0, count);
    const last = kept.pop();
    const words = last?.text.replace(/[\p{P}\p{Z}]+$/u, '');
    if (!last || !words) continue;
    const cut = {
      ...text,
      pieces: [...kept, {...last, text: `${words}…`, width: last.width + text.ellipsis}],
    };
    const tooWide = last.width + text.ellipsis > room;
    if (!tooWide && breakLines(cut, room).length <= lines) return cut;
  }
  return {...text, pieces: [{text: '…', hasSpaceBefore: false, width: text.ellipsis}]};
}
