/**
 * The fonts, from the files of the installed packages: nothing is fetched from
 * elsewhere, neither by the build nor by the reader.
 *
 * Latin is a family of its own, so that it alone is preloaded. The other scripts
 * stand before it in the font stack and, by their `unicode-range`, are loaded
 * only by pages that hold them.
 */
import {createRequire} from 'node:module';
import {fontProviders} from 'astro/config';

const require = createRequire(import.meta.url);

interface Face {
  weight: 400 | 600;
  style: 'normal' | 'italic';
}

function family(
  name: string,
  cssVariable: `--${string}`,
  packageName: string,
  faces: readonly Face[],
  subsets: readonly string[],
  fallbacks: string[],
) {
  const ranges = require(`${packageName}/unicode.json`) as Record<string, string>;
  const file = packageName.split('/').at(-1);
  const variants = subsets.flatMap((subset) =>
    faces.map(({weight, style}) => ({
      weight,
      style,
      src: [`${packageName}/files/${file}-${subset}-${weight}-${style}.woff2`] as [string],
      unicodeRange: (ranges[subset] ?? '').split(',') as [string, ...string[]],
    })),
  );
  return {
    provider: fontProviders.local(),
    name,
    cssVariable,
    fallbacks,
    // A font that comes late waits for the next page: text that is being read never moves.
    display: 'optional' as const,
    optimizedFallbacks: fallbacks.length > 0,
    options: {variants: variants as [(typeof variants)[number], ...typeof variants]},
  };
}

const serif: Face[] = [
  {weight: 400, style: 'normal'},
  {weight: 400, style: 'italic'},
];
const sans: Face[] = [
  {weight: 400, style: 'normal'},
  {weight: 600, style: 'normal'},
  {weight: 400, style: 'italic'},
];
const more = ['latin-ext', 'cyrillic'];

export const fonts = [
  family('Serif more', '--font-serif-more', '@fontsource/source-serif-4', serif, more, []),
  family('Serif', '--font-serif-latin', '@fontsource/source-serif-4', serif, ['latin'], ['serif']),
  family('Sans more', '--font-sans-more', '@fontsource/source-sans-3', sans, more, []),
  family('Sans', '--font-sans-latin', '@fontsource/source-sans-3', sans, ['latin'], ['sans-serif']),
];
