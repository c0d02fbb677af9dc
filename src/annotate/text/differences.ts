/**
 * The difference of two texts, word by word.
 */
import {diffArrays} from 'diff';
import {foldText} from './fold.ts';

/** A run of words that both texts have, or only one of them. */
export interface Change {
  kind: 'same' | 'removed' | 'added';
  /** Words and punctuation in their order, white space as one blank each. */
  words: readonly Word[];
}

/** A word or a sign of punctuation. */
export interface Word {
  text: string;
  /** The text, folded: what two words are compared by. */
  folded: string;
  /** Whether it is a word, and not punctuation. */
  wordLike: boolean;
  /** Whether white space stands before it. */
  spaced: boolean;
  /** Whether a line begins with it, and not the text. */
  startsLine: boolean;
}

const segmenter = new Intl.Segmenter('und', {granularity: 'word'});

/** Cut a text into words and punctuation (UAX #29), its white space kept as a mark on the next word. */
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

/** Write words as text. */
export const joinWords = (words: readonly Word[]): string =>
  words.map(({text, spaced}) => `${spaced ? ' ' : ''}${text}`).join('');

/**
 * Compare two texts. Words are the same where they fold to the same (see `fold.ts`).
 *
 * @returns changes in the order of the texts; what is gone stands before what is new
 */
export function diffWords(before: string, after: string): Change[] {
  return diffArrays(splitWords(before), splitWords(after), {
    comparator: (a, b) => a.folded === b.folded,
  }).map(({added, removed, value}) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    words: value,
  }));
}

/** How changes are told. */
export interface FormatChangesOptions {
  removed?: (text: string) => string;
  added?: (text: string) => string;
  /** How many words of what is the same are told on each side of a change. */
  context?: number;
}

/**
 * Tell changes in one line: in brackets what is gone, in braces what is new.
 *
 * @returns `the latest [-politcal-] {+political+} crisis`
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
