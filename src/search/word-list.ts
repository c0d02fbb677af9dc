/**
 * The word list of a language: the words of all records, from which near spellings are proposed.
 */
import type {SearchRecord} from './records.ts';
import {toPlain} from './spelling.ts';

/** The path of the list in the folder of an index. It is plain text with one word a line. */
export const wordListPath = 'words.txt';

/**
 * Maximum number of words. 20,000 words weigh about 70 kB (gzip); a reader loads the list when a
 * search finds too little, and no record has some of its words as typed.
 */
const maxWords = 20_000;

/** Shorter words, in letters, have too many neighbours. */
const minLength = 3;

/**
 * List the words of records, the commonest first. Words that differ only in case or diacritics
 * are one word, in its commonest spelling.
 */
export function listWords(records: readonly SearchRecord[], language: string): string[] {
  const segmenter = new Intl.Segmenter(language, {granularity: 'word'});
  /** The number of occurrences of each spelling, by the plain form of the word. */
  const words = new Map<string, Map<string, number>>();
  for (const {segment, isWordLike} of segmenter.segment(
    records.flatMap(({fields}) => fields).join('\n'),
  )) {
    if (!isWordLike || !/^\p{L}[\p{L}\p{M}’']*$/u.test(segment)) continue;
    const plain = toPlain(segment);
    if (plain.length < minLength) continue;
    const spellings = words.get(plain) ?? new Map<string, number>();
    words.set(plain, spellings.set(segment, (spellings.get(segment) ?? 0) + 1));
  }
  return [...words.values()]
    .map((spellings) => {
      const sorted = [...spellings].sort(byCount);
      return [sorted[0]?.[0] ?? '', sorted.reduce((sum, [, count]) => sum + count, 0)] as const;
    })
    .sort(byCount)
    .slice(0, maxWords)
    .map(([word]) => word);
}

type Counted = readonly [word: string, count: number];

const byCount = ([a, ofA]: Counted, [b, ofB]: Counted): number => ofB - ofA || (a < b ? -1 : 1);
