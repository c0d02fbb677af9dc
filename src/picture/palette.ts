/**
 * The light colours of the site, and the styles of marks. Both follow from the tables of kinds,
 * statuses and colours.
 */
import {isDisputed, type Kind, kindEntry, type LineStyle, statuses} from '../edition/vocabulary.ts';
import {pageColors} from '../theme/colors.ts';
import type {Mark} from './model.ts';

/** The light colours of a page. */
export const colors = {
  page: pageColors.page.light,
  ink: pageColors.ink.light,
  soft: pageColors.soft.light,
  rule: pageColors.rule.light,
} as const;

/** The light colour of a kind. */
export const colorOf = (kind: Kind): string => kindEntry(kind).look.color.light;

/** The light fill of a kind. */
export const fillOf = (kind: Kind): string => kindEntry(kind).look.fill.light;

/** Style of a mark; lengths are in px. */
export interface MarkStyle {
  fill?: string;
  line: {style: Exclude<LineStyle, 'wavy'>; color: string; width: number};
}

/** Line styles: the width is a share of the font size, and at least `min` px. */
const lines: Readonly<
  Record<LineStyle, {style: MarkStyle['line']['style']; share: number; min: number}>
> = {
  solid: {style: 'solid', share: 0.04, min: 2},
  // The width of two lines and the gap between them.
  double: {style: 'double', share: 0.11, min: 6},
  dashed: {style: 'dashed', share: 0.06, min: 2},
  dotted: {style: 'dotted', share: 0.08, min: 2},
  // Borders are never wavy.
  wavy: {style: 'dashed', share: 0.1, min: 2},
};

/**
 * Return the style of a mark. The kind determines the line style, and the status of a claim
 * determines its weight.
 *
 * @param size font size in px
 */
export function markStyle({kind, status}: Mark, size: number): MarkStyle {
  const {color, fill, line, weight} = kindEntry(kind).look;
  const {style, share, min} = lines[line];
  const width = (part: number) => Math.max(min, Math.round(size * part));
  if (isDisputed(status)) {
    return {fill: fill.light, line: {style, color: color.light, width: width(share * 1.5)}};
  }
  const percent = status === undefined ? weight : statuses[status].weight;
  return {line: {style, color: mixWithPage(color.light, percent), width: width(share)}};
}

const mixWithPage = (color: string, percent: number): string =>
  percent === 100 ? color : `color-mix(in oklab, ${color} ${percent}%, ${colors.page})`;
