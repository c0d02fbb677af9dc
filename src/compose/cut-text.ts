/** Cuts texts between words. */
import {findWordAround, isGraphemeBoundary} from '../annotate/text/boundaries.ts';

/** How far a space is searched before a cut is made without one, in UTF-16 code units. */
const reach = 24;

/** Return whether a text may be cut at an offset: not in a word, nor in a grapheme. */
const isCut = (text: string, offset: number): boolean =>
  isGraphemeBoundary(text, offset) && findWordAround(text, offset) === undefined;

/** Return whether an offset is directly before or after white space, or at an end of the text. */
const isAtSpace = (text: string, offset: number): boolean =>
  /^\s|\s$|^.?$/su.test(text.slice(Math.max(0, offset - 1), offset + 1));

/**
 * Find the cut that is nearest to an offset in one direction, at a space if there is one nearby.
 *
 * @param offset UTF-16 code units, also outside the text
 * @param step the direction: 1 forward, -1 backward
 */
export function findCut(text: string, offset: number, step: 1 | -1): number {
  const from = Math.min(Math.max(offset, 0), text.length);
  const at = (distance: number) => from + step * distance;
  const isInText = (distance: number) => at(distance) >= 0 && at(distance) <= text.length;
  for (let distance = 0; distance <= reach && isInText(distance); distance++) {
    if (isAtSpace(text, at(distance)) && isCut(text, at(distance))) return at(distance);
  }
  for (let distance = 0; isInText(distance); distance++) {
    if (isCut(text, at(distance))) return at(distance);
  }
  return step === 1 ? text.length : 0;
}
