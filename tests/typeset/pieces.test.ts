import {expect, test} from 'vitest';
import {splitIntoPieces} from '../../src/typeset/pieces.ts';

const pieces = (text: string, lang = 'en') =>
  splitIntoPieces(text, lang).map(({text, hasSpaceBefore}) => (hasSpaceBefore ? ` ${text}` : text));

test('A line may end between words.', () => {
  expect(pieces('one two, three')).toEqual(['one', ' two,', ' three']);
});

test('A hyphen holds a word together; a dash and a slash do not.', () => {
  expect(pieces('Kassym-Jomart 1914–1918 and/or')).toEqual([
    'Kassym-Jomart',
    ' 1914–',
    '1918',
    ' and/',
    'or',
  ]);
});

test('A dash between blanks ends a line, and never begins one.', () => {
  expect(pieces('old way - the rule – of')).toEqual(['old', ' way -', ' the', ' rule –', ' of']);
});

test('A blank where no line may end holds words together.', () => {
  expect(pieces('10\u00A0km')).toEqual(['10\u00A0km']);
});

test('Without blanks, a line may end between words, and punctuation stays with its word.', () => {
  const parts = pieces('市長は「町は再建する」と述べた。', 'ja');
  expect(parts.join('')).toBe('市長は「町は再建する」と述べた。');
  expect(parts.length).toBeGreaterThan(4);
  expect(parts.filter((part) => /^[」。、]|「$/u.test(part))).toEqual([]);
});

test('Thai is parted between its words.', () => {
  expect(pieces('สวัสดีครับ', 'th').length).toBeGreaterThan(1);
});
