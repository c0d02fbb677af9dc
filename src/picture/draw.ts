/**
 * Draws a preview picture. Nothing is fetched: the renderer loads no addresses.
 */
import type {Element} from '../typeset/element.ts';
import {findCharacters} from '../typeset/fonts.ts';
import {measureWidths} from '../typeset/measure.ts';
import {type LanguageText, prepareRenderer} from '../typeset/renderer.ts';
import {type OmittedText, omitUndrawable} from './drawable.ts';
import type {PictureContent} from './model.ts';
import {pictureSize, pictureTree} from './template.ts';

/** A drawn picture. */
export interface Picture {
  /** A PNG image of 1200 × 630 pixels. */
  image: Uint8Array;
  /** The texts that it omits because no font has their characters. */
  omitted: readonly OmittedText[];
}

/** Draw a picture. */
export async function drawPicture(content: PictureContent): Promise<Picture> {
  const {content: drawn, omitted} = omitUndrawable(content, findCharacters);
  const tree = await pictureTree(drawn, measureWidths);
  return {image: await paint(tree), omitted};
}

async function paint(tree: Element): Promise<Uint8Array> {
  const renderer = await prepareRenderer(listTexts(tree));
  return renderer.render(tree, {...pictureSize, format: 'png'});
}

const listTexts = (element: Element): LanguageText[] =>
  element.type === 'text'
    ? [{text: element.text, lang: element.lang ?? 'und'}]
    : element.children.flatMap(listTexts);
