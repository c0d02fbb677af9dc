/**
 * Positions in an article that its page and its projected text have in common: counts of visible
 * characters. White space differs between them, for example between blocks.
 */
import {isVisible} from '../../annotate/text/visible-characters.ts';

/** Returns the offsets of the visible characters of a text, in UTF-16 code units. */
export function listVisibleOffsets(text: string): number[] {
  const offsets: number[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    if (isVisible(text.charAt(offset))) offsets.push(offset);
  }
  return offsets;
}
