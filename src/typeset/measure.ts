/**
 * How wide words are: asked of satori, so that it is what satori will draw. A width
 * is asked once and kept, for the words of an article come again and again.
 */

import satori from 'satori';
import {defined, itemAt} from '../annotate/model/defined.ts';
import {element} from './element.ts';
import {type Face, loadFonts} from './fonts.ts';
import type {MeasuredPiece, MeasuredText} from './lines.ts';
import type {Piece} from './pieces.ts';

/** How a text is set, but for its size. */
export interface TextStyle extends Face {
  family: 'serif' | 'sans';
}

/** Gives the width of each text, in em. */
export type Measure = (texts: readonly string[], style: TextStyle) => Promise<number[]>;

const kept = new Map<string, number>();
const keyOf = (text: string, {family, weight, style}: TextStyle): string =>
  `${family} ${weight} ${style} ${text}`;

/** Measure texts with the fonts of the pictures. */
export const measureWidths: Measure = async (texts, style) => {
  const {files, stacks} = loadFonts();
  const size = 100;
  const unknown = [...new Set(texts)].filter((text) => !kept.has(keyOf(text, style)));
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
        if (text !== undefined) kept.set(keyOf(text, style), width / size);
      },
    });
  }
  return texts.map((text) => defined(kept.get(keyOf(text, style)), `the width of “${text}”`));
};

const graphemes = new Intl.Segmenter('en');

/**
 * Measure a text piece by piece.
 *
 * @param widest a piece that is wider, in em, may be broken at every character
 */
export async function measureText(
  pieces: readonly Piece[],
  style: TextStyle,
  widest: number,
  measure: Measure,
): Promise<MeasuredText> {
  const [two = 0, apart = 0, ellipsis = 0] = await measure(['xx', 'x x', '…'], style);
  const measured = async (pieces: readonly Piece[]): Promise<MeasuredPiece[]> => {
    const widths = await measure(
      pieces.map(({text}) => text),
      style,
    );
    return pieces.map((piece, index) => ({...piece, width: itemAt(widths, index)}));
  };
  const whole = await measured(pieces);
  const narrow: MeasuredPiece[] = [];
  for (const piece of whole) {
    if (piece.width <= widest) narrow.push(piece);
    else narrow.push(...(await measured(charactersOf(piece))));
  }
  return {pieces: narrow, blank: apart - two, ellipsis};
}

const charactersOf = ({text, spaced}: Piece): Piece[] =>
  [...graphemes.segment(text)].map(({segment}, index) => ({
    text: segment,
    spaced: spaced && index === 0,
  }));
