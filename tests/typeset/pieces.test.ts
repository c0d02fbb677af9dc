import {expect, test} from 'vitest';
import {splitIntoPieces} from '../../src/typeset/pieces.ts';

const pieces = (text: string, lang = 'en') =>
  splitIntoPieces(text, lang).map(({text, hasSpaceBefore}) => (hasSpaceBefore ? ` ${text}` : text));

test('splits between words', () => {
  expect(pieces('one two, three')).toEqual(['one', ' two,', ' three']);
});

test('splits after dashes and slashes, but not after hyphens', () => {
  expect(pieces('Kassym-Jomart 1914–1918 and/or')).toEqual([
    'Kassym-Jomart',
    ' 1914–',
    '1918',
    ' and/',
    'or',
  ]);
});

test('keeps a dash between spaces with the word before it', () => {
  expect(pieces('old way - the rule – of')).toEqual(['old', ' way -', ' the', ' rule –', ' of']);
});

test('does not split at no-break spaces', () => {
  expect(pieces('10\u00A0km')).toEqual(['10\u00A0km']);
});

test('splits text without spaces between words, and keeps punctuation with its word', () => {
  const parts = pieces('市長は「町は再建する」と述べた。', 'ja');
  expect(parts.join('')).toBe('市長は「町は再建する」と述べた。');
  expect(parts.length).toBeGreaterThan(4);
  expect(parts.filter((part) => /^[」。、]|「$/u.test(part))).toEqual([]);
});

test('splits Thai between words', () => {
  expect(pieces('สวัสดีครับ', 'th').length).toBeGreaterThan(1);
});
