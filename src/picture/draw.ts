/**
 * Draw a preview picture: lay it out, let satori make an SVG image of it and sharp a
 * PNG image of that. Nothing is fetched: satori is given no way to ask for more.
 */
import {join} from 'node:path';
import satori from 'satori';
import satoriPackage from 'satori/package.json' with {type: 'json'};
import sharp from 'sharp';
import type {Element} from '../typeset/element.ts';
import {loadFonts} from '../typeset/fonts.ts';
import {measureWidths} from '../typeset/measure.ts';
import {openCache, type PictureCache} from './cache.ts';
import {drawable} from './drawable.ts';
import type {PictureContent} from './model.ts';
import {pictureSize, pictureTree} from './template.ts';

/** A palette, for a picture has few colours: a third of the bytes. */
const png = {palette: true, dither: 0, effort: 1};

let opened: PictureCache | undefined;

/** The cache of the project, where tools keep what can be made again. */
function projectCache(): PictureCache {
  opened ??= openCache(join(process.cwd(), 'node_modules/.cache/gloss/pictures'));
  return opened;
}

/**
 * Draw a picture, or take it from the cache.
 *
 * @returns a PNG image of 1200 × 630 pixels; what the fonts cannot draw is left out
 *   (`leftOutOf` says what)
 */
export async function drawPicture(
  content: PictureContent,
  cache: PictureCache = projectCache(),
): Promise<Uint8Array> {
  const {characters, digest, stacks} = loadFonts();
  const {content: drawn} = drawable(content, characters);
  const tree = await pictureTree(drawn, stacks, measureWidths);
  return cache.get(pictureKey(tree, digest), () => paint(tree));
}

/**
 * Make the key of a picture from everything that decides its bytes, so that a change of the
 * layout, a font or a package needs no version to be raised. To lay a picture out takes about
 * 3 ms once the widths of its words are known; to draw it takes 12 times as long.
 *
 * @param fonts digest of the font files
 */
export const pictureKey = (tree: Element, fonts: string): string =>
  JSON.stringify([satoriPackage.version, sharp.versions, png, pictureSize, fonts, tree]);

/** What a picture leaves out, because no font has its characters. */
export const leftOutOf = (content: PictureContent) =>
  drawable(content, loadFonts().characters).leftOut;

async function paint(tree: Element): Promise<Uint8Array> {
  const svg = await satori(tree, {...pictureSize, fonts: loadFonts().files});
  return sharp(Buffer.from(svg)).removeAlpha().png(png).toBuffer();
}
