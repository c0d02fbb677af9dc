import {expect, test} from 'vitest';
import {createAddresses} from '../../src/addresses/addresses.ts';
import {languageOf, queryIn, recordLanguages} from '../../src/search/languages.ts';
import {searchRecords} from '../../src/search/records.ts';
import {compileGood} from '../edition/content.ts';
import {bare, first, several} from '../export/site.ts';

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['ZH-hant-TW', 'zh'],
  ['sr-Latn', 'sr'],
  ['gsw', 'gsw'],
])('%s is of the language %s.', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});

test('The languages that the page opens are those of the records.', () => {
  for (const edition of [first, several, bare]) {
    const written = searchRecords(edition, createAddresses('/')).map(({language}) => language);
    expect(recordLanguages(edition)).toEqual([...new Set(written)].sort());
  }
  expect(recordLanguages(several)).toEqual(['ar', 'en', 'ru']);
  const russian = compileGood({
    'articles/a/article.md': '---\ntitle: Раз\nlang: ru-RU\n---\n\nДва.\n',
  });
  expect(recordLanguages(russian)).toEqual(['ru']);
});

test('A query is parted into words where a language has no blanks, and else left as it is.', () => {
  expect(queryIn('政治危机', 'zh').split(' ')).toEqual(['政治', '危机']);
  expect(queryIn('"the crisis"', 'en')).toBe('"the crisis"');
});
