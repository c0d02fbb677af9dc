import {describe, expect, test} from 'vitest';
import {indexText, locate, maxMatches, type Selector} from '../../../src/annotate/locate/locate.ts';

/** Locates a quote, and returns the words of the match. */
function find(text: string, selector: Selector): unknown {
  const match = locate(indexText(text), selector);
  if (match.outcome === 'found') return text.slice(match.range.start, match.range.end);
  if (match.outcome === 'inside-word') {
    return {inside: match.wholeWords.map(({start, end}) => text.slice(start, end)).join(' […] ')};
  }
  return 'ranges' in match
    ? {[match.outcome]: match.ranges.map(({start}) => start)}
    : match.outcome;
}

describe('a quote', () => {
  test.each<[string, string, Selector, unknown]>([
    ['that occurs once is found', 'one two three', {parts: ['two']}, 'two'],
    ['is found across a line break', 'one\r\ntwo', {parts: ['one two']}, 'one\r\ntwo'],
    ['is found in spite of soft hyphens', 'a co\u00ADop b', {parts: ['coop']}, 'co\u00ADop'],
    ['is found in spite of Unicode composition', 'a cafe\u0301', {parts: ['café']}, 'cafe\u0301'],
    ['with different case is missing', 'One two', {parts: ['one']}, 'missing'],
    ['that does not occur is missing', 'one two', {parts: ['three']}, 'missing'],
    ['that is empty is missing', 'one two', {parts: ['']}, 'missing'],
    ['without parts is missing', 'one two', {parts: []}, 'missing'],
    ['in an empty text is missing', '', {parts: ['one']}, 'missing'],
    ['that occurs twice is ambiguous', 'war, war', {parts: ['war']}, {ambiguous: [0, 5]}],
    ['may overlap itself', 'da da da', {parts: ['da da']}, {ambiguous: [0, 3]}],
    ['does not match inside a word', 'warlord, war', {parts: ['war']}, 'war'],
    [
      'inside a word is reported with the word',
      'a warlord',
      {parts: ['a war']},
      {inside: 'a warlord'},
    ],
    ['never cuts a grapheme', 'a 👨‍👩‍👧 b', {parts: ['👨']}, 'missing'],
    ['never cuts a composed letter', 'a e\u0323\u0301 b', {parts: ['a ẹ']}, 'missing'],
    ['never begins with a combining mark', 'a e\u0323\u0301 b', {parts: ['\u0301 b']}, 'missing'],
    ['may end before a soft hyphen', 'a war\u00AD. b', {parts: ['a war']}, 'a war'],
    ['may end before a direction mark', 'אמר שלום\u200F.', {parts: ['שלום']}, 'שלום'],
    [
      'matches before an invisible character too',
      'war\u00AD, war',
      {parts: ['war']},
      {ambiguous: [0, 6]},
    ],
  ])('%s', (_, text, selector, expected) => {
    expect(find(text, selector)).toEqual(expected);
  });
});

describe('a gap', () => {
  test.each<[string, string, string[], unknown]>([
    ['matches any text between two parts', 'a b c d e', ['b', 'd'], 'b c d'],
    ['may match only a space', 'a b, c', ['a', 'b'], 'a b'],
    ['requires the parts in order', 'a b c', ['c', 'a'], 'missing'],
    ['requires middle parts', 'a b c d', ['a', 'x', 'd'], 'missing'],
    ['requires middle parts in order', 'a c b d', ['a', 'b', 'c', 'd'], 'missing'],
    ['with two ends is ambiguous', 'a b c b', ['a', 'b'], {ambiguous: [0, 0]}],
    ['may match an empty text', 'a, b', ['a', ', b'], 'a, b'],
    ['does not match overlapping parts', 'a b c', ['a b', 'b c'], 'missing'],
    ['does not match an overlapping middle part', 'a b c d', ['a', 'b c', 'c d'], 'missing'],
    ['with an empty part is missing', 'a b c', ['a', '', 'c'], 'missing'],
    ['begins with a whole word', 'ab b c', ['b', 'c'], 'b c'],
    ['ends with a whole word', 'a bc b', ['a', 'b'], 'a bc b'],
    [
      'does not begin inside a word',
      'He cannot deny',
      ['He can', 'deny'],
      {inside: 'He cannot […] deny'},
    ],
    [
      'does not begin before n’t',
      'He can’t deny',
      ['He can', 'deny'],
      {inside: 'He can’t […] deny'},
    ],
    [
      'does not end inside a word',
      'he is unhappy now',
      ['he', 'happy now'],
      {inside: 'he […] unhappy now'},
    ],
    [
      'does not begin inside a number',
      '5 to 13,500 men',
      ['5 to 13', 'men'],
      {inside: '5 to 13,500 […] men'},
    ],
    [
      'requires whole words in middle parts',
      'one xy three',
      ['one', 'x', 'three'],
      {inside: 'one […] xy […] three'},
    ],
    [
      'skips occurrences of middle parts inside words',
      'a xb b c d',
      ['a', 'b', 'c', 'd'],
      'a xb b c d',
    ],
    ['does not cut a grapheme', 'a 👨‍👩‍👧 b', ['a 👨', 'b'], 'missing'],
    [
      'inside one word twice is reported once',
      'they cannot go',
      ['they can', 'not go'],
      {inside: 'they cannot go'},
    ],
    [
      'is not ambiguous because of an occurrence inside a word',
      'There is the end. The end',
      ['The', 'end'],
      'The end',
    ],
    ['next to a word twice is reported once', 'a bc-de', ['a b', '-d'], {inside: 'a bc-de'}],
    [
      'with two starts and a middle part is ambiguous',
      'a b a b c',
      ['a', 'b', 'c'],
      {ambiguous: [0, 4]},
    ],
    [
      'with two starts before a middle part is ambiguous',
      'a a b c',
      ['a', 'b', 'c'],
      {ambiguous: [0, 2]},
    ],
    ['with a start after the last part is not ambiguous', 'a b c a', ['a', 'b', 'c'], 'a b c'],
    ['with two starts is ambiguous', 'a a b', ['a', 'b'], {ambiguous: [0, 2]}],
  ])('%s', (_, text, parts, expected) => {
    expect(find(text, {parts})).toEqual(expected);
  });
});

