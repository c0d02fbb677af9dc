/**
 * Word diffs between two texts.
 */
import {diffArrays} from 'diff';
import {foldText} from './fold.ts';

/** A run of words that occurs in both texts, or only in one. */
export interface Change {
  kind: 'same' | 'removed' | 'added';
  /** Words and punctuation, in order. */
  words: readonly Word[];
}

/** A word or a punctuation mark. */
export interface Word {
  text: string;
  /** The folded text, by which words are compared. */
  folded: string;
  /** Whether it is a word, not punctuation. */
  wordLike: boolean;
  /** Whether it follows white space. */
  spaced: boolean;
  /** Whether it is the first word of a line, but not of the text. */
  startsLine: boolean;
}

const segmenter = new Intl.Segmenter('und', {granularity: 'word'});

/** Splits a text into words and punctuation marks (UAX #29). White space is not an item. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let spaced = false;
  let startsLine = false;
  for (const {segment, isWordLike} of segmenter.segment(text)) {
    const folded = foldText(segment);
    if (folded === '') {
      spaced ||= /\s/.test(segment);
      startsLine ||= /\n/.test(segment);
      continue;
    }
    words.push({
      text: segment,
      folded,
      wordLike: isWordLike === true,
      spaced: spaced && words.length > 0,
      startsLine: startsLine && words.length > 0,
    });
    spaced = false;
    startsLine = false;
  }
  return words;
}

/** Joins words to a text, with single spaces for white space. */
export const joinWords = (words: readonly Word[]): string =>
  words.map(({text, spaced}) => `${spaced ? ' ' : ''}${text}`).join('');

/**
 * Compares two texts word by word. Words are equal if their folded texts are equal (see `fold.ts`).
 *
 * @returns changes in text order, with removed words before added ones
 */
export function diffWords(before: string, after: string): Change[] {
  return diffArrays(splitWords(before), splitWords(after), {
    comparator: (a, b) => a.folded === b.folded,
  }).map(({added, removed, value}) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    words: value,
  }));
}

/** The options of `formatChanges`. */
export interface FormatChangesOptions {
  /** Formats removed words. The default is `[-words-]`. */
  removed?: (text: string) => string;
  /** Formats added words. The default is `{+words+}`. */
  added?: (text: string) => string;
  /** Maximum number of unchanged words on each side of a change. The default is all. */
  context?: number;
}

/**
 * Formats changes on one line, in the style of `git diff --word-diff`.
 *
 * @returns for example `the latest [-politcal-] {+political+} crisis`
 */
export function formatChanges(
  changes: readonly Change[],
  {
    removed = (text) => `[-${text}-]`,
    added = (text) => `{+${text}+}`,
    context = Number.POSITIVE_INFINITY,
  }: FormatChangesOptions = {},
): string {
  return changes
    .map(({kind, words}, nth) => {
      const space = words[0]?.spaced ? ' ' : '';
      if (kind === 'removed') return space + removed(joinWords(words).trim());
      if (kind === 'added') return space + added(joinWords(words).trim());
      const before = nth === 0 ? 0 : context;
      const after = nth === changes.length - 1 ? 0 : context;
      if (changes.length === 1 || words.length <= before + after) return joinWords(words);
      const start = joinWords(words.slice(0, before));
      const end = after === 0 ? '' : joinWords(words.slice(-after));
      return `${start}${start === '' ? '' : ' '}…${end.startsWith(' ') || end === '' ? '' : ' '}${end}`;
    })
    .join('');
}
