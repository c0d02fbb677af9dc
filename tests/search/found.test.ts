import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  createExcerpt,
  listOtherWords,
  type Piece,
  readFragment,
  splitByWords,
} from '../../src/search/found.ts';

const format = (pieces: readonly Piece[]): string =>
  pieces.map(({text, isMatch}) => (isMatch ? `[${text}]` : text)).join('');

describe('listOtherWords', () => {
  test.each([
    ['a word that is found', 'Harbour', ['harbour', 'Harbours'], []],
    ['a word without its diacritics', 'Jose', ['José'], []],
    ['a shortened word', '1999', ['1'], ['1']],
    ['the stem of a word', 'factualism', ['fact', 'Factual'], ['fact', 'factual']],
    ['one word of two', 'old factualism', ['old', 'fact'], ['fact']],
    ['a phrase in quotation marks', '"old harbour"', ['old', 'harbour'], []],
  ])('lists nothing but other words for %s', (_, query, words, expected) => {
    expect(listOtherWords(query, words, 'en')).toEqual(expected);
  });
});

describe('readFragment', () => {
  const filters = {lang: ['en']};

  test('returns the fields of the record and the found words', () => {
    expect(
      readFragment(
        {
          url: '/a/#b',
          content: 'The gist \u001F “Some words,” \u001F \u001F a-b',
          filters: {lang: ['en-GB'], dir: ['ltr'], numeral: ['2']},
        },
        [3, 4, 7],
        'en',
        'words',
      ),
    ).toEqual({
      address: '/a/#b',
      fields: ['The gist', '“Some words,”', '', 'a-b'],
      words: ['Some', 'words', 'a-b'],
      facets: {lang: 'en-GB', dir: 'ltr', numeral: '2'},
    });
  });

  test('returns the characters of HTML as they are', () => {
    const {fields, words} = readFragment(
      {url: '/', content: 'a <b> &amp; c', filters},
      [1],
      'en',
      'b',
    );
    expect(fields).toEqual(['a <b> &amp; c']);
    expect(words).toEqual(['b']);
  });

  test('returns the words of index and query in an unspaced language', () => {
    const {fields, words} = readFragment(
      {url: '/', content: '哈萨\u200B克斯坦\u200B的 \u200B\u001F \u200B危机', filters},
      [1, 4],
      'zh',
      '"哈萨克斯坦"',
    );
    expect(fields).toEqual(['哈萨克斯坦的', '危机']);
    expect(words).toEqual(['克斯坦', '危机', '哈萨克斯坦']);
    expect(format(splitByWords('哈萨克斯坦的危机', words, 'zh'))).toBe('[哈萨克斯坦]的[危机]');
  });

  test('skips locations beyond the text', () => {
    expect(readFragment({url: '/', content: 'a', filters}, [7], 'en', 'a').words).toEqual([]);
  });
});

describe('splitByWords', () => {
  test.each([
    [
      'matches every occurrence',
      'crisis, a crisis; “crisis”',
      ['crisis'],
      '[crisis], a [crisis]; “[crisis]”',
    ],
    [
      'matches whole words only',
      'crisis, pre-crisis, crisises, anticrisis',
      ['crisis'],
      '[crisis], pre-[crisis], crisises, anticrisis',
    ],
    ['matches whole words in other scripts', 'вопрос вопроса', ['вопрос'], '[вопрос] вопроса'],
    ['is case-sensitive', 'Crisis crisis', ['Crisis'], '[Crisis] crisis'],
    ['escapes regular expression syntax', 'a+b (a.b) aab', ['a+b', 'a.b'], '[a+b] ([a.b]) aab'],
    ['prefers the longest word', 'one-two one', ['one', 'one-two'], '[one-two] [one]'],
    ['returns the text without words', 'one two', [], 'one two'],
  ])('%s', (_, text, words, expected) => {
    expect(format(splitByWords(text, words, 'en'))).toBe(expected);
  });

  test('preserves the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({minLength: 1})), (text, words) => {
        const pieces = splitByWords(text, words, 'en');
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});

describe('createExcerpt', () => {
  const long = (words: string[]) =>
    splitByWords(`${'before '.repeat(40)}HERE ${'after '.repeat(40)}`.trim(), words, 'en');

  test('returns a short text unchanged', () => {
    expect(format(createExcerpt(splitByWords('one two', ['two'], 'en'), 100, 'en'))).toBe(
      'one [two]',
    );
  });

  test('contains the first found word with its context, between ellipses', () => {
    const shown = format(createExcerpt(long(['HERE']), 60, 'en'));
    expect(shown).toMatch(/^…(before )+\[HERE\] (after ?)+…$/);
    expect(shown.length).toBeLessThan(80);
  });

  test('returns the beginning of a text without a found word', () => {
    expect(format(createExcerpt(long([]), 60, 'en'))).toMatch(/^before before [^…]*…$/);
  });

  test('ends with a word, without the punctuation after it', () => {
    const pieces = splitByWords(`${'one, '.repeat(40)}end`, [], 'en');
    expect(format(createExcerpt(pieces, 59, 'en'))).toMatch(/^one, .*one…$/);
  });

  test('is not shorter near the end of a text', () => {
    const pieces = splitByWords(`${'before '.repeat(40)}HERE`, ['HERE'], 'en');
    const shown = format(createExcerpt(pieces, 60, 'en'));
    expect(shown).toMatch(/^…before .* \[HERE\]$/);
    expect(shown.length).toBeGreaterThan(55);
  });

  test('cuts a single long word, unless it was found', () => {
    const word = 'a'.repeat(500);
    expect(format(createExcerpt(splitByWords(word, [], 'en'), 60, 'en'))).toBe(
      `${word.slice(0, 60)}…`,
    );
    expect(format(createExcerpt(splitByWords(word, [word], 'en'), 60, 'en'))).toBe(`[${word}]`);
  });

  test('cuts no words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/), {minLength: 1}),
        fc.nat(80),
        (words, length) => {
          const text = words.join(' ');
          const shown = createExcerpt(splitByWords(text, words.slice(-1), 'en'), length + 20, 'en')
            .map((piece) => piece.text)
            .join('')
            .replaceAll('…', '');
          expect(words).toEqual(expect.arrayContaining(shown.split(' ').filter(Boolean)));
          expect(text).toContain(shown);
        },
      ),
    );
  });
});
