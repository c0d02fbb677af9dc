/**
 * The fonts of the preview pictures: those of the site, from the files of the
 * installed packages.
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
  /** A package of Fontsource. */
  package: string;
  subsets: readonly string[];
  faces: readonly Face[];
}

const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];

/**
 * All families. To draw another script, install a package of Fontsource and add it
 * here; what the first two lack is taken from it. For Arabic choose a font whose
 * letters hold their dots, such as Amiri: satori puts the parts of a letter that a
 * font joins by its GPOS table (as Noto Naskh Arabic does) at the wrong height.
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

export interface Fonts {
  /** As satori takes them; a name for each subset, for one name has one set of glyphs. */
  files: {name: string; data: Buffer; weight: 400 | 600; style: 'normal' | 'italic'}[];
  /** The characters of each name, in all its faces. */
  characters: readonly ReadonlySet<number>[];
  /** The `font-family` of each family. */
  stacks: Readonly<Record<string, string>>;
  /** Differs where any file does. */
  digest: string;
}

let loaded: Fonts | undefined;

/** Load the fonts, once. */
export function loadFonts(): Fonts {
  loaded ??= readFonts();
  return loaded;
}

function readFonts(): Fonts {
  // From the project, for in a build this module stands in a bundle elsewhere.
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
