/**
 * Leave out of a picture what the fonts cannot draw, and say what it is.
 */
import {missingCharacters, plainText} from '../typeset/glyphs.ts';
import type {PictureContent, Words} from './model.ts';

/** A text that is left out. */
export interface LeftOut {
  text: string;
  /** The characters for which there is no glyph. */
  characters: string[];
}

export interface DrawableContent {
  content: PictureContent;
  leftOut: LeftOut[];
}

/**
 * @param fonts the code points of each font
 * @returns the content with its texts as they are drawn, and only one main text: the
 *   first that can be drawn; what is written in English always can
 */
export function drawable(
  content: PictureContent,
  fonts: readonly ReadonlySet<number>[],
): DrawableContent {
  const leftOut = new Map<string, LeftOut>();
  /** The words as they are drawn; none where they are empty or have no glyphs. */
  const keep = (words: Words): Words[] => {
    const text = plainText(words.text);
    const characters = missingCharacters(text, fonts);
    if (characters.length > 0) leftOut.set(text, {text, characters});
    return text && characters.length === 0 ? [{...words, text}] : [];
  };
  const keepIn = <T extends {words: Words}>(each: T): T[] =>
    keep(each.words).map((words) => ({...each, words}));

  const main: PictureContent['main'][number][] = [];
  for (const candidate of content.main) {
    main.push(...keepIn(candidate));
    if (main.length > 0) break;
  }
  return {
    content: {
      ...content,
      numeral: content.numeral && keep(content.numeral)[0],
      main,
      counts: content.counts.flatMap(keepIn),
      // What already stands as the main text is not told twice.
      list: content.list.flatMap(keepIn),
      lines: content.lines.flatMap(keep).filter(({text}) => text !== main[0]?.words.text),
      edition: content.edition && keep(content.edition)[0],
    },
    leftOut: [...leftOut.values()],
  };
}
