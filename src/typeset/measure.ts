/**
 * Measures the width of words with the renderer, so that it equals what is drawn. Widths are
 * cached, because words recur.
 */
import {defined, itemAt} from '../annotate/model/defined.ts';
import {element} from './element.ts';
import {type Face, type FamilyName, stackFonts} from './fonts.ts';
import type {MeasuredPiece, MeasuredText} from './lines.ts';
import type {Piece} from './pieces.ts';
import {prepareRenderer} from './renderer.ts';

/** Family, face and language of a text. */
export interface TextStyle extends Face {
  family: FamilyName;
  /** BCP 47 tag */
  lang: string;
}

/** Returns the width of each text in em. */
export type Measure = (texts: readonly string[], style: TextStyle) => Promise<number[]>;

const measuredWidths = new Map<string, number>();
const keyOf = (text: string, {family, weight, style, lang}: TextStyle): string =>
  `${family} ${weight} ${style} ${lang} ${text}`;

/** The size at which texts are measured, in px. The renderer rounds widths to px. */
const measuredSize = 1000;

/** Measure texts with the fonts of `fonts.ts`. */
export const measureWidths: Measure = async (texts, style) => {
  const {family, lang} = style;
  const unknown = [...new Set(texts)].filter((text) => !measuredWidths.has(keyOf(text, style)));
  if (unknown.length > 0) {
    const row = element(
      {
        fontFamily: stackFonts(family, lang),
        fontWeight: style.weight,
        fontStyle: style.style,
        fontSize: measuredSize,
        whiteSpace: 'pre',
      },
      unknown.map((text) => element({flexShrink: 0}, text, {lang})),
    );
    const renderer = await prepareRenderer(unknown.map((text) => ({text, lang})));
    const {children} = await renderer.measure(row, {width: 1, height: 1});
    for (const [index, text] of unknown.entries()) {
      measuredWidths.set(keyOf(text, style), itemAt(children, index).width / measuredSize);
    }
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
