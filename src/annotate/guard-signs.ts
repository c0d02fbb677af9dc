/**
 * Signs: which may come, go, or give way to each other. A comma is harmless between
 * two words, but says how many beside a number, and who speaks beside “say”.
 */
import {negates, type Touch} from './guard-touch.ts';
import {isRelative, isSaying} from './guard-words.ts';
import {isHyphenation} from './hyphenation.ts';
import type {Reason} from './reason.ts';
import {type Comparison, joins, type Replacement, type Token} from './replacement.ts';

/** Signs that may come, go, or give way to each other. */
const harmless = /^[,;:.…\-،؛，。；：、]$/;
const quotationMark = /^['"]$/;
/** A dash that parts, with blanks around it or without. */
const longDash = /^[—―]$/;

/** Every reason to ask about the signs of a difference. */
export function signReasons({was, is, replacements}: Comparison, touch: Touch): Reason[] {
  const changes = replacements
    .filter((each) => !isHyphenation(each))
    .map(({gone, come}) => ({gone: signsIn(gone), come: signsIn(come)}));
  const signs = changes.flatMap(({gone, come}) => [...gone, ...come]);
  if (signs.length === 0) return [];

  const reasons = signs.flatMap((sign) => [
    ...[sign, ...wordsBeside(sign)].flatMap(touch),
    ...(matters(sign) ? (['sign'] as const) : []),
  ]);
  if (!marksChangeInPairs(changes)) reasons.push('sign');
  // A sign far from a negation may still say how far it goes.
  if ([...was, ...is].some(({small}) => negates(small))) reasons.push('negation');
  return reasons;
}

const signsIn = (tokens: readonly Token[]): Token[] => tokens.filter(({wordLike}) => !wordLike);

/** Whether a sign may not come or go, by itself or by what stands beside it. */
function matters(sign: Token): boolean {
  return (
    (!harmless.test(sign.folded) && !quotationMark.test(sign.folded)) ||
    isHyphenOfWords(sign) ||
    isRelative(sign.after?.small ?? '') ||
    wordsBeside(sign).some(({small}) => isSaying(small))
  );
}

/** Whether a sign makes two words one: a man-eating shark is no man eating shark. */
const isHyphenOfWords = (sign: Token): boolean =>
  sign.folded === '-' &&
  !longDash.test(sign.text) &&
  joins(sign) &&
  sign.before?.wordLike === true &&
  sign.after?.wordLike === true;

/** What stands beside a sign, as far as the next word on each side. */
function wordsBeside({before, after}: Token): Token[] {
  return [...asFarAsWord(before, 'before'), ...asFarAsWord(after, 'after')];
}

function asFarAsWord(from: Token | undefined, side: 'before' | 'after'): Token[] {
  const beside: Token[] = [];
  for (let token = from; token; token = token.wordLike ? undefined : token[side]) {
    beside.push(token);
  }
  return beside;
}

/** Whether quotation marks only change their kind, and each pair as one. */
function marksChangeInPairs(replacements: readonly Replacement[]): boolean {
  const marksIn = (tokens: readonly Token[]) =>
    tokens.filter(({folded}) => quotationMark.test(folded));
  return (
    replacements.every(({gone, come}) => marksIn(gone).length === marksIn(come).length) &&
    [
      marksIn(replacements.flatMap(({gone}) => gone)),
      marksIn(replacements.flatMap(({come}) => come)),
    ].every((marks) =>
      ["'", '"'].every((kind) => arePairs(marks.filter(({folded}) => folded === kind))),
    )
  );
}

/** Whether marks open and close in turn. */
const arePairs = (marks: readonly Token[]): boolean =>
  marks.length % 2 === 0 && marks.every((mark, nth) => opens(mark) === (nth % 2 === 0));

/** Whether a mark stands at the beginning of words: the apostrophe of `the dogs'` does not. */
const opens = ({before, spaced, after}: Token): boolean =>
  after !== undefined && !after.spaced && (spaced || !before?.wordLike);
