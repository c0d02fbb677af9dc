/**
 * Passages that were found by their letters: their ends, brought to where the words
 * end that are meant.
 */
import {distance} from 'fastest-levenshtein';
import {widened} from './boundary.ts';
import {foldText} from './fold.ts';
import type {Range} from './model.ts';

/** Widened to whole words, and without white space at its ends. */
export const wholeWords = (range: Range, text: string): Range =>
  withoutBlanks(widened(range, text), text);

/** Without white space at its ends. */
function withoutBlanks({start, end}: Range, text: string): Range {
  const words = text.slice(start, end);
  const before = words.length - words.trimStart().length;
  return {start: start + before, end: start + before + words.trim().length};
}

/** Less the words at its ends without which it is as near to a quote: they stand beside it. */
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

/** A text in small letters, each in its place: `İ` alone would become two. */
export const smallLetters = (text: string): string => text.replaceAll('İ', 'I').toLowerCase();
