/**
 * The renderer that measures and draws texts. Fonts are registered once for the whole build.
 */
import {readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {Renderer} from '@takumi-rs/core';
import {findOtherSubsets, listSiteSubsets, nameFamily, type Subset} from './fonts.ts';

/** A text with its language, a BCP 47 tag. */
export interface LanguageText {
  text: string;
  lang: string;
}

// Resolve from the project: in a build, this module is bundled into another folder.
const require = createRequire(join(process.cwd(), 'package.json'));

let renderer: Renderer | undefined;
const registered = new Map<Subset, Promise<void>>();

/**
 * Return the renderer with the fonts that texts need. The families of the site are registered in
 * full, so that a text is drawn alike whatever was drawn before it.
 */
export async function prepareRenderer(texts: readonly LanguageText[]): Promise<Renderer> {
  renderer ??= new Renderer();
  const to = renderer;
  const needed = new Set([
    ...listSiteSubsets(),
    ...texts.flatMap(({text, lang}) => findOtherSubsets(text, lang)),
  ]);
  await Promise.all(
    [...needed].map((subset) => {
      const registering = registered.get(subset) ?? register(subset, to);
      registered.set(subset, registering);
      return registering;
    }),
  );
  return to;
}

async function register({family, ranges, files}: Subset, to: Renderer): Promise<void> {
  for (const {path, ...face} of files) {
    await to.registerFont({
      name: nameFamily(family),
      data: await readFile(path),
      unicodeRange: ranges.map(([first, last]) => [first, last]),
      ...face,
    });
  }
}

let version: string | undefined;

/** Read the version of the renderer, for cache keys. */
export function readRendererVersion(): string {
  version ??= findVersion();
  return version;
}

function findVersion(): string {
  // The package exports no `package.json`.
  const file = join(dirname(require.resolve('@takumi-rs/core')), '../package.json');
  return JSON.parse(readFileSync(file, 'utf8')).version;
}
