/**
 * Capitals: a word may win or lose its capital only with the beginning of a sentence
 * in the quote, and only one that nothing is called by: `they`, and not `march`.
 */
import {isOpener} from './guard-words.ts';
import type {Token} from './replacement.ts';

const endOfSentence = /^[.!?。！？]$/;

/** Whether two forms of one word differ in a capital that may be more than the first of a sentence. */
export function isCapitalAsked(one: Token, other: Token): boolean {
  if (!differInCapitals(one, other)) return false;
  const [capital, small] = one.folded === one.small ? [other, one] : [one, other];
  return !(
    small.folded === small.small &&
    isOpener(small.small) &&
    hasOnlyFirstCapital(capital) &&
    beginsSentence(capital) &&
    !beginsSentence(small)
  );
}

/** Whether two words differ in their capitals; of two spellings only the shape can be compared. */
function differInCapitals(one: Token, other: Token): boolean {
  if (one.small === other.small) return one.folded !== other.folded;
  return shapeOf(one) !== shapeOf(other);
}

function shapeOf(token: Token): 'small' | 'first' | 'more' {
  if (token.folded === token.small) return 'small';
  return hasOnlyFirstCapital(token) ? 'first' : 'more';
}

const hasOnlyFirstCapital = ({folded, small}: Token): boolean =>
  folded.slice(0, 1) !== small.slice(0, 1) && folded.slice(1) === small.slice(1);

/** Whether a sentence begins with a word, and the end of another stands within the quote. */
export const beginsSentence = ({before}: Token): boolean =>
  before !== undefined && endOfSentence.test(before.folded);
