/**
 * Draws a preview picture: satori renders SVG, and sharp converts it to PNG. Nothing is fetched,
 * because satori gets no callback to load further fonts.
 */
import {join} from 'node:path';
import satori from 'satori';
import satoriPackage from 'satori/package.json' with {type: 'json'};
import sharp from 'sharp';
import type {Element} from '../typeset/element.ts';
import {loadFonts} from '../typeset/fonts.ts';
import {measureWidths} from '../typeset/measure.ts';
import {openCache, type PictureCache} from './cache.ts';
import {omitUndrawable} from './drawable.ts';
import type {PictureContent} from './model.ts';
import {pictureSize, pictureTree} from './template.ts';

/** Use a palette: pictures have few colours, and it saves two thirds of the bytes. */
const png = {palette: true, dither: 0, effort: 1};

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
  const {characters, digest, stacks} = loadFonts();
  const {content: drawn} = omitUndrawable(content, characters);
  const tree = await pictureTree(drawn, stacks, measureWidths);
  return cache.get(pictureKey(tree, digest), () => paint(tree));
}

/**
 * Return the cache key of a picture: everything that decides its bytes. No version number has to
 * be raised when the layout, a font or a package changes. Laying a picture out takes about 3 ms
 * once the widths of its words are known; drawing it takes 12 times as long.
 *
 * @param fonts digest of the font files
 */
export const pictureKey = (tree: Element, fonts: string): string =>
  JSON.stringify([satoriPackage.version, sharp.versions, png, pictureSize, fonts, tree]);

/** Find the texts that a picture omits because no font has their characters. */
export const findOmittedText = (content: PictureContent) =>
  omitUndrawable(content, loadFonts().characters).omitted;

async function paint(tree: Element): Promise<Uint8Array> {
  const svg = await satori(tree, {...pictureSize, fonts: loadFonts().files});
  return sharp(Buffer.from(svg)).removeAlpha().png(png).toBuffer();
}
