/**
 * Draws a preview picture. Nothing is fetched: the renderer loads no addresses.
 */
import {join} from 'node:path';
import type {Element} from '../typeset/element.ts';
import {findCharacters, readFontVersions} from '../typeset/fonts.ts';
import {measureWidths} from '../typeset/measure.ts';
import {type LanguageText, prepareRenderer, readRendererVersion} from '../typeset/renderer.ts';
import {openCache, type PictureCache} from './cache.ts';
import {omitUndrawable} from './drawable.ts';
import type {PictureContent} from './model.ts';
import {pictureSize, pictureTree} from './template.ts';

const options = {...pictureSize, format: 'png'} as const;

let opened: PictureCache | undefined;

/** Open the cache of the project, in the folder that tools use for caches. */
function projectCache(): PictureCache {
  opened ??= openCache(join(process.cwd(), 'node_modules/.cache/gloss/pictures'));
  return opened;
}

/**
 * Draw a picture, or read it from the cache.
 *
 * @returns a PNG image of 1200 × 630 pixels, without the text that the fonts cannot draw
 *   (see `findOmittedText`)
 */
export async function drawPicture(
  content: PictureContent,
  cache: PictureCache = projectCache(),
): Promise<Uint8Array> {
  const {content: drawn} = omitUndrawable(content, findCharacters);
  const tree = await pictureTree(drawn, measureWidths);
  return cache.get(pictureKey(tree), () => paint(tree));
}

/**
 * Return the cache key of a picture: everything that decides its bytes. No version number has to
 * be raised when the layout, a font or a package changes.
 *
 * @param versions of the fonts and the renderer
 */
export const pictureKey = (
  tree: Element,
  versions: readonly string[] = [readFontVersions(), readRendererVersion()],
): string => JSON.stringify([...versions, options, tree]);

/** Find the texts that a picture omits because no font has their characters. */
export const findOmittedText = (content: PictureContent) =>
  omitUndrawable(content, findCharacters).omitted;

async function paint(tree: Element): Promise<Uint8Array> {
  const renderer = await prepareRenderer(listTexts(tree));
  return renderer.render(tree, options);
}

const listTexts = (element: Element): LanguageText[] =>
  element.type === 'text'
    ? [{text: element.text, lang: element.lang ?? 'und'}]
    : element.children.flatMap(listTexts);
