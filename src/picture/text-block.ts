/**
 * A text with one element per line, so that a mark has the length of the line.
 */
import {type Element, element} from '../typeset/element.ts';
import {type Face, type FamilyName, stackFonts} from '../typeset/fonts.ts';
import {type Frame, fitText} from '../typeset/lines.ts';
import {type Measure, measureText} from '../typeset/measure.ts';
import {splitIntoPieces} from '../typeset/pieces.ts';
import type {Mark, Words} from './model.ts';
import {markStyle} from './palette.ts';

/** An element with its height in px. */
export interface Block {
  height: number;
  element: Element;
}

/** Family and face of a text. */
export interface FontStyle extends Face {
  family: FamilyName;
}

/** Lengths are in px. */
export interface TextBlockOptions {
  width: number;
  height: number;
  /** Font sizes to try, largest first. */
  sizes: readonly [number, ...number[]];
  /** Line height as a multiple of the font size. */
  leading: number;
  style: FontStyle;
  color?: string;
  mark?: Mark | undefined;
  /** A word that is wider in the smallest font size may be broken. Default: `width`. */
  widestWord?: number;
  /** Alignment of the lines. Default: `center`. */
  align?: 'center' | 'flex-start' | 'flex-end';
}

/** Distance that a mark extends beyond its words at each end, in em. */
const markReach = 0.13;
/** Space between the mark of a line and the next line, in em. */
const markGap = 0.12;

/** Fit a text into a block. `size` is the font size; `cut` is set if words were omitted. */
export async function textBlock(
  words: Words,
  options: TextBlockOptions,
  measure: Measure,
): Promise<Block & {size: number; cut: boolean}> {
  const {width, height, sizes, leading, style, color, mark, align = 'center'} = options;
  const lineHeight = (size: number) => Math.round(size * leading);
  const markHeight = (size: number) =>
    mark ? markStyle(mark, size).line.width + Math.round(size * markGap) : 0;
  const frame: Frame = {
    width,
    height,
    sizes,
    pitch: (size) => lineHeight(size) + markHeight(size),
  };
  const text = await measureText(
    splitIntoPieces(words.text, words.lang),
    {...style, lang: words.lang},
    (options.widestWord ?? width) / Math.min(...sizes),
    measure,
  );
  const {size, lines, cut} = fitText(text, frame);
  const markOfLine = mark ? markLine(mark, size) : {};
  return {
    size,
    cut,
    height: lines.length * frame.pitch(size),
    element: element(
      {flexDirection: 'column', alignItems: align},
      lines.map((line) =>
        element(
          {
            fontFamily: stackFonts(style.family, words.lang),
            fontWeight: style.weight,
            fontStyle: style.style,
            fontSize: size,
            lineHeight: `${lineHeight(size)}px`,
            whiteSpace: 'pre',
            color,
            ...markOfLine,
          },
          line,
          {lang: words.lang, dir: words.dir},
        ),
      ),
    ),
  };
}

/** The style of a marked line. */
function markLine(mark: Mark, size: number) {
  const {fill, line} = markStyle(mark, size);
  const reach = fill ? Math.round(size * markReach) : 0;
  return {
    background: fill,
    borderBottom: `${line.width}px ${line.style} ${line.color}`,
    marginBottom: Math.round(size * markGap),
    paddingLeft: reach,
    paddingRight: reach,
    marginLeft: -reach,
    marginRight: -reach,
  };
}
