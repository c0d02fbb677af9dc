/**
 * The light colours of the site, and how a mark looks in them. Both repeat the
 * styles of the pages (`global.css`, `article.css`); a test compares the colours.
 */
import type {Kind} from '../annotate/model/kinds.ts';
import type {Mark} from './model.ts';

export const colors = {
  page: '#fffdf9',
  ink: '#1f1d1a',
  soft: '#57524a',
  rule: '#e2dccf',
  claim: '#6f4800',
  'claim-fill': '#fff0b8',
  sign: '#98211a',
  gloss: '#245a33',
  mention: '#17528d',
} as const;

/** The colour of a kind. */
export const colorOf = (kind: Kind): string => colors[kind];

export interface MarkStyle {
  fill?: string;
  line: {style: 'solid' | 'double' | 'dashed' | 'dotted'; color: string; width: number};
}

const thin = (color: string, percent: number): string =>
  `color-mix(in oklab, ${color} ${percent}%, ${colors.page})`;

/**
 * How a mark looks: the weight of a claim follows its status, and each kind has a
 * style of line of its own.
 *
 * @param size of the text, in px
 */
export function markStyle({kind, status}: Mark, size: number): MarkStyle {
  const width = (share: number) => Math.max(2, Math.round(size * share));
  switch (kind) {
    case 'sign':
      // Two lines and the gap between them.
      return {
        line: {style: 'double', color: thin(colors.sign, 55), width: Math.max(6, width(0.11))},
      };
    case 'gloss':
      return {line: {style: 'dashed', color: colors.gloss, width: width(0.06)}};
    case 'mention':
      return {line: {style: 'dotted', color: thin(colors.mention, 75), width: width(0.08)}};
    case 'claim':
      if (status === 'contested' || status === 'unsupported') {
        return {
          fill: colors['claim-fill'],
          line: {style: 'solid', color: colors.claim, width: width(0.06)},
        };
      }
      return {
        line: {
          style: 'solid',
          color: thin(colors.claim, status === 'supported' ? 80 : 38),
          width: width(0.04),
        },
      };
  }
}
