/**
 * The visible characters of a text: folded, without white space and format characters.
 */
import {itemAt} from '../model/defined.ts';
import {upperBound} from '../model/upper-bound.ts';
import {fold} from './fold.ts';

/** The visible characters of a text, with a mapping from its offsets. */
export interface VisibleCharacters {
  characters: string;
  /** Counts the visible characters before an offset of the original text (UTF-16 code units). */
  countBefore: (offset: number) => number;
}

/** Returns the visible characters of a text. */
export function visibleCharacters(text: string): VisibleCharacters {
  const folded = fold(text);
  const units = Array.from({length: folded.text.length}, (_, at) => at).filter((at) =>
    isVisible(folded.text.charAt(at)),
  );
  const offsets = units.map((unit) => itemAt(folded.starts, unit));
  return {
    characters: units.map((at) => folded.text.charAt(at)).join(''),
    countBefore: (offset) => upperBound(offsets, offset - 1),
  };
}

/**
 * Returns whether a character is neither white space, nor a control or format character, nor one
 * that is shown as nothing, such as a variation selector or an empty Braille pattern.
 */
export const isVisible = (character: string): boolean =>
  !/[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u.test(character);
