import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createExcerpt, type Piece, readFragment, splitByWords} from '../../src/search/found.ts';

const told = (pieces: readonly Piece[]): string =>
  pieces.map(({text, isMatch}) => (isMatch ? `[${text}]` : text)).join('');

describe('a fragment', () => {
  test('is read as the texts of its record, and the words that were found.', () => {
    expect(
      readFragment(
        {
          url: '/a/#b',
          raw_content: 'The gist \u001F “Some words,” \u001F \u001F a-b',
          locations: [3, 4, 7],
        },
        'en',
        'words',
      ),
    ).toEqual({
      address: '/a/#b',
      fields: ['The gist', '“Some words,”', '', 'a-b'],
      words: ['Some', 'words', 'a-b'],
    });
  });

  test('has its signs back that Pagefind escapes.', () => {
    const {fields, words} = readFragment(
      {url: '/', raw_content: 'a &lt;b&gt; &amp; c', locations: [1]},
      'en',
      'b',
    );
    expect(fields).toEqual(['a <b> &amp; c']);
    expect(words).toEqual(['b']);
  });

  test('of an unspaced language is told by the words of the index, and by those of the query.', () => {
    const {fields, words} = readFragment(
      {
        url: '/',
        raw_content: '哈萨\u200B克斯坦\u200B的 \u200B\u001F \u200B危机',
        locations: [1, 4],
      },
      'zh',
      '"哈萨克斯坦"',
    );
    expect(fields).toEqual(['哈萨克斯坦的', '危机']);
    expect(words).toEqual(['克斯坦', '危机', '哈萨克斯坦']);
    expect(told(splitByWords('哈萨克斯坦的危机', words, 'zh'))).toBe('[哈萨克斯坦]的[危机]');
  });

  test('with a place that it does not have names no word.', () => {
    expect(readFragment({url: '/', raw_content: 'a', locations: [7]}, 'en', 'a').words).toEqual([]);
  });
});

describe('words that were found', () => {
  test.each([
    [
      'stand out wherever they stand',
      'crisis, a crisis; “crisis”',
      ['crisis'],
      '[crisis], a [crisis]; “[crisis]”',
    ],
    [
      'are whole words',
      'crisis, pre-crisis, crisises, anticrisis',
      ['crisis'],
      '[crisis], pre-[crisis], crisises, anticrisis',
    ],
    ['are whole words in every script', 'вопрос вопроса', ['вопрос'], '[вопрос] вопроса'],
    ['keep their case', 'Crisis crisis', ['Crisis'], '[Crisis] crisis'],
    ['may hold signs of regular expressions', 'a+b (a.b) aab', ['a+b', 'a.b'], '[a+b] ([a.b]) aab'],
    ['are taken at their longest', 'one-two one', ['one', 'one-two'], '[one-two] [one]'],
    ['may be none', 'one two', [], 'one two'],
  ])('%s.', (_, text, words, expected) => {
    expect(told(splitByWords(text, words, 'en'))).toBe(expected);
  });

  test('part a text into nothing but itself.', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({minLength: 1})), (text, words) => {
        const pieces = splitByWords(text, words, 'en');
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});

describe('an excerpt', () => {
  const long = (words: string[]) =>
    splitByWords(`${'before '.repeat(40)}HERE ${'after '.repeat(40)}`.trim(), words, 'en');

  test('of a short text is the text.', () => {
    expect(told(createExcerpt(splitByWords('one two', ['two'], 'en'), 100, 'en'))).toBe(
      'one [two]',
    );
  });

  test('holds the first word that was found, with what stands around it, and says that it is one.', () => {
    const shown = told(createExcerpt(long(['HERE']), 60, 'en'));
    expect(shown).toMatch(/^…(before )+\[HERE\] (after ?)+…$/);
    expect(shown.length).toBeLessThan(80);
  });

  test('of a text without such a word is its beginning.', () => {
    expect(told(createExcerpt(long([]), 60, 'en'))).toMatch(/^before before [^…]*…$/);
  });

  test('ends with a word, not with the sign after it.', () => {
    const pieces = splitByWords(`${'one, '.repeat(40)}end`, [], 'en');
    expect(told(createExcerpt(pieces, 59, 'en'))).toMatch(/^one, .*one…$/);
  });

  test('near the end of a text is as long as elsewhere.', () => {
    const pieces = splitByWords(`${'before '.repeat(40)}HERE`, ['HERE'], 'en');
    const shown = told(createExcerpt(pieces, 60, 'en'));
    expect(shown).toMatch(/^…before .* \[HERE\]$/);
    expect(shown.length).toBeGreaterThan(55);
  });

  test('of one endless word cuts it inside, unless it was found.', () => {
    const word = 'a'.repeat(500);
    expect(told(createExcerpt(splitByWords(word, [], 'en'), 60, 'en'))).toBe(
      `${word.slice(0, 60)}…`,
    );
    expect(told(createExcerpt(splitByWords(word, [word], 'en'), 60, 'en'))).toBe(`[${word}]`);
  });

  test('cuts no word, whatever the text.', () => {
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
