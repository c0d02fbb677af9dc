/**
 * Omits texts from a picture that the fonts cannot draw.
 */
import {findMissingCharacters, normalizeText} from '../typeset/glyphs.ts';
import type {PictureContent, Words} from './model.ts';

/** A text that a picture omits. */
export interface OmittedText {
  text: string;
  /** The characters without a glyph. */
  characters: string[];
}

/** Content that the fonts can draw, and the texts that are omitted from it. */
export interface DrawableContent {
  content: PictureContent;
  omitted: OmittedText[];
}

/**
 * Omit the texts that the fonts cannot draw, and normalize the rest.
 *
 * @param findFonts finds the code points of each font that has characters of a text
 * @returns the content with at most one main text, the first that can be drawn, and the texts
 *   that were omitted
 */
export function omitUndrawable(
  content: PictureContent,
  findFonts: (text: string, lang: string) => readonly ReadonlySet<number>[],
): DrawableContent {
  const omitted = new Map<string, OmittedText>();
  /** The normalized words; empty if they have no text or lack glyphs. */
  const filterWords = (words: Words): Words[] => {
    const text = normalizeText(words.text);
    const characters = findMissingCharacters(text, findFonts(text, words.lang));
    if (characters.length > 0) omitted.set(text, {text, characters});
    return text && characters.length === 0 ? [{...words, text}] : [];
  };
  const filterItem = <T extends {words: Words}>(each: T): T[] =>
    filterWords(each.words).map((words) => ({...each, words}));

  const filterKicker = (text: string): string =>
    filterWords({...content.kicker, text})[0]?.text ?? '';
  const {status} = content;

  const main: PictureContent['main'][number][] = [];
  for (const candidate of content.main) {
    main.push(...filterItem(candidate));
    if (main.length > 0) break;
  }
  return {
    content: {
      ...content,
      site: content.site && filterWords(content.site)[0],
      kicker: {...content.kicker, text: filterKicker(content.kicker.text)},
      status: status && filterKicker(status.label) !== '' ? status : undefined,
      numeral: content.numeral && filterWords(content.numeral)[0],
      main,
      counts: content.counts.flatMap(filterItem),
      list: content.list.flatMap(filterItem),
      // Do not repeat the main text.
      lines: content.lines.flatMap(filterWords).filter(({text}) => text !== main[0]?.words.text),
      edition: content.edition && filterWords(content.edition)[0],
    },
    omitted: [...omitted.values()],
  };
}
