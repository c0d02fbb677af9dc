/**
 * The renderer that measures and draws texts. Fonts are registered once for the whole build.
 */
import {readFile} from 'node:fs/promises';
import {Renderer} from '@takumi-rs/core';
import {findOtherSubsets, listSiteSubsets, nameFamily, type Subset} from './fonts.ts';

/** A text with its language, a BCP 47 tag. */
export interface LanguageText {
  text: string;
  lang: string;
}

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
