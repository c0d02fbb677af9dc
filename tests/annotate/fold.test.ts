import {describe, expect, test} from 'vitest';
import {fold, foldText} from '../../src/annotate/fold.ts';

describe('folding', () => {
  test.each([
    ['white space of every kind to one space', 'a \t\r\n\u00A0\u202F\u3000b', 'a b'],
    ['no soft hyphen', 'co\u00ADop', 'coop'],
    ['one letter of what a soft hyphen parts', 'e\u00AD\u0323', '\u1EB9'],
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

  test('tells for each unit where it comes from', () => {
    const {starts, ends} = fold('a \u00AD\n cafe\u0301!');
    expect([...starts]).toEqual([0, 1, 5, 6, 7, 8, 10]);
    expect([...ends]).toEqual([1, 5, 6, 7, 8, 10, 11]);
  });

  test('takes time in proportion to the length of the text', () => {
    const text = 'some words '.repeat(50_000);
    expect(fold(text).text).toBe(text);
  });

  test('for comparing drops the white space at the ends', () => {
    expect(foldText('\n a  b\u00A0')).toBe('a b');
  });
});
