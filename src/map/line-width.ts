/**
 * How wide a line of a map will be: measured where the fonts of the site have all of
 * its characters. Another font will draw the rest, on the reader's machine; there
 * what is assumed is rather too wide.
 */
import {loadFonts} from '../typeset/fonts.ts';
import {findMissingCharacters} from '../typeset/glyphs.ts';
import {type Measure, measureWidths} from '../typeset/measure.ts';

/** In em, a character that is written as wide as it is high, and any other. */
const wideCharacterWidth = 1.1;
const characterWidth = 0.75;

const wideCharacter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\uFF01-\uFF60\u3000-\u303F]/u;
const graphemes = new Intl.Segmenter('en');

/** Whether the fonts of the site have all characters of a text. */
export const isMeasurable = (text: string): boolean =>
  findMissingCharacters(text, loadFonts().characters).length === 0;

/** The width of each text in em, measured or assumed. */
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
