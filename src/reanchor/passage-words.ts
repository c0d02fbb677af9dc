/**
 * The words of a passage that was found by its letters, and perhaps by some too many.
 */
import {distance} from 'fastest-levenshtein';
import type {Range} from '../annotate/model/model.ts';
import {foldText} from '../annotate/text/fold.ts';

/**
 * A passage without each first or last word without which it is as near to a quote: that
 * word stands beside what is meant.
 */
export function withoutSurplus(quote: string, {start, end}: Range, text: string): Range {
  const passage = text.slice(start, end);
  const far = (words: string) => distance(foldText(quote), foldText(words));
  for (const shorter of [passage.replace(/^\S+\s+/, ''), passage.replace(/\s+\S+$/, '')]) {
    if (shorter === passage || far(shorter) > far(passage)) continue;
    const from = start + (passage.endsWith(shorter) ? passage.length - shorter.length : 0);
    return withoutSurplus(quote, {start: from, end: from + shorter.length}, text);
  }
  return {start, end};
}

/** The words of a passage, with one blank for white space within a line. */
export const wordsAt = ({start, end}: Range, text: string): string =>
  text
    .slice(start, end)
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/[^\S\n]{2,}/g, ' ')
    .trim();
