import {expect, test} from 'vitest';
import type {SearchRecord} from '../../src/search/records.ts';
import {listWords} from '../../src/search/word-list.ts';

const record = (...fields: string[]): SearchRecord => ({
  part: 'text',
  address: '/',
  language: 'en',
  fields,
  facets: {lang: 'en', dir: 'ltr'},
});

test('lists each word once, the commonest first, in its commonest spelling', () => {
  expect(
    listWords(
      [record('Harbour harbour, harbour!', 'José'), record('The harbour; Jose Jose')],
      'en',
    ),
  ).toEqual(['harbour', 'Jose', 'The']);
});

test('leaves out numbers and words of less than three letters', () => {
  expect(listWords([record('2022 a1b of in the 150th')], 'en')).toEqual(['the']);
});

test('does not grow without limit', () => {
  const letters = (nth: number): string =>
    String(nth).replaceAll(/\d/g, (digit) => String.fromCharCode(97 + Number(digit)));
  const text = Array.from({length: 30_000}, (_, nth) => letters(nth + 1000)).join(' ');
  expect(listWords([record(text)], 'en')).toHaveLength(20_000);
});
