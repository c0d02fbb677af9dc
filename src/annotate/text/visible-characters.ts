/**
 * The letters of a text that are seen: folded, without white space and what is not seen.
 */
import {itemAt} from '../model/defined.ts';
import {fold} from './fold.ts';
import {lastNotAfter} from './upper-bound.ts';

export interface SeenLetters {
  letters: string;
  /** How many of them stand before an offset of the text (UTF-16 code units). */
  countBefore: (offset: number) => number;
}

/** Take a text to its letters. */
export function seenLetters(text: string): SeenLetters {
  const folded = fold(text);
  const units = Array.from({length: folded.text.length}, (_, at) => at).filter((at) =>
    isSeen(folded.text.charAt(at)),
  );
  const offsets = units.map((unit) => itemAt(folded.starts, unit));
  return {
    letters: units.map((at) => folded.text.charAt(at)).join(''),
    countBefore: (offset) => lastNotAfter(offsets, offset - 1) + 1,
  };
}

/** Whether a character is neither white space nor unseen, such as a mark of direction. */
export const isSeen = (character: string): boolean => !/[\s\p{Cf}]/u.test(character);
