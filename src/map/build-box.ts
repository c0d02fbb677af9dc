/**
 * Builds the box of a node: its text is broken into as many lines as needed, never truncated.
 */
import {itemAt} from '../edition/vocabulary.ts';
import type {Interface} from '../language/interface.ts';
import {normalizeText} from '../typeset/glyphs.ts';
import {fitText} from '../typeset/lines.ts';
import {measureText} from '../typeset/measure.ts';
import {splitIntoPieces} from '../typeset/pieces.ts';
import {formatHeading} from './describe-node.ts';
import {isMeasurable, measureLineWidths} from './line-width.ts';
import {type Box, boxWidth, type Line, type MapNode} from './model.ts';

/** Font size and line pitch in px. `map.css` must have the same sizes. */
export const sizes = {
  head: {size: 12, pitch: 17},
  gist: {size: 14, pitch: 18},
  title: {size: 14, pitch: 20},
} as const;

/** Padding of a box in px. */
export const padding = {side: 12, top: 7, bottom: 8} as const;

const textWidth = boxWidth - 2 * padding.side;

const sans = {family: 'sans', weight: 400, style: 'normal'} as const;
const bold = {...sans, weight: 600} as const;

/**
 * Build the box of a node.
 *
 * @param lang BCP 47 tag of the gist
 */
export async function buildBox(node: MapNode, lang: string, ui: Interface): Promise<Box> {
  const head = await breakIntoLines(formatHeading(node, ui), ui.lang, sizes.head.size, bold);
  const gist = await breakIntoLines(node.gist, lang, sizes.gist.size, sans);
  return {
    node,
    head,
    gist,
    width: boxWidth,
    height:
      padding.top +
      head.length * sizes.head.pitch +
      gist.length * sizes.gist.pitch +
      padding.bottom,
  };
}

async function breakIntoLines(
  text: string,
  lang: string,
  size: number,
  face: typeof sans | typeof bold,
): Promise<Line[]> {
  const style = {...face, lang};
  const pieces = splitIntoPieces(normalizeText(text), lang);
  const measured = await measureText(pieces, style, textWidth / size, measureLineWidths);
  const {lines} = fitText(measured, {
    width: textWidth,
    height: Number.POSITIVE_INFINITY,
    sizes: [size],
    pitch: () => 1,
  });
  const widths = await measureLineWidths(lines, style);
  return lines.map((line, index) => ({
    text: line,
    width: isMeasurable(line) ? itemAt(widths, index) * size : undefined,
  }));
}
