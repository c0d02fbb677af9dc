/**
 * Hyphenation: a hyphen that comes or goes within one word, and leaves it the word
 * that it is: `cooperate`, `co-operate`. Not: `resign`, `re-sign`; `therapist`, `the-rapist`.
 */
import {isNeutralPrefix} from './guard-words.ts';
import {hyphen, type Replacement, type Token} from './replacement.ts';
import {isSpellingOf} from './spelling.ts';

/** A part that is as long is hardly half of another word by chance. */
const longPart = 4;
/** The same of what stands behind a usual beginning: a co-op is no coop. */
const longRest = 5;

/** Whether a replacement is nothing but a hyphen that comes or goes within a word. */
export function isHyphenation({gone, come}: Replacement): boolean {
  return isHyphened(gone, come) || isHyphened(come, gone);
}

function isHyphened(parts: readonly Token[], whole: readonly Token[]): boolean {
  const [first, sign, second] = parts;
  if (!first || !sign || !second || parts.length > 3 || whole.length !== 1) return false;
  return (
    hyphen.test(sign.text) &&
    !sign.spaced &&
    !second.spaced &&
    first.folded + second.folded === whole[0]?.folded &&
    second.folded === second.small &&
    (isSpellingOf(`${first.small}-${second.small}`, whole[0]?.small ?? '') ||
      (isNeutralPrefix(first.small)
        ? second.folded.length >= longRest
        : Math.min(first.folded.length, second.folded.length) >= longPart))
  );
}
