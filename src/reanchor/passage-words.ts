/** Adjusts the words of a passage that was found by its characters. */
import {distance} from 'fastest-levenshtein';
import type {Range} from '../annotate/model/model.ts';
import {foldText} from '../annotate/text/fold.ts';

/**
 * Remove words from the ends of a passage unless that makes it less similar to the quote. Such
 * words are not part of the intended passage.
 */
export function trimSurplusWords(quote: string, {start, end}: Range, text: string): Range {
  const passage = text.slice(start, end);
  const distanceOf = (words: string) => distance(foldText(quote), foldText(words));
  for (const shorter of [passage.replace(/^\S+\s+/, ''), passage.replace(/\s+\S+$/, '')]) {
    if (shorter === passage || distanceOf(shorter) > distanceOf(passage)) continue;
    const from = start + (passage.endsWith(shorter) ? passage.length - shorter.length : 0);
    return trimSurplusWords(quote, {start: from, end: from + shorter.length}, text);
  }
  return {start, end};
}

/** Collapse the white space within each line of a passage to single spaces. */
export const joinLine = (passage: string): string =>
  passage
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/[^\S\n]{2,}/g, ' ')
    .trim();
