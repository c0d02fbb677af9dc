import {expect, test} from 'vitest';
import {decimal, letter, type Numeral, roman, symbol} from '../../../src/annotate/model/numeral.ts';

test.each<[string, Numeral, [number, string][]]>([
  [
    'decimal',
    decimal,
    [
      [1, '1'],
      [10, '10'],
    ],
  ],
  [
    'roman',
    roman,
    [
      [1, 'I'],
      [4, 'IV'],
      [9, 'IX'],
      [14, 'XIV'],
      [40, 'XL'],
      [90, 'XC'],
      [400, 'CD'],
      [1999, 'MCMXCIX'],
      [3999, 'MMMCMXCIX'],
    ],
  ],
  [
    'letter',
    letter,
    [
      [1, 'a'],
      [26, 'z'],
      [27, 'aa'],
      [52, 'az'],
      [53, 'ba'],
      [702, 'zz'],
      [703, 'aaa'],
    ],
  ],
  [
    'symbol',
    symbol,
    [
      [1, '*'],
      [2, '†'],
      [6, '¶'],
      [7, '**'],
      [8, '††'],
      [13, '***'],
    ],
  ],
])('formats %s numbers', (_, numeral, pairs) => {
  expect(pairs.map(([number]) => [number, numeral(number)])).toEqual(pairs);
});

test.each([4000, 99_999, 1e300, Number.POSITIVE_INFINITY])(
  'formats %d, which has no roman letters, as decimal',
  (n) => {
    expect(roman(n)).toBe(String(n));
  },
);
