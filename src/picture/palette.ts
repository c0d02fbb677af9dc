/**
 * The light colours of the site, and how a mark looks in them. Both follow from the tables.
 */
import {isDisputed, type Kind, kindEntry, type LineStyle, statuses} from '../edition/vocabulary.ts';
import {pageColors} from '../theme/colors.ts';
import type {Mark} from './model.ts';

export const colors = {
  page: pageColors.page.light,
  ink: pageColors.ink.light,
  soft: pageColors.soft.light,
  rule: pageColors.rule.light,
} as const;

/** The colour of a kind. */
export const colorOf = (kind: Kind): string => kindEntry(kind).look.color.light;

export interface MarkStyle {
  fill?: string;
  line: {style: Exclude<LineStyle, 'wavy'>; color: string; width: number};
}

/** How each style of line is drawn; its width is a share of the size of the text. */
const lines: Readonly<
  Record<LineStyle, {style: MarkStyle['line']['style']; share: number; least: number}>
> = {
  solid: {style: 'solid', share: 0.04, least: 2},
  // Two lines and the gap between them.
  double: {style: 'double', share: 0.11, least: 6},
  dashed: {style: 'dashed', share: 0.06, least: 2},
  dotted: {style: 'dotted', share: 0.08, least: 2},
  // satori draws no waves.
  wavy: {style: 'dashed', share: 0.1, least: 2},
};

/**
 * How a mark looks: the weight of a claim follows its status, and each kind has a style of
 * line of its own.
 *
 * @param size of the text, in px
 */
export function markStyle({kind, status}: Mark, size: number): MarkStyle {
  const {color, fill, line, weight} = kindEntry(kind).look;
  const {style, share, least} = lines[line];
  const width = (part: number) => Math.max(least, Math.round(size * part));
  if (isDisputed(status)) {
    return {fill: fill.light, line: {style, color: color.light, width: width(share * 1.5)}};
  }
  const percent = status === undefined ? weight : statuses[status].weight;
  return {line: {style, color: mixWithPage(color.light, percent), width: width(share)}};
}

const mixWithPage = (color: string, percent: number): string =>
  percent === 100 ? color : `color-mix(in oklab, ${color} ${percent}%, ${colors.page})`;
