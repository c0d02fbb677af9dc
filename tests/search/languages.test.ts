import {expect, test} from 'vitest';
import {createAddresses} from '../../src/addresses/addresses.ts';
import {languageOf, listRecordLanguages, segmentQuery} from '../../src/search/languages.ts';
import {createSearchRecords} from '../../src/search/records.ts';
import {compileGood} from '../edition/content.ts';
import {bare, first, several} from '../export/site.ts';
import {english} from '../language/english.ts';

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['ZH-hant-TW', 'zh'],
  ['sr-Latn', 'sr'],
  ['gsw', 'gsw'],
])('languageOf(%s) returns %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});

test('listRecordLanguages returns the languages of the records', () => {
  for (const edition of [first, several, bare]) {
    const written = createSearchRecords(edition, createAddresses('/'), english).map(
      ({language}) => language,
    );
    expect(listRecordLanguages(edition)).toEqual([...new Set(written)].sort());
  }
  expect(listRecordLanguages(several)).toEqual(['ar', 'en', 'ru']);
  const russian = compileGood({
    'articles/a/article.md': '---\ntitle: Раз\nlang: ru-RU\n---\n\nДва.\n',
  });
  expect(listRecordLanguages(russian)).toEqual(['ru']);
});

test('segmentQuery splits a query in an unspaced language, and otherwise returns it', () => {
  expect(segmentQuery('政治危机', 'zh').split(' ')).toEqual(['政治', '危机']);
  expect(segmentQuery('"the crisis"', 'en')).toBe('"the crisis"');
});
