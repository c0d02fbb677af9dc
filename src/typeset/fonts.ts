/**
 * Fonts of the preview pictures and maps: the fonts of the site, read from installed packages.
 */
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {readFontCharacters} from './font-characters.ts';

/** One face of a family. */
export interface Face {
  weight: 400 | 600;
  style: 'normal' | 'italic';
}

interface Family {
  name: string;
  /** Name of a Fontsource package. */
  package: string;
  subsets: readonly string[];
  faces: readonly Face[];
}

const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];

/**
 * All families. To support another script, install a Fontsource package and add it here; it
 * supplies the characters that the other families lack. For Arabic choose a font whose glyphs
 * include the dots, such as Amiri. satori misplaces dots that a font positions by its GPOS
 * table, as Noto Naskh Arabic does.
 */
const families: readonly Family[] = [
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

/** The loaded fonts. `files` and `characters` have one name per subset. */
export interface Fonts {
  /** Input of satori. Each subset has its own name, because a name has one set of glyphs. */
  files: {name: string; data: Buffer; weight: 400 | 600; style: 'normal' | 'italic'}[];
  /** Code points per name that all its faces have. */
  characters: readonly ReadonlySet<number>[];
  /** The CSS `font-family` of each family. */
  stacks: Readonly<Record<string, string>>;
  /** Digest of all files, for cache keys. */
  digest: string;
}

let loaded: Fonts | undefined;

/** Load the fonts. Later calls return the same object. */
export function loadFonts(): Fonts {
  loaded ??= readFonts();
  return loaded;
}

function readFonts(): Fonts {
  // Resolve from the project: in a build, this module is bundled into another folder.
  const require = createRequire(join(process.cwd(), 'package.json'));
  const files: Fonts['files'] = [];
  const characters: ReadonlySet<number>[] = [];
  const stacks: Record<string, string> = {};
  const hash = createHash('sha256');
  for (const family of families) {
    const id = family.package.split('/').at(-1);
    const names = family.subsets.map((subset) => `${family.name} ${subset}`);
    stacks[family.name] = names.join(', ');
    for (const [index, subset] of family.subsets.entries()) {
      const inEach = family.faces.map(({weight, style}) => {
        const path = `${family.package}/files/${id}-${subset}-${weight}-${style}.woff`;
        const data = readFileSync(require.resolve(path));
        files.push({name: names[index] ?? family.name, data, weight, style});
        hash.update(data);
        return readFontCharacters(data);
      });
      characters.push(inEach.reduce((all, face) => all.intersection(face)));
    }
  }
  return {files, characters, stacks, digest: hash.digest('hex')};
}
