import {describe, expect, test} from 'vitest';
import {parseDirective} from '../../src/fragment/parse-directive.ts';
import {encodeTerm, writeTextDirective} from '../../src/fragment/text-directive.ts';

const article = [
  'The online meeting of the leaders of the CSTO states, held on Monday.',
  'A word — and l’État, said Tokayev’s friend.',
  'Все ораторы считали кризис следствием вмешательства извне, и никто не говорил о причинах.',
  '北京是中国的首都。',
].join('\n');

/** The directive of the words given, decoded. */
const directiveOf = (words: string, context?: number) => {
  const start = article.indexOf(words);
  return decodeURIComponent(
    writeTextDirective(article, start, start + words.length, 'en', context),
  );
};

describe('a passage', () => {
  test.each([
    ['in full, where it is short', 'leaders of the CSTO states', 'leaders of the CSTO states'],
    ['with the two words on each side, where it has few', 'CSTO', 'of the-,CSTO,-states, held'],
    ['with the signs between', 'held', 'CSTO states,-,held,-on Monday'],
    ['with fewer, where its line has fewer', 'The online', 'The online,-meeting of'],
    [
      'by its ends, where it is in two lines',
      'Monday.\nA word — and l’État',
      'Monday,A word — and l’État',
    ],
    [
      'by its ends, where its letters make it long',
      'Все ораторы считали кризис следствием вмешательства извне, и никто не говорил о причинах',
      'Все ораторы считали кризис,не говорил о причинах',
    ],
    ['with the rest of a word that it cuts', 'Tokayev', 'l’État, said-,Tokayev,-’s friend'],
    ['and the beginning of one', 'État', 'and l’-,État,-, said Tokayev’s'],
    ['in a script that parts no words by spaces', '中国', '北京是-,中国,-的首都'],
  ])('is given %s.', (_, words, expected) => {
    expect(directiveOf(words)).toBe(expected);
  });

  test('is given with as many words of context as are asked for.', () => {
    expect(directiveOf('leaders of the CSTO states', 1)).toBe(
      'the-,leaders of the CSTO states,-, held',
    );
  });

  test('is given without the white space at its ends.', () => {
    const start = article.indexOf('\nA word');
    expect(decodeURIComponent(writeTextDirective(article, start, start + 15, 'en', 0))).toBe(
      'A word — and l',
    );
  });

  test('without words gives nothing.', () => {
    expect(writeTextDirective('a — b', 1, 2, 'en')).toBe('');
  });
});

test('What is syntax in a directive, and what would end a link in a chat, is encoded.', () => {
  const term = 'a-b, c & d. (e) “f”!  g*~';
  expect(encodeTerm(` ${term} `)).toMatch(/^(?:[a-z0-9]|%[0-9a-fA-F]{2})+$/);
  expect(decodeURIComponent(encodeTerm(term))).toBe('a-b, c & d. (e) “f”! g*~');
  expect(parseDirective(`${encodeTerm('a-')}-,${encodeTerm(term)},-${encodeTerm('-b,')}`)).toEqual({
    prefix: 'a-',
    start: 'a-b, c & d. (e) “f”! g*~',
    end: undefined,
    suffix: '-b,',
  });
});
