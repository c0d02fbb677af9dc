/**
 * Measures the width of words with satori, so that it equals what satori draws. Widths are
 * cached, because words recur.
 */

import satori from 'satori';
import {defined, itemAt} from '../annotate/model/defined.ts';
import {element} from './element.ts';
import {type Face, loadFonts} from './fonts.ts';
import type {MeasuredPiece, MeasuredText} from './lines.ts';
import type {Piece} from './pieces.ts';

/** Family and face of a text. */
export interface TextStyle extends Face {
  family: 'serif' | 'sans';
}

/** Returns the width of each text in em. */
export type Measure = (texts: readonly string[], style: TextStyle) => Promise<number[]>;

const measuredWidths = new Map<string, number>();
const keyOf = (text: string, {family, weight, style}: TextStyle): string =>
  `${family} ${weight} ${style} ${text}`;

/** Measure texts with the fonts of `fonts.ts`. */
export const measureWidths: Measure = async (texts, style) => {
  const {files, stacks} = loadFonts();
  const size = 100;
  const unknown = [...new Set(texts)].filter((text) => !measuredWidths.has(keyOf(text, style)));
  if (unknown.length > 0) {
    const row = element(
      {
        fontFamily: stacks[style.family],
        fontWeight: style.weight,
        fontStyle: style.style,
        fontSize: size,
        whiteSpace: 'pre',
      },
      unknown.map((text, index) => ({...element({flexShrink: 0}, text), key: String(index)})),
    );
    await satori(row, {
      width: 1,
      height: 1,
      fonts: files,
      pointScaleFactor: 0,
      onNodeDetected: ({key, width}) => {
        const text = key == null ? undefined : unknown[Number(key)];
        if (text !== undefined) measuredWidths.set(keyOf(text, style), width / size);
      },
    });
  }
  return texts.map((text) =>
    defined(measuredWidths.get(keyOf(text, style)), `the width of “${text}”`),
  );
};

const graphemes = new Intl.Segmenter('en');

/**
 * Measure a text piece by piece.
 *
 * @param widest maximum width of a piece in em; a wider piece is split into its characters
 */
export async function measureText(
  pieces: readonly Piece[],
  style: TextStyle,
  widest: number,
  measure: Measure,
): Promise<MeasuredText> {
  const [joined = 0, separated = 0, ellipsis = 0] = await measure(['xx', 'x x', '…'], style);
  const measurePieces = async (pieces: readonly Piece[]): Promise<MeasuredPiece[]> => {
    const widths = await measure(
      pieces.map(({text}) => text),
      style,
    );
    return pieces.map((piece, index) => ({...piece, width: itemAt(widths, index)}));
  };
  const whole = await measurePieces(pieces);
  const narrow: MeasuredPiece[] = [];
  for (const piece of whole) {
    if (piece.width <= widest) narrow.push(piece);
    else narrow.push(...(await measurePieces(charactersOf(piece))));
  }
  return {pieces: narrow, space: separated - joined, ellipsis};
}

const charactersOf = ({text, hasSpaceBefore}: Piece): Piece[] =>
  [...graphemes.segment(text)].map(({segment}, index) => ({
    text: segment,
    hasSpaceBefore: hasSpaceBefore && index === 0,
  }));
