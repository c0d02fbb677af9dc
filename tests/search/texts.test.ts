import {expect, test} from 'vitest';
import {defined} from '../../src/annotate/model/defined.ts';
import {findInterface} from '../../src/language/interface.ts';
import {createSearchTexts} from '../../src/search/texts.ts';

const textsIn = (lang: string) => createSearchTexts(defined(findInterface(lang), lang));

test('createSearchTexts lists the number of results in every plural form.', () => {
  expect(textsIn('en').results).toEqual({
    one: '{count} result for “{query}”',
    other: '{count} results for “{query}”',
  });
  expect(textsIn('ru').results).toEqual({
    one: '{count} результат по запросу «{query}»',
    few: '{count} результата по запросу «{query}»',
    many: '{count} результатов по запросу «{query}»',
  });
  expect(textsIn('ar').results).toMatchObject({
    one: 'نتيجة واحدة للبحث عن «{query}»',
    two: 'نتيجتان للبحث عن «{query}»',
    few: '{count} نتائج للبحث عن «{query}»',
    many: '{count} نتيجة للبحث عن «{query}»',
  });
});

test('createSearchTexts keeps the variables that the script fills.', () => {
  const {parts, in: inArticle, ownPageNamed} = textsIn('en');
  expect(parts.passage).toEqual({label: 'Passages', all: 'Show all {count} passages'});
  expect(inArticle).toBe('In {article}');
  expect(ownPageNamed).toBe('{name} on its own page');
});
