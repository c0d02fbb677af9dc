/**
 * Fonts of the preview pictures and maps, read from installed packages: the families of the site,
 * and families for other scripts, of which only what a text needs is read.
 */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {create} from 'fontkitten';
import {remember} from '../annotate/model/remember.ts';
import {isIgnorable} from './glyphs.ts';

/** One face of a family. */
export interface Face {
  weight: 400 | 600;
  style: 'normal' | 'italic';
}

/** A family of the site. */
export type FamilyName = 'serif' | 'sans';

/** A family from a Fontsource package. */
interface Family {
  name: string;
  package: string;
  /** The subsets by their names in the package. */
  subsets: readonly string[] | RegExp;
  /** Without faces, the files have all weights. */
  faces?: readonly Face[];
}

const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];

/** The families of the site, in which its pages are set too. */
const siteFamilies: readonly Family[] = [
  {
    name: 'serif',
    package: '@fontsource/source-serif-4',
    subsets,
    faces: [{weight: 400, style: 'normal'}],
  },
  {
    name: 'sans',
    package: '@fontsource/source-sans-3',
    subsets: [...subsets, 'greek-ext'],
    faces: [
      {weight: 400, style: 'normal'},
      {weight: 600, style: 'normal'},
      {weight: 400, style: 'italic'},
    ],
  },
];

/** Chinese, Japanese and Korean fonts have up to 120 subsets, named by numbers. */
const numbered = /^\[\d+\]$/;

/**
 * Families for characters that the site's families lack. To support another script, install a
 * Fontsource package and add it here.
 */
const otherFamilies: readonly Family[] = [
  {
    name: 'arabic',
    package: '@fontsource-variable/noto-naskh-arabic',
    subsets: ['arabic'],
  },
  {
    name: 'hebrew',
    package: '@fontsource-variable/noto-serif-hebrew',
    subsets: ['hebrew'],
  },
  {
    name: 'devanagari',
    package: '@fontsource-variable/noto-serif-devanagari',
    subsets: ['devanagari'],
  },
  {name: 'chinese', package: '@fontsource-variable/noto-serif-sc', subsets: numbered},
  {name: 'japanese', package: '@fontsource-variable/noto-serif-jp', subsets: numbered},
  {name: 'korean', package: '@fontsource-variable/noto-serif-kr', subsets: numbered},
];

/** The family that draws a Han character first, by language: their forms differ. */
const familyOfLanguage: Readonly<Record<string, string>> = {ja: 'japanese', ko: 'korean'};

/** A file of a font. */
export interface FontFile extends Partial<Face> {
  path: string;
}

/** A part of a family, in one file for each face. */
export interface Subset {
  family: string;
  /** The code points that it serves, as pairs of the first and the last one. */
  ranges: readonly (readonly [number, number])[];
  files: readonly FontFile[];
}

// Resolve from the project: in a build, this module is bundled into another folder.
const require = createRequire(join(process.cwd(), 'package.json'));

/** List the subsets of a family, without reading the fonts. */
const listSubsets = remember(({name: family, package: from, subsets, faces}: Family): Subset[] => {
  const ranges: Record<string, string> = require(`${from}/unicode.json`);
  const id = from.split('/').at(-1);
  const fileOf = (subset: string, face: string): string =>
    require.resolve(`${from}/files/${id}-${subset.replace(/[[\]]/g, '')}-${face}.woff2`);
  const names = Array.isArray(subsets)
    ? subsets
    : Object.keys(ranges).filter((name) => numbered.test(name));
  return names.map((name) => ({
    family,
    ranges: parseRanges(ranges[name] ?? ''),
    files: faces?.map((face) => ({
      ...face,
      path: fileOf(name, `${face.weight}-${face.style}`),
    })) ?? [{path: fileOf(name, 'wght-normal')}],
  }));
});

/** Parse ranges as in CSS: `U+00FF,U+2000-206F`. */
const parseRanges = (ranges: string): [number, number][] =>
  ranges.split(',').map((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });

const serves = ({ranges}: Subset, code: number): boolean =>
  ranges.some(([first, last]) => code >= first && code <= last);

/** Read the code points that all faces of a subset have. */
const readCharacters = remember((subset: Subset): ReadonlySet<number> => {
  const [first, ...others] = subset.files.map(({path}) => {
    const font = create(readFileSync(path));
    return new Set(
      'characterSet' in font ? font.characterSet.filter((code) => serves(subset, code)) : [],
    );
  });
  return others.reduce((all, face) => all.intersection(face), first ?? new Set());
});

/** List the other families, with that of a language first. */
function listOtherFamilies(lang: string): Family[] {
  const [language = ''] = lang.split('-', 1);
  const first = familyOfLanguage[language];
  return otherFamilies.toSorted((a, b) => Number(b.name === first) - Number(a.name === first));
}

/** All subsets of the families of the site. */
export const listSiteSubsets = (): Subset[] => siteFamilies.flatMap(listSubsets);

/** List the subsets of the site's families whose ranges have a code point. */
const listServing = remember((code: number): readonly Subset[] =>
  listSiteSubsets().filter((subset) => serves(subset, code)),
);

const listCodes = (text: string): number[] =>
  [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);

/**
 * Find the subsets of the site's families that may have characters of a text.
 *
 * @returns the code points of each
 */
export const findSiteCharacters = (text: string): ReadonlySet<number>[] =>
  [...new Set(listCodes(text).flatMap(listServing))].map(readCharacters);

/**
 * Find the subsets of other families that a text needs: for each character that the site's
 * families lack, the first that has it.
 *
 * @param lang BCP 47 tag of the text
 */
export function findOtherSubsets(text: string, lang: string): Subset[] {
  const site = findSiteCharacters(text);
  const found = new Set<Subset>();
  for (const code of listCodes(text)) {
    if (isIgnorable(String.fromCodePoint(code)) || site.some((characters) => characters.has(code)))
      continue;
    for (const family of listOtherFamilies(lang)) {
      const subset = listSubsets(family).find(
        (each) => serves(each, code) && readCharacters(each).has(code),
      );
      if (!subset) continue;
      found.add(subset);
      break;
    }
  }
  return [...found];
}

/** Find the code points of each font that has characters of a text. */
export const findCharacters = (text: string, lang: string): ReadonlySet<number>[] => [
  ...findSiteCharacters(text),
  ...findOtherSubsets(text, lang).map(readCharacters),
];

/** Return the CSS `font-family` of a text: its family, and then those that may have the rest. */
export const stackFonts = (family: FamilyName, lang: string): string =>
  [family, ...siteFamilies.map(({name}) => name), ...listOtherFamilies(lang).map(({name}) => name)]
    .filter((name, index, all) => all.indexOf(name) === index)
    .map(nameFamily)
    .join(', ');

/** Return the name of a family for the renderer, which is not one of the keywords of CSS. */
export const nameFamily = (name: string): string => `gloss-${name}`;
