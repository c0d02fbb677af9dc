/**
 * Set a text in a frame: as large as it fits, in lines of like length, and if even
 * the smallest size is too large, cut at a word. Pure arithmetic; the widths are
 * measured elsewhere (`measure.ts`).
 */
import type {Piece} from './pieces.ts';

/** A piece with its width, in em. */
export interface MeasuredPiece extends Piece {
  width: number;
}

export interface MeasuredText {
  pieces: readonly MeasuredPiece[];
  /** The widths of a blank and of an ellipsis, in em. */
  space: number;
  ellipsis: number;
}

export interface Frame {
  /** In px. */
  width: number;
  height: number;
  /** The sizes to try, in px, the largest first. */
  sizes: readonly [number, ...number[]];
  /** From one line to the next, in px, for a size. */
  pitch: (size: number) => number;
}

export interface FittedText {
  size: number;
  lines: string[];
  /** Whether words were left out at the end. */
  cut: boolean;
}

/** A text that fits on one line at this part of the largest size stays on one line. */
const minOneLineShare = 0.6;

/** Set a text. It takes at least one line, however low the frame. */
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

/** Fill line after line, each as far as it goes. */
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

/** The lines in the narrowest room that makes no more of them. */
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

/** Leave out pieces at the end until the rest, with an ellipsis, takes no more lines. */
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
