/**
 * Leave out of a picture what the fonts cannot draw, and say what it is.
 */
import {findMissingCharacters, normalizeText} from '../typeset/glyphs.ts';
import type {PictureContent, Words} from './model.ts';

/** A text that is left out. */
export interface OmittedText {
  text: string;
  /** The characters for which there is no glyph. */
  characters: string[];
}

export interface DrawableContent {
  content: PictureContent;
  omitted: OmittedText[];
}

/**
 * @param fonts the code points of each font
 * @returns the content with its texts as they are drawn, and only one main text: the
 *   first that can be drawn; what is written in English always can
 */
export function omitUndrawable(
  content: PictureContent,
  fonts: readonly ReadonlySet<number>[],
): DrawableContent {
  const omitted = new Map<string, OmittedText>();
  /** The words as they are drawn; none where they are empty or have no glyphs. */
  const filterWords = (words: Words): Words[] => {
    const text = normalizeText(words.text);
    const characters = findMissingCharacters(text, fonts);
    if (characters.length > 0) omitted.set(text, {text, characters});
    return text && characters.length === 0 ? [{...words, text}] : [];
  };
  const filterItem = <T extends {words: Words}>(each: T): T[] =>
    filterWords(each.words).map((words) => ({...each, words}));

  const main: PictureContent['main'][number][] = [];
  for (const candidate of content.main) {
    main.push(...filterItem(candidate));
    if (main.length > 0) break;
  }
  return {
    content: {
      ...content,
      numeral: content.numeral && filterWords(content.numeral)[0],
      main,
      counts: content.counts.flatMap(filterItem),
      // What already stands as the main text is not told twice.
      list: content.list.flatMap(filterItem),
      lines: content.lines.flatMap(filterWords).filter(({text}) => text !== main[0]?.words.text),
      edition: content.edition && filterWords(content.edition)[0],
    },
    omitted: [...omitted.values()],
  };
}
