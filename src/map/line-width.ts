/**
 * Width of the lines of a map. Text that the site fonts cannot draw is rendered in a font of the
 * reader; its width is estimated, rather too wide than too narrow.
 */
import {findSiteCharacters} from '../typeset/fonts.ts';
import {findMissingCharacters} from '../typeset/glyphs.ts';
import {type Measure, measureWidths} from '../typeset/measure.ts';

/** Assumed widths of full-width and other characters, in em. */
const wideCharacterWidth = 1.1;
const characterWidth = 0.75;

const wideCharacter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\uFF01-\uFF60\u3000-\u303F]/u;
const graphemes = new Intl.Segmenter('en');

/** Whether the site fonts have glyphs for all characters of a text. */
export const isMeasurable = (text: string): boolean =>
  findMissingCharacters(text, findSiteCharacters(text)).length === 0;

/** Measure the width of each text in em, or estimate it if the fonts lack a glyph. */
export const measureLineWidths: Measure = async (texts, style) => {
  const measured = texts.filter(isMeasurable);
  const widths = await measureWidths(measured, style);
  const byText = new Map(measured.map((text, index) => [text, widths[index]]));
  return texts.map((text) => byText.get(text) ?? estimateWidth(text));
};

const estimateWidth = (text: string): number =>
  [...graphemes.segment(text)].reduce(
    (sum, {segment}) => sum + (wideCharacter.test(segment) ? wideCharacterWidth : characterWidth),
    0,
  );
