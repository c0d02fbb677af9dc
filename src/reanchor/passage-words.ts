/** The words of a passage that was found by its letters. */
import {distance} from 'fastest-levenshtein';
import type {Range} from '../annotate/model/model.ts';
import {foldText} from '../annotate/text/fold.ts';

/**
 * Removes words from the ends of a passage as long as that keeps it as similar to the quote:
 * such a word is next to the passage that is meant.
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

/** Collapses the white space within each line of a passage to single spaces. */
export const joinLine = (passage: string): string =>
  passage
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/[^\S\n]{2,}/g, ' ')
    .trim();
