/**
 * The letters of a text that are seen: folded, without white space and what is not seen.
 */
import {itemAt} from '../model/defined.ts';
import {fold} from './fold.ts';
import {upperBound} from './upper-bound.ts';

export interface VisibleCharacters {
  characters: string;
  /** How many of them stand before an offset of the text (UTF-16 code units). */
  countBefore: (offset: number) => number;
}

/** Take a text to its letters. */
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

/** Whether a character is neither white space nor unseen, such as a mark of direction. */
export const isVisible = (character: string): boolean => !/[\s\p{Cf}]/u.test(character);
