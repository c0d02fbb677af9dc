/**
 * A text with one element per line, so that satori orders right-to-left words within the line
 * and a mark has the length of the line.
 */
import {type Element, element} from '../typeset/element.ts';
import {type Frame, fitText} from '../typeset/lines.ts';
import {type Measure, measureText, type TextStyle} from '../typeset/measure.ts';
import {splitIntoPieces} from '../typeset/pieces.ts';
import type {Mark, Words} from './model.ts';
import {markStyle} from './palette.ts';

/** Shared parameters of all texts of a picture. */
export interface Setting {
  measure: Measure;
  /** The `font-family` of each family. */
  stacks: Readonly<Record<string, string>>;
}

/** An element with its height in px. */
export interface Block {
  height: number;
  element: Element;
}

/** Lengths are in px. */
export interface TextBlockOptions {
  width: number;
  height: number;
  /** Font sizes to try, largest first. */
  sizes: readonly [number, ...number[]];
  /** Line height as a multiple of the font size. */
  leading: number;
  style: TextStyle;
  color?: string;
  mark?: Mark | undefined;
  /** A word that is wider in the smallest font size may be broken. Default: `width`. */
  widestWord?: number;
  /** Alignment of the lines. Default: `center`. */
  align?: 'center' | 'flex-start';
}

/** Distance that a mark extends beyond its words at each end, in em. */
const markReach = 0.13;
/** Space between the mark of a line and the next line, in em. */
const markGap = 0.12;

/** Fit a text into a block. `size` is the font size; `cut` is set if words were omitted. */
export async function textBlock(
  words: Words,
  options: TextBlockOptions,
  setting: Setting,
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
    style,
    (options.widestWord ?? width) / Math.min(...sizes),
    setting.measure,
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
            direction: words.dir,
            fontFamily: setting.stacks[style.family],
            fontWeight: style.weight,
            fontStyle: style.style,
            fontSize: size,
            lineHeight: `${lineHeight(size)}px`,
            whiteSpace: 'pre',
            color,
            ...markOfLine,
          },
          line,
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
