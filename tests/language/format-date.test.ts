import {describe, expect, test} from 'vitest';
import {toIsoDate, withoutMonths} from '../../src/language/edtf-date.ts';
import {chooseInterface} from '../../src/language/interface.ts';
import {dateOf} from '../content/date-of.ts';

const languages = ['en', 'ru', 'ar'].map((lang) => chooseInterface(lang));

test.each([
  ['2022-01-10', '10 January 2022', '10 января 2022 г.', '10 يناير 2022'],
  ['2022-01', 'January 2022', 'январь 2022 г.', 'يناير 2022'],
  ['800', '800', '800', '800'],
  ['44 BC', '44 BC', '44 г. до н. э.', '44 ق.م'],
  ['-0043-03-15', '15 March 44 BC', '15 марта 44 г. до н. э.', '15 مارس 44 ق.م'],
  ['c. 1590', 'c. 1590', 'ок. 1590', 'نحو 1590'],
  ['c. 1590-03', 'c. March 1590', 'март 1590 г. (приблизительно)', 'نحو مارس 1590'],
  ['1590?', '1590 (uncertain)', '1590 (под вопросом)', '1590 (غير مؤكد)'],
  ['1590%', 'c. 1590 (uncertain)', 'ок. 1590 (под вопросом)', 'نحو 1590 (غير مؤكد)'],
  ['1590/1592', '1590–1592', '1590–1592', '1590–1592'],
  ['44 BC/42 BC', '44–42 BC', '44–42 гг. до н. э.', '44–42 ق.م'],
  ['44 BC/0014', '44 BC – 14 AD', '44 г. до н. э. – 14 г. н. э.', '44 ق.م – 14 م'],
  ['2022-01-10/2022-01-12', '10–12 January 2022', '10–12 января 2022 г.', '10–12 يناير 2022'],
  ['c. 1590/1592', 'c. 1590 to 1592', 'ок. 1590 — 1592', 'من نحو 1590 إلى 1592'],
  ['1590/1592-03', '1590 to March 1592', '1590 — март 1592 г.', 'من 1590 إلى مارس 1592'],
  ['1590/..', 'from 1590', '1590 и позднее', 'منذ 1590'],
  ['../1590', 'until 1590', '1590 и ранее', 'حتى 1590'],
  ['159X', '1590s', '1590-е', 'عقد 1590'],
  ['-004X', '50–41 BC', '50–41 гг. до н. э.', '50–41 ق.م'],
  ['15XX', '16th century', '16-й век', 'القرن السادس عشر'],
  ['20XX', '21st century', '21-й век', 'القرن الحادي والعشرون'],
  ['2022-21', 'spring 2022', 'весна 2022', 'ربيع 2022'],
  ['-0043-24', 'winter 44 BC', 'зима 44 г. до н. э.', 'شتاء 44 ق.م'],
])('%s is shown as %s', (text, ...expected) => {
  // `Intl` separates with several kinds of spaces.
  expect(languages.map((ui) => ui.date(dateOf(text)).replace(/\s/g, ' '))).toEqual(expected);
});

test.each([
  ['2022-01-10', '2022-01-10'],
  ['2022-01', '2022-01'],
  ['800', '0800'],
  ['44 BC', undefined],
  ['1 BC', undefined],
  ['c. 1590', undefined],
  ['1590?', undefined],
  ['1590/1592', undefined],
  ['159X', undefined],
  ['15XX', undefined],
  ['2022-21', undefined],
])('%s has the value %s in HTML', (text, expected) => {
  expect(toIsoDate(dateOf(text))).toBe(expected);
});

describe('withoutMonths', () => {
  test.each([
    ['2022-01-10', '2022'],
    ['c. 1590-03', 'c. 1590'],
    ['2022-21', '2022'],
    ['159X', '1590s'],
    ['1590-03-01/1592-04-02', '1590–1592'],
    ['44 BC', '44 BC'],
  ])('turns %s into %s', (text, expected) => {
    expect(languages[0]?.date(withoutMonths(dateOf(text)))).toBe(expected);
  });
});
