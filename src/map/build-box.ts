/**
 * Builds the box of a node: its text is broken into as many lines as needed, never truncated.
 */
import {itemAt} from '../edition/vocabulary.ts';
import type {Interface} from '../language/interface.ts';
import {normalizeText} from '../typeset/glyphs.ts';
import {fitText} from '../typeset/lines.ts';
import {measureText, type TextStyle} from '../typeset/measure.ts';
import {splitIntoPieces} from '../typeset/pieces.ts';
import {formatHeading} from './describe-node.ts';
import {isMeasurable, measureLineWidths} from './line-width.ts';
import type {Box, Label, Line, MapNode} from './model.ts';

/** Font size and line pitch in px. `map.css` must have the same sizes. */
export const sizes = {
  head: {size: 12, pitch: 17},
  gist: {size: 14, pitch: 18},
  on: {size: 13, pitch: 18},
  label: {size: 12, pitch: 16},
  title: {size: 14, pitch: 20},
} as const;

/** Padding of a box, and space above each actor (`on`), in px. */
export const padding = {side: 10, top: 7, bottom: 8, on: 6} as const;

const boxWidth = 160;
const textWidth = boxWidth - 2 * padding.side;

const sans: TextStyle = {family: 'sans', weight: 400, style: 'normal'};
const bold: TextStyle = {...sans, weight: 600};

/**
 * Build the box of a node.
 *
 * @param lang BCP 47 tag of the gist
 */
export async function buildBox(node: MapNode, lang: string, ui: Interface): Promise<Box> {
  const head = await breakIntoLines(formatHeading(node, ui), ui.lang, sizes.head.size, bold);
  const gist = await breakIntoLines(node.gist, lang, sizes.gist.size, sans);
  const on = await Promise.all(
    node.on.map(({name}) =>
      breakIntoLines(ui.text('map.on', {name}), ui.lang, sizes.on.size, sans),
    ),
  );
  return {
    node,
    head,
    gist,
    on,
    width: boxWidth,
    height:
      padding.top +
      head.length * sizes.head.pitch +
      gist.length * sizes.gist.pitch +
      on.reduce((sum, lines) => sum + padding.on + lines.length * sizes.on.pitch, 0) +
      padding.bottom,
  };
}

/** Build the label of an edge or the title of a frame: a text on one line. */
export async function buildLabel(text: string, kind: 'label' | 'title'): Promise<Label> {
  const [width = 0] = await measureLineWidths([text], kind === 'title' ? bold : sans);
  return {text, width: Math.ceil(width * sizes[kind].size)};
}

async function breakIntoLines(
  text: string,
  lang: string,
  size: number,
  style: TextStyle,
): Promise<Line[]> {
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
