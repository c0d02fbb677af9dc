import {describe, expect, test} from 'vitest';
import {
  diffWords,
  formatChanges,
  joinWords,
  splitWords,
} from '../../../src/annotate/text/differences.ts';

/** A difference in one line: `[-gone-]`, `{+new+}`. */
const tell = (before: string, after: string): string =>
  diffWords(before, after)
    .map(({kind, words}) => {
      const text = joinWords(words).trim();
      return kind === 'removed' ? `[-${text}-]` : kind === 'added' ? `{+${text}+}` : text;
    })
    .join(' ');

describe('the difference', () => {
  test.each([
    ['of equal texts is none', 'one two', 'one two', 'one two'],
    ['of empty texts is none', '', '', ''],
    ['has what is gone before what is new', 'a big war', 'a small war', 'a [-big-] {+small+} war'],
    ['has a word that comes', 'a war', 'a small war', 'a {+small+} war'],
    ['has a word that goes', 'a small war', 'a war', 'a [-small-] war'],
    ['has signs as words', 'war, peace', 'war; peace', 'war [-,-] {+;+} peace'],
    ['keeps a contraction whole', 'we can go', 'we can’t go', 'we [-can-] {+can’t+} go'],
    ['keeps a decimal whole', 'by 3.5 now', 'by 2.7 now', 'by [-3.5-] {+2.7+} now'],
    ['minds capitals', 'the War', 'the war', 'the [-War-] {+war+}'],
    ['does not mind the form of a quotation mark', '“war”', '"war"', '"war"'],
    ['does not mind composition', 'cafe\u0301', 'café', 'café'],
    ['does not mind soft hyphens', 'inter\u00ADnational', 'international', 'international'],
    ['does not mind white space', 'one\n two', 'one two', 'one two'],
    ['cuts Chinese into words', '危机来自外部', '危机来自内部', '危机来自 [-外部-] {+内部+}'],
  ])('%s', (_, before, after, expected) => {
    expect(tell(before, after)).toBe(expected);
  });
});

describe('words', () => {
  test.each([
    ['are written with one blank for any white space', ' one \n two ', 'one two'],
    ['keep their signs beside them', '“So,” he said.', '“So,” he said.'],
    ['leave out what folds to nothing', '\u00AD one', 'one'],
  ])('%s', (_, text, expected) => {
    expect(joinWords(splitWords(text))).toBe(expected);
  });

  test('are told from signs', () => {
    expect(splitWords('no, 3 €').map(({text, wordLike}) => [text, wordLike])).toEqual([
      ['no', true],
      [',', false],
      ['3', true],
      ['€', false],
    ]);
  });
});

describe('tellChanges', () => {
  const told = (before: string, after: string, around?: number) =>
    formatChanges(diffWords(before, after), around === undefined ? {} : {context: around});

  test('puts what is gone in brackets and what is new in braces', () => {
    expect(told('the latest politcal crisis', 'the latest political crisis')).toBe(
      'the latest [-politcal-] {+political+} crisis',
    );
  });

  test('tells nothing but the words where there is no difference', () => {
    expect(told('the same words', 'the same words')).toBe('the same words');
  });

  test('leaves out what is far from a change, at the start, between and at the end', () => {
    expect(told('a b c X d e f g h Y i j k', 'a b c x2 d e f g h y2 i j k', 2)).toBe(
      '… b c [-X-] {+x2+} d e … g h [-Y-] {+y2+} i j …',
    );
  });
});
