/**
 * Draw a preview picture: lay it out, let satori make an SVG image of it and sharp a
 * PNG image of that. Nothing is fetched: satori is given no way to ask for more.
 */
import {join} from 'node:path';
import satori from 'satori';
import satoriPackage from 'satori/package.json' with {type: 'json'};
import sharp from 'sharp';
import {loadFonts} from '../typeset/fonts.ts';
import {measureWidths} from '../typeset/measure.ts';
import {openCache, type PictureCache} from './cache.ts';
import {omitUndrawable} from './drawable.ts';
import type {PictureContent} from './model.ts';
import {pictureSize, pictureTree, templateVersion} from './template.ts';

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
export function drawPicture(
  content: PictureContent,
  cache: PictureCache = projectCache(),
): Promise<Uint8Array> {
  const {characters, digest} = loadFonts();
  const {content: drawn} = omitUndrawable(content, characters);
  const {alt: _, ...seen} = drawn;
  const key = JSON.stringify([
    templateVersion,
    satoriPackage.version,
    sharp.versions,
    png,
    digest,
    seen,
  ]);
  return cache.get(key, () => paint(drawn));
}

/** What a picture leaves out, because no font has its characters. */
export const findOmittedText = (content: PictureContent) =>
  omitUndrawable(content, loadFonts().characters).omitted;

async function paint(content: PictureContent): Promise<Uint8Array> {
  const {files, stacks} = loadFonts();
  const tree = await pictureTree(content, stacks, measureWidths);
  const svg = await satori(tree, {...pictureSize, fonts: files});
  return sharp(Buffer.from(svg)).removeAlpha().png(png).toBuffer();
}
