import {describe, expect, test} from 'vitest';
import {indexText, locate, maxMatches, type Selector} from '../../../src/annotate/locate/locate.ts';

/** What is found in a text, in words. */
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
    ['that stands once is found', 'one two three', {parts: ['two']}, 'two'],
    ['is found over a line break', 'one\r\ntwo', {parts: ['one two']}, 'one\r\ntwo'],
    ['is found without its soft hyphens', 'a co\u00ADop b', {parts: ['coop']}, 'co\u00ADop'],
    ['is found in another composition', 'a cafe\u0301', {parts: ['café']}, 'cafe\u0301'],
    ['is not found in another case', 'One two', {parts: ['one']}, 'missing'],
    ['that is not there is missing', 'one two', {parts: ['three']}, 'missing'],
    ['that is empty is missing', 'one two', {parts: ['']}, 'missing'],
    ['without parts is missing', 'one two', {parts: []}, 'missing'],
    ['in an empty text is missing', '', {parts: ['one']}, 'missing'],
    ['that stands twice is ambiguous', 'war, war', {parts: ['war']}, {ambiguous: [0, 5]}],
    ['may overlap itself', 'da da da', {parts: ['da da']}, {ambiguous: [0, 3]}],
    ['does not stand inside of words', 'warlord, war', {parts: ['war']}, 'war'],
    ['inside of a word is told with it', 'a warlord', {parts: ['a war']}, {inside: 'a warlord'}],
    ['never cuts a grapheme', 'a 👨‍👩‍👧 b', {parts: ['👨']}, 'missing'],
    ['never cuts a letter composed', 'a e\u0323\u0301 b', {parts: ['a ẹ']}, 'missing'],
    ['never leaves a mark at its start', 'a e\u0323\u0301 b', {parts: ['\u0301 b']}, 'missing'],
    ['may end before a soft hyphen', 'a war\u00AD. b', {parts: ['a war']}, 'a war'],
    ['may end before a mark of direction', 'אמר שלום\u200F.', {parts: ['שלום']}, 'שלום'],
    [
      'stands twice, once before what is unseen',
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
    ['stands for what lies between', 'a b c d e', ['b', 'd'], 'b c d'],
    ['may be without width', 'a b, c', ['a', 'b'], 'a b'],
    ['needs its parts in order', 'a b c', ['c', 'a'], 'missing'],
    ['needs the parts between too', 'a b c d', ['a', 'x', 'd'], 'missing'],
    ['takes the parts between in order', 'a c b d', ['a', 'b', 'c', 'd'], 'missing'],
    ['with two ends is ambiguous', 'a b c b', ['a', 'b'], {ambiguous: [0, 0]}],
    ['may stand where nothing lies between', 'a, b', ['a', ', b'], 'a, b'],
    ['does not let its ends overlap', 'a b c', ['a b', 'b c'], 'missing'],
    ['does not let a part overlap what is before', 'a b c d', ['a', 'b c', 'c d'], 'missing'],
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
      'has whole words between',
      'one xy three',
      ['one', 'x', 'three'],
      {inside: 'one […] xy […] three'},
    ],
    ['passes over half words between', 'a xb b c d', ['a', 'b', 'c', 'd'], 'a xb b c d'],
    ['cuts no grapheme', 'a 👨‍👩‍👧 b', ['a 👨', 'b'], 'missing'],
    [
      'tells words once that it cuts twice',
      'they cannot go',
      ['they can', 'not go'],
      {inside: 'they cannot go'},
    ],
    ['is not ambiguous for half a word', 'There is the end. The end', ['The', 'end'], 'The end'],
    ['tells words once that it touches twice', 'a bc-de', ['a b', '-d'], {inside: 'a bc-de'}],
    [
      'with two beginnings and parts between is ambiguous',
      'a b a b c',
      ['a', 'b', 'c'],
      {ambiguous: [0, 4]},
    ],
    [
      'with two beginnings before a part is ambiguous',
      'a a b c',
      ['a', 'b', 'c'],
      {ambiguous: [0, 2]},
    ],
    ['with a beginning behind its part is not', 'a b c a', ['a', 'b', 'c'], 'a b c'],
    ['with two beginnings is ambiguous', 'a a b', ['a', 'b'], {ambiguous: [0, 2]}],
  ])('%s', (_, text, parts, expected) => {
    expect(find(text, {parts})).toEqual(expected);
  });
});

describe('a hint', () => {
  const text = 'A great war,\na small war; the end';
  test.each<[string, Omit<Selector, 'parts'>, unknown]>([
    ['before the quote settles it', {prefix: 'small'}, 'war'],
    ['after the quote settles it', {suffix: '; the'}, 'war'],
    ['may be part of a word', {prefix: 'mall '}, 'war'],
    ['may run over blocks', {prefix: 'war, a small'}, 'war'],
    ['on both sides must fit both', {prefix: 'great', suffix: '; the'}, {'hint-misfits': [8, 21]}],
    ['that fits nowhere misfits', {prefix: 'cold'}, {'hint-misfits': [8, 21]}],
    ['that is blank is none', {prefix: ' '}, {ambiguous: [8, 21]}],
    ['must stand directly before', {prefix: 'A'}, {'hint-misfits': [8, 21]}],
    ['must stand directly after', {suffix: 'the'}, {'hint-misfits': [8, 21]}],
  ])('%s', (_, hints, expected) => {
    expect(find(text, {parts: ['war'], ...hints})).toEqual(expected);
  });

  test.each<[string, string, Selector, unknown]>([
    [
      'fits with a blank and without, and the places are told in their order',
      'of (war), of(war), of (war), of(war)',
      {parts: ['(war)'], prefix: 'of'},
      {ambiguous: [3, 12, 22, 31]},
    ],
    [
      'fits before a blank and without, and the places are told in their order',
      '(war) of, (war)of, (war) of, (war)of',
      {parts: ['(war)'], suffix: 'of'},
      {ambiguous: [0, 10, 19, 29]},
    ],
    [
      'does not settle on a word whose half it fits',
      'The warlord. A war.',
      {parts: ['war'], prefix: 'The'},
      {inside: 'warlord'},
    ],
    [
      'tells the word whose half it fits',
      'A warden. The warlord.',
      {parts: ['war'], prefix: 'The'},
      {inside: 'warlord'},
    ],
    [
      'that fits nowhere, of half a word',
      'A warlord',
      {parts: ['war'], prefix: 'The'},
      {inside: 'warlord'},
    ],
    [
      'after a quote with a gap settles it',
      'a b c b d',
      {parts: ['a', 'b'], suffix: 'd'},
      'a b c b',
    ],
    [
      'before a quote with a gap settles it',
      'x a b y a b',
      {parts: ['a', 'b'], prefix: 'y'},
      'a b',
    ],
  ])('%s', (_, where, selector, expected) => {
    expect(find(where, selector)).toEqual(expected);
  });

  test('settles which place it is', () => {
    const match = locate(indexText(text), {parts: ['war'], prefix: 'small'});
    expect(match).toEqual({outcome: 'found', range: {start: 21, end: 24}});
  });
});

describe.each([
  ['ambiguous', {}],
  ['hint-misfits', {prefix: 'cold'}],
])('of places that are %s', (outcome, hints) => {
  test.each([
    [maxMatches, false],
    [maxMatches + 1, true],
  ])('%i: that there are more than are told is %s', (count, more) => {
    const match = locate(indexText('so '.repeat(count)), {parts: ['so'], ...hints});
    expect(match).toMatchObject({outcome, more});
    expect('ranges' in match && match.ranges).toHaveLength(maxMatches);
  });
});
