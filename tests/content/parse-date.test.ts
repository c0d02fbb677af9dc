import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseDate} from '../../src/content/parse-date.ts';
import {compareDates, firstDay, lastDay} from '../../src/language/edtf-date.ts';
import {dateOf} from './date-of.ts';

/** `-43-01-01`, from a number of days since 1 January 1970. */
const isoDay = (day: number): string => {
  const date = new Date(day * 86_400_000);
  const [month, dayOfMonth] = [date.getUTCMonth() + 1, date.getUTCDate()];
  return [date.getUTCFullYear(), month, dayOfMonth]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
};

describe('parseDate', () => {
  test.each([
    ['2022-01-10', '2022-01-10', 'day', '2022-01-10', '2022-01-10'],
    ['2020-02', '2020-02', 'month', '2020-02-01', '2020-02-29'],
    ['2022', '2022', 'year', '2022-01-01', '2022-12-31'],
    ['800', '0800', 'year', '800-01-01', '800-12-31'],
    ['800-12-25', '0800-12-25', 'day', '800-12-25', '800-12-25'],
    ['0044', '0044', 'year', '44-01-01', '44-12-31'],
    ['44 AD', '0044', 'year', '44-01-01', '44-12-31'],
    ['44 BC', '-0043', 'year', '-43-01-01', '-43-12-31'],
    ['44 bce', '-0043', 'year', '-43-01-01', '-43-12-31'],
    ['-0043-03-15', '-0043-03-15', 'day', '-43-03-15', '-43-03-15'],
    ['1 BC', '0000', 'year', '00-01-01', '00-12-31'],
    ['159X', '159X', 'decade', '1590-01-01', '1599-12-31'],
    ['15XX', '15XX', 'century', '1500-01-01', '1599-12-31'],
    ['-005X', '-005X', 'decade', '-59-01-01', '-50-12-31'],
    ['1590-XX-XX', '1590', 'year', '1590-01-01', '1590-12-31'],
    ['1590-03-XX', '1590-03', 'month', '1590-03-01', '1590-03-31'],
    ['2022-21', '2022-21', 'season', '2022-03-01', '2022-05-31'],
    ['2022-24', '2022-24', 'season', '2022-12-01', '2023-02-28'],
  ])('parses %s as %s, a %s from %s to %s', (text, edtf, precision, first, last) => {
    const date = dateOf(text);
    expect(date).toMatchObject({edtf, isInterval: false, start: {precision}});
    expect([isoDay(firstDay(date)), isoDay(lastDay(date))]).toEqual([first, last]);
  });

  test.each([
    ['c. 1590', '1590~', true, false],
    ['c.1590', '1590~', true, false],
    ['ca 1590', '1590~', true, false],
    ['ca. 1590-03', '1590-03~', true, false],
    ['Circa 800', '0800~', true, false],
    ['c. 44 BC', '-0043~', true, false],
    ['1590~', '1590~', true, false],
    ['1590?', '1590?', false, true],
    ['44 BC?', '-0043?', false, true],
    ['1590%', '1590%', true, true],
    ['c. 1590?', '1590%', true, true],
    ['1590', '1590', false, false],
  ])('parses %s as %s: approximate %s, uncertain %s', (text, edtf, isApproximate, isUncertain) => {
    expect(dateOf(text)).toMatchObject({edtf, start: {isApproximate, isUncertain}});
  });

  test.each([
    ['1590/1592', '1590/1592', 1590, 1592],
    ['c. 1590 / 1592', '1590~/1592', 1590, 1592],
    ['44 BC/14', undefined, undefined, undefined],
    ['44 BC/14 AD', '-0043/0014', -43, 14],
    ['1590/..', '1590/..', 1590, undefined],
    ['1590/', '1590/..', 1590, undefined],
    ['../1590', '../1590', undefined, 1590],
    ['2022/2022-03', '2022/2022-03', 2022, 2022],
  ])('parses %s as the interval %s', (text, edtf, start, end) => {
    const date = parseDate(text);
    expect([date?.edtf, date?.start?.year, date?.end?.year]).toEqual([edtf, start, end]);
    if (date) expect(date.isInterval).toBe(true);
  });

  test.each([
    '',
    '44',
    '-44',
    'yesterday',
    '2022-02-30',
    '1900-02-29',
    '2022-13',
    '2022-1-1',
    '2022-01-10T10:00:00Z',
    '2022-01-10T10:00:00.000Z',
    'Y17000',
    '0 BC',
    '1592/1590',
    '1590/1590',
    '2022-01/2021',
    '1590/1591/1592',
    '../..',
    '/',
    '[1590,1592]',
    '1590s',
    '159x',
  ])('does not parse %j', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  test('parses its own result again, and any text without an error', () => {
    const year = fc.integer({min: -9999, max: 9999});
    const point = fc.oneof(
      year.map((value) => `${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(4, '0')}`),
      fc.constantFrom('800', '44 BC', 'c. 1590', '1590?', '15XX', '159X', '2022-21', '..', ''),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(point, {minLength: 1, maxLength: 2}), (points) => {
        const date = parseDate(points.join('/'));
        if (!date) return;
        expect(parseDate(date.edtf)).toEqual(date);
        expect(firstDay(date)).toBeLessThanOrEqual(lastDay(date));
      }),
    );
  });
});

test('compareDates sorts from the earliest, and a year before its months', () => {
  const sorted = ['45 BC', '44 BC', '-0043-03-15', '1 BC', '0001', '800', '15XX'].concat(
    ...[
      '1590/..',
      '159X',
      '1590/1592',
      '1590',
      'c. 1590',
      '1590-03',
      '2022',
      '2022-01',
      '2022-01-01',
    ],
  );
  const shuffled = [...sorted].reverse();
  expect(shuffled.sort((a, b) => compareDates(dateOf(a), dateOf(b)))).toEqual(sorted);
});
