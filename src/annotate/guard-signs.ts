/**
 * Signs: which may come, go, or give way to each other. A comma is harmless between
 * two words, but says how many beside a number, and who speaks beside “say”.
 */
import {negates, type Touch} from './guard-touch.ts';
import {isNumber, isRelative, isSaying} from './guard-words.ts';
import {isHyphenation} from './hyphenation.ts';
import type {Reason} from './reason.ts';
import type {Comparison, Replacement, Token} from './replacement.ts';

/** Signs that may come, go, or give way to each other. */
const harmless = /^[,;:.…\-،؛，。；：、]$/;
const quotationMark = /^['"]$/;
/** A dash that parts, with blanks around it or without. */
const longDash = /^[—―]$/;

/** Every reason to ask about the signs of a difference. */
export function signReasons({was, is, replacements}: Comparison, touch: Touch): Reason[] {
  const changes = replacements
    .filter((each) => !isHyphenation(each))
    .map(({gone, come, next}) => ({gone: signsIn(gone), come: signsIn(come), next}));
  const signs = changes.flatMap(({gone, come}) => [...gone, ...come]);
  if (signs.length === 0) return [];

  const reasons = signs.flatMap((sign) => [
    ...[sign, ...wordsBeside(sign)].flatMap(touch),
    ...(matters(sign) ? (['sign'] as const) : []),
  ]);
  // Five ministers, and generals: what comes or goes may say how far a number goes.
  if (changes.filter(isAlone).flatMap(signsOf).flatMap(wordsBehind).some(counts)) {
    reasons.push('number');
  }
  if (!marksChangeInPairs(changes) || isMoved(changes)) reasons.push('sign');
  if (changes.some(isDashOfRussian)) reasons.push('sign');
  // A sign far from a negation may still say how far it goes.
  if ([...was, ...is].some(({small}) => negates(small))) reasons.push('negation');
  return reasons;
}

const signsIn = (tokens: readonly Token[]): Token[] => tokens.filter(({wordLike}) => !wordLike);

/** Whether a sign may not come or go, by itself or by what stands beside it. */
function matters(sign: Token): boolean {
  const {before, after} = sign;
  return (
    (!harmless.test(sign.folded) && !quotationMark.test(sign.folded)) ||
    isHyphen(sign) ||
    // The soldiers, who fled; the city, in which they lived; Ahmed, Kamal.
    [after, after?.after].some((word) => word && isRelative(word.small)) ||
    (isCapital(before) && isCapital(after)) ||
    wordsBeside(sign).some(({small}) => isSaying(small))
  );
}

const isCapital = (token: Token | undefined): boolean =>
  token?.wordLike === true && token.folded !== token.small;

/** Whether a sign is of a word, as in a man-eating shark, and no dash between two. */
const isHyphen = (sign: Token): boolean =>
  sign.folded === '-' &&
  !longDash.test(sign.text) &&
  (!sign.spaced || sign.after?.spaced === false);

/**
 * Whether signs change in more than one way: where one goes and another comes, what stands
 * between them belongs to the other side. At the end of a line there is no other side.
 */
function isMoved(changes: readonly Replacement[]): boolean {
  const ways = changes
    .filter((each) => signsOf(each).length > 0 && !each.next?.startsLine)
    .map(({gone, come}) => [gone, come].map((side) => side.map(({folded}) => folded).join('')))
    .map(([gone = '', come = '']) => `${gone} ${come}`.replace(/['"]/g, ''));
  return new Set(ways.filter((way) => way !== ' ')).size > 1;
}

/** Whether signs come where there was none, or go and leave none. */
const isAlone = ({gone, come}: Replacement): boolean => (gone.length === 0) !== (come.length === 0);

const signsOf = ({gone, come}: Replacement): Token[] => [...gone, ...come];

/** The second word on each side of a sign. */
const wordsBehind = ({before, after}: Token): Token[] =>
  [before?.before, after?.after].filter((token) => token !== undefined);

const counts = ({small}: Token): boolean => isNumber(small) || /\p{N}/u.test(small);

/** Whether a dash of Russian comes, goes, or gives way to a comma: there it may say “is”. */
function isDashOfRussian({gone, come}: Replacement): boolean {
  const dash = [...gone, ...come].find(({folded}) => folded === '-');
  return (
    /\p{Script=Cyrillic}/u.test(dash?.before?.small ?? '') &&
    [...gone, ...come].every(({folded}) => folded === '-' || folded === ',')
  );
}

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
