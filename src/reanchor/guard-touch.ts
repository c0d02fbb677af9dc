/**
 * What is touched where a word changes, or a sign beside it: a negation, a number, a
 * date, a name.
 */
import {unparted} from '../annotate/text/boundaries.ts';
import {foldText} from '../annotate/text/fold.ts';
import * as is from './guard-words.ts';
import type {Reason} from './reason.ts';
import type {Token} from './replacement.ts';

/** Tells why a token may not be touched; nothing, where it may. */
export type Touch = (token: Pick<Token, 'small' | 'folded'>) => Reason[];

/** @param names of all actors, in all their forms */
export function touchOf(names: readonly string[]): Touch {
  const isName = nameTest(names);
  return ({small, folded}) => {
    const touched: Reason[] = [];
    if (negates(small)) touched.push('negation');
    if (is.isNumber(small) || /[\p{N}%‰]/u.test(small)) touched.push('number');
    if (is.isDate(small) || is.isMonthByCapital(folded)) touched.push('date');
    if (isName(small)) touched.push('name');
    return touched;
  };
}

/** Whether a word negates: “not”, “can't”. */
export const negates = (small: string): boolean => is.isNegation(small) || /n't$/.test(small);

const unpartedWord = new RegExp(unparted, 'u');

/** Whether a word of a name is none by itself: `the`, and what is small in it (`of`, `and`). */
const isParticle = (word: string): boolean =>
  word.toLowerCase() === 'the' || (word === word.toLowerCase() && is.isOpener(word));

/** A test for words of the names, in their cases too: “Токаева”, “Tokayev's”. */
function nameTest(names: readonly string[]): (word: string) => boolean {
  const whole = names.map((name) => foldText(name).toLowerCase());
  const words = new Set(
    names
      .flatMap((name) => foldText(name).split(/[^\p{L}\p{M}\p{N}]+/u))
      .filter((word) => word.length > 1 && !isParticle(word))
      .map((word) => word.toLowerCase()),
  );
  const stems = [...words].filter((word) => word.length > 3);
  return (word) => {
    const bare = word.replace(/'s?$/, '');
    return (
      words.has(bare) ||
      stems.some((stem) => bare.startsWith(stem) && bare.length <= stem.length + 3) ||
      // Scripts that do not part their words.
      (unpartedWord.test(word) && whole.some((name) => name.includes(word) || word.includes(name)))
    );
  };
}
