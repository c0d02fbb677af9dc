import {expect, test} from 'vitest';
import {areAlike, correctQuery} from '../../src/search/spelling.ts';

const words = [
  'the',
  'Japarov',
  'terrorism',
  'Lenin',
  'state',
  'José',
  'Жапаров',
  'ёлка',
  'الجدار',
];

test.each([
  ['a changed letter', 'Japarof', 'Japarov'],
  ['a missing letter', 'terorism', 'terrorism'],
  ['two wrong letters', 'terorizm', 'terrorism'],
  ['another first letter', 'Gaparov', 'Japarov'],
  ['letters in another order', 'Lenni', 'Lenin'],
  ['another ending, in Cyrillic', 'Жапарова', 'Жапаров'],
  ['a letter in Arabic', 'الجدال', 'الجدار'],
  [
    'one word of several, with what is between them',
    '"the terorism", Lenin',
    '"the terrorism", Lenin',
  ],
])('corrects %s', (_, query, expected) => {
  expect(correctQuery(query, words, 'en')).toBe(expected);
});

test.each([
  ['a known word', 'terrorism'],
  ['the beginning of a known word', 'terror'],
  ['a word without its diacritics, or in another case', 'jose ЕЛКА'],
  ['a word with harakat', 'الجِدار'],
  ['three wrong letters', 'derorizm'],
  ['a short word', 'thi'],
  ['a word of five letters with two other letters', 'start'],
  ['a number', '1999'],
  ['nothing', ' '],
])('leaves %s', (_, query) => {
  expect(correctQuery(query, words, 'en')).toBeUndefined();
});

test('takes the commoner of two words that are as near', () => {
  expect(correctQuery('protesx', ['protest', 'protese'], 'en')).toBe('protest');
  expect(correctQuery('protesx', ['protese', 'protest'], 'en')).toBe('protese');
});

test.each([
  ['rebuilding', 'rebuilds'],
  ['cities', 'city'],
  ['заседаниями', 'Заседание'],
  ['جدار', 'الجدار'],
  ['والجدار', 'جدار'],
  ['Jose', 'José'],
])('areAlike(%s, %s) returns true', (word, other) => {
  expect(areAlike(word, other)).toBe(true);
});

test.each([
  ['Волкава', 'в'],
  ['1999', '1'],
  ['terorizm', 'ter'],
])('areAlike(%s, %s) returns false', (word, other) => {
  expect(areAlike(word, other)).toBe(false);
});
