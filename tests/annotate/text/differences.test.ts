import {describe, expect, test} from 'vitest';
import {
  diffWords,
  formatChanges,
  joinWords,
  splitWords,
} from '../../../src/annotate/text/differences.ts';

/** Formats a word diff on one line: `[-removed-]`, `{+added+}`. */
const formatDiff = (before: string, after: string): string =>
  diffWords(before, after)
    .map(({kind, words}) => {
      const text = joinWords(words).trim();
      return kind === 'removed' ? `[-${text}-]` : kind === 'added' ? `{+${text}+}` : text;
    })
    .join(' ');

describe('diffWords', () => {
  test.each([
    ['returns no change for equal texts', 'one two', 'one two', 'one two'],
    ['returns no change for empty texts', '', '', ''],
    [
      'returns removed words before added words',
      'a big war',
      'a small war',
      'a [-big-] {+small+} war',
    ],
    ['returns an added word', 'a war', 'a small war', 'a {+small+} war'],
    ['returns a removed word', 'a small war', 'a war', 'a [-small-] war'],
    ['treats punctuation marks as words', 'war, peace', 'war; peace', 'war [-,-] {+;+} peace'],
    ['treats a contraction as one word', 'we can go', 'we can’t go', 'we [-can-] {+can’t+} go'],
    ['treats a decimal number as one word', 'by 3.5 now', 'by 2.7 now', 'by [-3.5-] {+2.7+} now'],
    ['distinguishes case', 'the War', 'the war', 'the [-War-] {+war+}'],
    ['ignores the form of quotation marks', '“war”', '"war"', '"war"'],
    ['ignores Unicode composition', 'cafe\u0301', 'café', 'café'],
    ['ignores soft hyphens', 'inter\u00ADnational', 'international', 'international'],
    ['ignores differences in white space', 'one\n two', 'one two', 'one two'],
    ['splits Chinese into words', '危机来自外部', '危机来自内部', '危机来自 [-外部-] {+内部+}'],
  ])('%s', (_, before, after, expected) => {
    expect(formatDiff(before, after)).toBe(expected);
  });
});

describe('joinWords and splitWords', () => {
  test.each([
    ['replace white space with one space', ' one \n two ', 'one two'],
    ['keep punctuation next to words', '“So,” he said.', '“So,” he said.'],
    ['drop characters that fold to nothing', '\u00AD one', 'one'],
  ])('%s', (_, text, expected) => {
    expect(joinWords(splitWords(text))).toBe(expected);
  });

  test('distinguish words from punctuation', () => {
    expect(splitWords('no, 3 €').map(({text, wordLike}) => [text, wordLike])).toEqual([
      ['no', true],
      [',', false],
      ['3', true],
      ['€', false],
    ]);
  });
});

describe('formatChanges', () => {
  const format = (before: string, after: string, context?: number) =>
    formatChanges(diffWords(before, after), context === undefined ? {} : {context});

  test('puts removed words in brackets and added words in braces', () => {
    expect(format('the latest politcal crisis', 'the latest political crisis')).toBe(
      'the latest [-politcal-] {+political+} crisis',
    );
  });

  test('returns the words if there is no difference', () => {
    expect(format('the same words', 'the same words')).toBe('the same words');
  });

  test('omits words that are far from a change, at the start, between changes and at the end', () => {
    expect(format('a b c X d e f g h Y i j k', 'a b c x2 d e f g h y2 i j k', 2)).toBe(
      '… b c [-X-] {+x2+} d e … g h [-Y-] {+y2+} i j …',
    );
  });
});
