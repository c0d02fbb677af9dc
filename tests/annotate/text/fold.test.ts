import {describe, expect, test} from 'vitest';
import {fold, foldText, toLowerCaseSameLength} from '../../../src/annotate/text/fold.ts';

describe('folding', () => {
  test.each([
    ['white space of every kind to one space', 'a \t\r\n\u00A0\u202F\u3000b', 'a b'],
    ['no soft hyphen', 'co\u00ADop', 'coop'],
    ['one letter of what a soft hyphen parts', 'e\u00AD\u0323', '\u1EB9'],
    ['the apostrophe that is a letter to the other', 'п\u02BCять', "п'ять"],
    ['single quotation marks to the apostrophe', '‘a’ ‚b‛ ‹c›', "'a' 'b' 'c'"],
    ['double quotation marks to the straight one', '“a” „b‟ «c»', '"a" "b" "c"'],
    ['Hebrew geresh and gershayim to the straight ones', 'צה״ל ג׳', 'צה"ל ג\''],
    ['dashes, hyphens and the minus to the hyphen', '‐‑‒–—―−', '-------'],
    ['decomposed letters to composed ones', 'cafe\u0301 Tie\u0302\u0309u', 'café Tiểu'],
    ['the order of marks', 'a\u0307\u0323 a\u0323\u0307', 'ạ̇ ạ̇'],
    ['conjoining jamo to syllables', '\u1112\u1161\u11AB', '한'],
  ])('makes %s', (_, original, folded) => {
    expect(fold(original).text).toBe(folded);
  });

  test.each([
    ['the case of letters', 'A'],
    ['compatibility forms', 'ﬁ ² Ａ'],
    ['ellipses', '…'],
    ['letters that look alike', 'а'],
    ['joiners in an emoji', '👨‍👩‍👧'],
    ['loose surrogates', '\uD83D \uDE00'],
  ])('leaves %s', (_, text) => {
    expect(fold(text).text).toBe(text);
  });

  test.each<[string, string, [start: number, end: number][]]>([
    [
      'of plain letters',
      'ab c',
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
      ],
    ],
    [
      'of white space',
      'a \n b',
      [
        [0, 1],
        [1, 4],
        [4, 5],
      ],
    ],
    [
      'around soft hyphens',
      'a\u00AD\u00ADb',
      [
        [0, 1],
        [3, 4],
      ],
    ],
    [
      'of white space with a soft hyphen in it',
      'a \u00AD\nb',
      [
        [0, 1],
        [1, 4],
        [4, 5],
      ],
    ],
    [
      'of a word that needs no composing',
      'é👍',
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    ],
    [
      'of a word with a letter to compose',
      'é👍e\u0301 a',
      [
        [0, 1],
        [1, 3],
        [1, 3],
        [3, 5],
        [5, 6],
        [6, 7],
      ],
    ],
    [
      'of a letter that is composed in part',
      'e\u0323\u0301',
      [
        [0, 3],
        [0, 3],
      ],
    ],
  ])('tells for each unit where it comes from: %s', (_, text, places) => {
    const {starts, ends} = fold(text);
    expect([...starts].map((start, unit) => [start, ends[unit]])).toEqual(places);
  });

  test('takes time in proportion to the length of the text', () => {
    const text = 'some words '.repeat(50_000);
    expect(fold(text).text).toBe(text);
  });

  test('for comparing drops the white space at the ends', () => {
    expect(foldText('\n a  b\u00A0')).toBe('a b');
  });
});

test('small letters stand each in the place of its capital', () => {
  expect(toLowerCaseSameLength('İstanbul, ÇÖL, STRASSE')).toBe('istanbul, çöl, strasse');
});
