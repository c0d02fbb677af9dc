import {describe, expect, test} from 'vitest';
import {fold, foldText, toLowerCaseSameLength} from '../../../src/annotate/text/fold.ts';

describe('fold', () => {
  test.each([
    ['white space of every kind with one space', 'a \t\r\n\u00A0\u202F\u3000b', 'a b'],
    ['soft hyphens with nothing', 'co\u00ADop', 'coop'],
    ['letters around a soft hyphen with the composed letter', 'e\u00AD\u0323', '\u1EB9'],
    ['the modifier letter apostrophe with the apostrophe', 'п\u02BCять', "п'ять"],
    ['single quotation marks with the apostrophe', '‘a’ ‚b‛ ‹c›', "'a' 'b' 'c'"],
    ['double quotation marks with the straight one', '“a” „b‟ «c»', '"a" "b" "c"'],
    ['Hebrew geresh and gershayim with straight marks', 'צה״ל ג׳', 'צה"ל ג\''],
    ['dashes, hyphens and the minus with the hyphen-minus', '‐‑‒–—―−', '-------'],
    ['decomposed letters with composed ones', 'cafe\u0301 Tie\u0302\u0309u', 'café Tiểu'],
    ['combining marks with their canonical order', 'a\u0307\u0323 a\u0323\u0307', 'ạ̇ ạ̇'],
    ['ellipses with dots', 'a… ‥', 'a... ..'],
    ['ligatures with letters', 'ﬁnal oﬃce ﬆ', 'final office st'],
    ['primes and full-width quotation marks', '5′ 6″ ＂a＂ ＇b＇', `5' 6" "a" 'b'`],
    ['conjoining jamo with syllables', '\u1112\u1161\u11AB', '한'],
  ])('replaces %s', (_, original, folded) => {
    expect(fold(original).text).toBe(folded);
  });

  test.each([
    ['the case of letters', 'A'],
    ['other compatibility forms', '² Ａ ｆ ㎏'],
    ['letters that look alike', 'а'],
    ['joiners in an emoji', '👨‍👩‍👧'],
    ['lone surrogates', '\uD83D \uDE00'],
  ])('preserves %s', (_, text) => {
    expect(fold(text).text).toBe(text);
  });

  test.each<[string, string, [start: number, end: number][]]>([
    [
      'plain letters',
      'ab c',
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
      ],
    ],
    [
      'white space',
      'a \n b',
      [
        [0, 1],
        [1, 4],
        [4, 5],
      ],
    ],
    [
      'soft hyphens',
      'a\u00AD\u00ADb',
      [
        [0, 1],
        [3, 4],
      ],
    ],
    [
      'white space that contains a soft hyphen',
      'a \u00AD\nb',
      [
        [0, 1],
        [1, 4],
        [4, 5],
      ],
    ],
    [
      'a word that NFC does not change',
      'é👍',
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    ],
    [
      'a word with a letter that NFC composes',
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
      'a letter that NFC composes partly',
      'e\u0323\u0301',
      [
        [0, 3],
        [0, 3],
      ],
    ],
  ])('maps each code unit to its source range: %s', (_, text, ranges) => {
    const {starts, ends} = fold(text);
    expect([...starts].map((start, unit) => [start, ends[unit]])).toEqual(ranges);
  });

  test('runs in linear time', () => {
    const text = 'some words '.repeat(50_000);
    expect(fold(text).text).toBe(text);
  });

  test('foldText trims white space', () => {
    expect(foldText('\n a  b\u00A0')).toBe('a b');
  });
});

test('toLowerCaseSameLength preserves the length of a text', () => {
  expect(toLowerCaseSameLength('İstanbul, ÇÖL, STRASSE')).toBe('istanbul, çöl, strasse');
});