describe('a hint', () => {
  const text = 'A great war,\na small war; the end';
  test.each<[string, Omit<Selector, 'parts'>, unknown]>([
    ['before the quote selects a match', {prefix: 'small'}, 'war'],
    ['after the quote selects a match', {suffix: '; the'}, 'war'],
    ['may be part of a word', {prefix: 'mall '}, 'war'],
    ['may cross blocks', {prefix: 'war, a small'}, 'war'],
    [
      'on both sides must match on both sides',
      {prefix: 'great', suffix: '; the'},
      {'hint-misfits': [8, 21]},
    ],
    ['that matches nowhere is reported', {prefix: 'cold'}, {'hint-misfits': [8, 21]}],
    ['of white space is ignored', {prefix: ' '}, {ambiguous: [8, 21]}],
    ['must be directly before the quote', {prefix: 'A'}, {'hint-misfits': [8, 21]}],
    ['must be directly after the quote', {suffix: 'the'}, {'hint-misfits': [8, 21]}],
  ])('%s', (_, hints, expected) => {
    expect(find(text, {parts: ['war'], ...hints})).toEqual(expected);
  });

  test.each<[string, string, Selector, unknown]>([
    [
      'before matches with or without a space, in text order',
      'of (war), of(war), of (war), of(war)',
      {parts: ['(war)'], prefix: 'of'},
      {ambiguous: [3, 12, 22, 31]},
    ],
    [
      'after matches with or without a space, in text order',
      '(war) of, (war)of, (war) of, (war)of',
      {parts: ['(war)'], suffix: 'of'},
      {ambiguous: [0, 10, 19, 29]},
    ],
    [
      'does not select another match if it matches inside a word',
      'The warlord. A war.',
      {parts: ['war'], prefix: 'The'},
      {inside: 'warlord'},
    ],
    [
      'reports the word inside which it matches',
      'A warden. The warlord.',
      {parts: ['war'], prefix: 'The'},
      {inside: 'warlord'},
    ],
    [
      'that matches nowhere is ignored for a quote inside a word',
      'A warlord',
      {parts: ['war'], prefix: 'The'},
      {inside: 'warlord'},
    ],
    [
      'after a quote with a gap selects a match',
      'a b c b d',
      {parts: ['a', 'b'], suffix: 'd'},
      'a b c b',
    ],
    [
      'before a quote with a gap selects a match',
      'x a b y a b',
      {parts: ['a', 'b'], prefix: 'y'},
      'a b',
    ],
  ])('%s', (_, where, selector, expected) => {
    expect(find(where, selector)).toEqual(expected);
  });

  test('selects the range of the match', () => {
    const match = locate(indexText(text), {parts: ['war'], prefix: 'small'});
    expect(match).toEqual({outcome: 'found', range: {start: 21, end: 24}});
  });
});

describe.each([
  ['ambiguous', {}],
  ['hint-misfits', {prefix: 'cold'}],
])('the matches of outcome %s', (outcome, hints) => {
  test.each([
    [maxMatches, false],
    [maxMatches + 1, true],
  ])('have `more` for %i matches: %s', (count, more) => {
    const match = locate(indexText('so '.repeat(count)), {parts: ['so'], ...hints});
    expect(match).toMatchObject({outcome, more});
    expect('ranges' in match && match.ranges).toHaveLength(maxMatches);
  });
});
