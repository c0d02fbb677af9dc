/**
 * The colours of the pages. Style sheets, preview pictures and the strip use them. The colours
 * of the kinds are in the table of kinds.
 */

/** A colour in the light theme and in the dark theme. */
export interface Color {
  light: string;
  dark: string;
}

/** Every colour that does not belong to a kind. A name `x` becomes `--color-x` in the CSS. */
export const pageColors = {
  page: {light: '#fffdf9', dark: '#16181b'},
  raised: {light: '#f8f4ea', dark: '#1e2125'},
  ink: {light: '#1f1d1a', dark: '#e6e2da'},
  soft: {light: '#57524a', dark: '#b4aea3'},
  rule: {light: '#e2dccf', dark: '#34383e'},
  link: {light: '#144a80', dark: '#9fcdf5'},
} as const satisfies Record<string, Color>;
