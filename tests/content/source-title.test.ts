/** Tests reading the language and the date of a source from the title of a link. */
import {describe, expect, test} from 'vitest';
import {readSourceTitle} from '../../src/content/source-title.ts';

describe('readSourceTitle', () => {
  test.each([
    ['ru', {lang: 'ru'}],
    ['sr-Latn', {lang: 'sr-Latn'}],
    ['2022-01-10', {date: '2022-01-10'}],
    ['44 BC', {date: '-0043'}],
    ['ru, 2022-01-10', {lang: 'ru', date: '2022-01-10'}],
    ['en-GB,c. 1590', {lang: 'en-GB', date: '1590~'}],
    [' ru ,  1590/1592 ', {lang: 'ru', date: '1590/1592'}],
  ])('reads %j.', (title, expected) => {
    const found = readSourceTitle(title);
    expect(found).toBeTypeOf('object');
    const {lang, date} = found as Exclude<typeof found, string | undefined>;
    expect({...(lang && {lang}), ...(date && {date: date.edtf})}).toEqual(expected);
  });

  test.each([
    '',
    'The minutes',
    'See',
    'En',
    'Photo, 2022',
    'Reuters, 2022-01-10',
    'a, b, c',
    '24/7',
    'no. 5',
  ])('leaves the ordinary title %j alone.', (title) => {
    expect(readSourceTitle(title)).toBeUndefined();
  });

  test.each([
    ['ru, 2022-13-10', ''],
    ['ru, 2022-02-30', ''],
    ['2022-02-30', ''],
    ['zzz, 2022-01-10', ''],
    ['RU, 2022-01-10', 'ru, 2022-01-10'],
    ['en_GB, 2022', 'en-gb, 2022'],
    ['ua, 2022-01-10', 'uk, 2022-01-10'],
    ['2022-01-10, ru', 'ru, 2022-01-10'],
    ['ru, 10.01.2022', 'ru, 2022-01-10'],
    ['ru, 10 January 2022', 'ru, 2022-01-10'],
    ['10 January 2022', '2022-01-10'],
    ['2022-1-5', '2022-01-05'],
  ])('finds that %j is nearly a source, and what is meant.', (title, nearest) => {
    expect(readSourceTitle(title)).toBe(nearest);
  });
});
