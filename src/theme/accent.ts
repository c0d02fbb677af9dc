/** The accent colour of a site, which its editors choose. */
import {type Color, converter, formatHex, type Oklch, parse, toGamut, wcagContrast} from 'culori';
import {pageColors, type Color as ThemeColor} from './colors.ts';

/** The minimum contrast of text with its background (WCAG 2.2, 1.4.3). */
export const minimumContrast = 4.5;
/** The minimum contrast of the derived colour of the dark theme, which is about that of others. */
const darkContrast = 7;

/** An accent colour. */
export interface Accent extends ThemeColor {
  /** The contrast of the colour with the light page. */
  contrast: number;
  /** Whether other colours show through it. */
  isTransparent: boolean;
  /** The nearest opaque colour with enough contrast with the light page, in hexadecimal. */
  nearest: string;
}

/**
 * Read an accent colour.
 *
 * @param css a colour of CSS in any notation
 * @returns colours in hexadecimal, in the gamut of sRGB; the dark one is derived. `undefined` if
 *   the text is not a colour.
 */
export function readAccent(css: string): Accent | undefined {
  // The library also reads hexadecimal digits without their sign.
  const color = /^[\da-f]+$/i.test(css) ? undefined : parse(css);
  if (!color) return undefined;
  const light = toHex(color);
  return {
    light,
    dark: changeLightness(color, 1, pageColors.page.dark, darkContrast),
    contrast: wcagContrast(light, pageColors.page.light),
    isTransparent: (color.alpha ?? 1) < 1,
    nearest: changeLightness(color, -1, pageColors.page.light, minimumContrast),
  };
}

/** The smallest change of the lightness in OKLCH, which is from 0 to 1. */
const lightnessStep = 0.002;

/**
 * Make a colour lighter or darker until its contrast with a background is sufficient. Its hue and
 * its chroma stay, as far as sRGB has such a colour.
 */
function changeLightness(
  color: Color,
  direction: 1 | -1,
  background: string,
  minimum: number,
): string {
  const {l: start, ...rest} = toOklch(color);
  for (let lightness = start; ; lightness += direction * lightnessStep) {
    const hex = toHex({...rest, l: lightness});
    const isAtEnd = direction > 0 ? lightness >= 1 : lightness <= 0;
    if (isAtEnd || wcagContrast(hex, background) >= minimum) return hex;
  }
}

const toOklch: (color: Color) => Oklch = converter('oklch');
const toSrgb = toGamut('rgb', 'oklch');

const toHex = (color: Color): string => formatHex(toSrgb(color));
