/**
 * What stands directly beside the words of a candidate, and may be of them: a negation
 * before them, the rest of a number, the rest of a word.
 */
import {wordsOf} from '../annotate/difference.ts';
import type {Range} from '../annotate/model.ts';
import {negates} from './guard-touch.ts';
import {isNumber} from './guard-words.ts';
import type {Reason} from './reason.ts';

/** How much of the text is looked at on each side, in UTF-16 code units: the longest of words. */
const reach = 48;

/** Why an editor must decide on a range, for what stands on either side of it. */
export function reasonsBeside({start, end}: Range, text: string): Reason[] {
  const words = text.slice(start, end);
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const reasons: Reason[] = [];
  if (negates(wordsOf(before).at(-1)?.folded.toLowerCase() ?? '')) reasons.push('negation');
  if (numberBegins(before, words) || numberGoesOn(words, after)) reasons.push('number');
  else if (joinedBehind.test(before) || joinedBefore.test(after)) reasons.push('word');
  return reasons;
}

/** What joins words without a blank: `non-|violent|`, `(un)|armed|`. No long dash, and no apostrophe. */
const joinedBehind = /[\p{L}\p{N}][-\u2010-\u2013()"“”\u200B\u2060]+$/u;
const joinedBefore = /^[-\u2010-\u2013("“\u200B\u2060]+[\p{L}\p{N}]/u;

/** Whether a number at the start of words begins before them: `1/|12 men|`, `1 |500 men|`, `two |hundred|`. */
function numberBegins(before: string, words: string): boolean {
  if (/^\p{N}/u.test(words)) return /[\p{N}\p{S}/\\\p{Pd}]\s*$|\p{N}\p{P}$/u.test(before);
  return isCount(wordsOf(words)[0]) && isCount(wordsOf(before).at(-1));
}

/** Whether a number at the end of words goes on: `|in 1992|–1994`, `|by 5| bn`, `|five| million`. */
function numberGoesOn(words: string, after: string): boolean {
  if (/\p{N}$/u.test(words)) {
    return (
      /^(?:\s?[\p{N}%‰]|[\p{S}/]|\p{P}\p{N}|\s?\p{Pd}\s?\p{N}|\s(?:or|to|and|или|и|до)\s\p{N})/u.test(
        after,
      ) ||
      /^\s?(?:bn|mn|tn|m|k|per|тыс|млн|млрд|трлн|проц)(?!\p{L})/u.test(after) ||
      isCount(wordsOf(after)[0])
    );
  }
  return isCount(wordsOf(words).at(-1)) && isCount(wordsOf(after)[0]);
}

const isCount = (word: {folded: string} | undefined): boolean =>
  word !== undefined && (isNumber(word.folded.toLowerCase()) || /^\p{N}/u.test(word.folded));
