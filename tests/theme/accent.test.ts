import {oklch, wcagContrast} from 'culori';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {minimumContrast, readAccent} from '../../src/theme/accent.ts';
import {pageColors} from '../../src/theme/colors.ts';

test.each([
  ['#17528d', '#17528d'],
  ['MAROON', '#800000'],
  ['rgb(200 30 40)', '#c81e28'],
  ['hsl(120 50% 25%)', '#206020'],
  ['oklch(50% 0.1 250)', '#32669a'],
  ['color(display-p3 1 0 0)', '#ff0b0c'],
])('reads %s', (css, light) => {
  expect(readAccent(css)?.light).toBe(light);
});

test.each(['', 'bluish', '17528d', '#12', 'currentcolor', 'var(--x)', 'rgb(NaN 0 0)', 'none'])(
  'does not read %j',
  (css) => {
    expect(readAccent(css)).toBeUndefined();
  },
);

test('the nearest colour of one with enough contrast is itself', () => {
  expect(readAccent('#17528d')).toMatchObject({nearest: '#17528d', isTransparent: false});
});

test('any colour has a nearest one with enough contrast, and a dark one of the same hue', () => {
  const channel = fc.integer({min: 0, max: 255});
  fc.assert(
    fc.property(channel, channel, channel, (r, g, b) => {
      const css = `rgb(${r} ${g} ${b})`;
      const accent = readAccent(css);
      const {nearest = '', dark = ''} = accent ?? {};
      expect(wcagContrast(nearest, pageColors.page.light)).toBeGreaterThanOrEqual(minimumContrast);
      expect(wcagContrast(dark, pageColors.page.dark)).toBeGreaterThanOrEqual(minimumContrast);
      expect(readAccent(accent?.nearest ?? '')?.contrast).toBeGreaterThanOrEqual(minimumContrast);
      const hueOf = (color: string) => oklch(color)?.h ?? 0;
      if ((oklch(css)?.c ?? 0) < 0.1) return;
      const difference = Math.abs(hueOf(css) - hueOf(dark)) % 360;
      expect(Math.min(difference, 360 - difference)).toBeLessThan(15);
    }),
    {numRuns: 200},
  );
});
