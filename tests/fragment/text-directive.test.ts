import {describe, expect, test} from 'vitest';
import {parseDirective} from '../../src/fragment/parse-directive.ts';
import {encodeTerm, writeTextDirective} from '../../src/fragment/text-directive.ts';

const article = [
  'The online meeting of the leaders of the CSTO states, held on Monday.',
  'A word — and l’État, said Tokayev’s friend.',
  'Все ораторы считали кризис следствием вмешательства извне, и никто не говорил о причинах.',
  '北京是中国的首都。',
].join('\n');

/** Write the directive of some words of the article, and decode it. */
const directiveOf = (words: string, context?: number) => {
  const start = article.indexOf(words);
  return decodeURIComponent(
    writeTextDirective(article, start, start + words.length, 'en', context),
  );
};

describe('writeTextDirective', () => {
  test.each([
    ['a short passage in full', 'leaders of the CSTO states', 'leaders of the CSTO states'],
    ['a passage of few words with two words on each side', 'CSTO', 'of the-,CSTO,-states, held'],
    ['the punctuation between passage and context', 'held', 'CSTO states,-,held,-on Monday'],
    ['less context if the line has fewer words', 'The online', 'The online,-meeting of'],
    [
      'a passage in two lines as start and end',
      'Monday.\nA word — and l’État',
      'Monday,A word — and l’État',
    ],
    [
      'a passage with a long encoding as start and end',
      'Все ораторы считали кризис следствием вмешательства извне, и никто не говорил о причинах',
      'Все ораторы считали кризис,не говорил о причинах',
    ],
    [
      'the rest of a word after the passage as context',
      'Tokayev',
      'l’État, said-,Tokayev,-’s friend',
    ],
    ['the start of a word before the passage as context', 'État', 'and l’-,État,-, said Tokayev’s'],
    ['context in a script without spaces', '中国', '北京是-,中国,-的首都'],
  ])('writes %s.', (_, words, expected) => {
    expect(directiveOf(words)).toBe(expected);
  });

  test('writes the requested number of context words.', () => {
    expect(directiveOf('leaders of the CSTO states', 1)).toBe(
      'the-,leaders of the CSTO states,-, held',
    );
  });

  test('ignores white space at the ends of a passage.', () => {
    const start = article.indexOf('\nA word');
    expect(decodeURIComponent(writeTextDirective(article, start, start + 15, 'en', 0))).toBe(
      'A word — and l',
    );
  });

  test('returns an empty string for a passage without words.', () => {
    expect(writeTextDirective('a — b', 1, 2, 'en')).toBe('');
  });
});

test('encodeTerm encodes the syntax of directives, and characters that end links in chats.', () => {
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
