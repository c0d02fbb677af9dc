/**
 * Write the n-th number of a series (1-based) as a critical edition does.
 */
import {itemAt} from './defined.ts';
export type Numeral = (n: number) => string;

/** 1, 2, 3 */
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

/** I, II, III; from 4,000 on, for which there is no letter, decimal */
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

/** a, b, … z, aa, ab */
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

/** The printer's sequence: * † ‡ § ‖ ¶ ** †† */
export const symbol: Numeral = (n) => {
  const index = (n - 1) % symbols.length;
  const times = Math.floor((n - 1) / symbols.length) + 1;
  return itemAt(symbols, index).repeat(times);
};
