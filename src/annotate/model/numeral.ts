/**
 * The numbering styles of critical editions.
 */
import {itemAt} from './defined.ts';

/** Formats a 1-based number. */
export type Numeral = (n: number) => string;

/** Formats a number as 1, 2, 3. */
export const decimal: Numeral = (n) => String(n);

const romans: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Formats a number as I, II, III; from 4,000 as decimal, because there is no letter for 5,000. */
export const roman: Numeral = (n) => {
  if (n >= 4000) return decimal(n);
  let rest = n;
  let result = '';
  for (const [value, letters] of romans) {
    while (rest >= value) {
      result += letters;
      rest -= value;
    }
  }
  return result;
};

/** Formats a number as a, b, … z, aa, ab. */
export const letter: Numeral = (n) => {
  let rest = n;
  let result = '';
  while (rest > 0) {
    rest -= 1;
    result = String.fromCharCode(97 + (rest % 26)) + result;
    rest = Math.floor(rest / 26);
  }
  return result;
};

const symbols = ['*', '†', '‡', '§', '‖', '¶'];

/** Formats a number in the printer's sequence: * † ‡ § ‖ ¶ ** ††. */
export const symbol: Numeral = (n) => {
  const index = (n - 1) % symbols.length;
  const times = Math.floor((n - 1) / symbols.length) + 1;
  return itemAt(symbols, index).repeat(times);
};
