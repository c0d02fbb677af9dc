/**
 * What stands beside the words of a candidate, and may be of them: a negation, the rest of
 * a number, the rest of a word.
 */

import type {Range} from '../annotate/model/model.ts';
import {type Word, wordsOf} from '../annotate/text/differences.ts';
import {negates} from './guard-touch.ts';
import {isNumber} from './guard-words.ts';
import type {Reason} from './reason.ts';

/** How much of the text is looked at on each side, in UTF-16 code units: a few words. */
const reach = 48;

/** A negation may stand so many words before what it negates: `no longer |`, `not, however, |`. */
const negatedWithin = 3;

/** Why an editor must decide on a range, for what stands on either side of it. */
export function reasonsBeside({start, end}: Range, text: string): Reason[] {
  const words = text.slice(start, end);
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const reasons: Reason[] = [];
  const nearest = [
    ...wordsBefore(before, words).slice(0, negatedWithin),
    ...(/[.!?]$/.test(words) ? [] : wordsAfter(after).slice(0, negatedWithin - 1)),
  ];
  if (nearest.some(({folded}) => negates(folded.toLowerCase()))) reasons.push('negation');
  if (numberBegins(before, words) || numberGoesOn(words, after)) reasons.push('number');
  else if (joinedBehind.test(before) || joinedBefore.test(after)) reasons.push('word');
  return reasons;
}

/** The words before others in their sentence, the nearest first. */
function wordsBefore(before: string, words: string): Word[] {
  if (/\n\s*$/.test(before) && !goesOn.test(before.trimEnd().slice(-1))) return [];
  const all = wordsOf(before);
  const nearest: Word[] = [];
  for (let at = all.length - 1; at >= 0; at--) {
    const word = all[at];
    if (!word || endsSentence(word, all[at - 1], all[at + 1]?.text ?? words)) break;
    if (word.wordLike) nearest.push(word);
    if (word.startsLine && !goesOn.test(all[at - 1]?.folded ?? '')) break;
  }
  return nearest;
}

/** The words behind others in their sentence and line, the nearest first. */
function wordsAfter(after: string): Word[] {
  if (/^\s*\n/.test(after)) return [];
  const words = wordsOf(after);
  const end = words.findIndex(
    (word, nth) =>
      word.startsLine || endsSentence(word, words[nth - 1], words[nth + 1]?.text ?? ''),
  );
  return words.slice(0, end === -1 ? words.length : end).filter(({wordLike}) => wordLike);
}

/** What a line ends with that speaks of the next. */
const goesOn = /^[:,;-]$/;

/** Whether a sentence ends with a sign; behind the full stop of a shortened word it goes on. */
function endsSentence({folded}: Word, before: Word | undefined, next: string): boolean {
  if (folded !== '.') return /^[!?。！？]$/.test(folded);
  return !shortened.test(before?.folded ?? '') && !/^\p{Ll}/u.test(next);
}

/** What is shortened has a capital, or no vowel: `Gen.`, `U.S.`, `cf.`, `г.` */
const shortened = /^(?:\p{Lu}[\p{L}.]{0,3}|[^aeiouyаеёиоуыэюя\p{Lu}\p{N}]{1,3})$/u;

/** What joins words without a blank: `non-|violent|`, `(un)|armed|`. No long dash, and no apostrophe. */
const joinedBehind = /[\p{L}\p{N}][-\u2010-\u2013()"“”\u200B\u2060]+$/u;
const joinedBefore = /^[-\u2010-\u2013("“\u200B\u2060]+[\p{L}\p{N}]/u;

/** Whether a number at the start of words begins before them: `1/|12 men|`, `1 |500 men|`, `.|5 km|`, `two |hundred|`. */
function numberBegins(before: string, words: string): boolean {
  const [first] = wordsOf(words);
  const [last] = wordsBefore(before, words);
  if (isCount(first) && isCount(last)) return true;
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return (
    /^\p{N}/u.test(words) && /[\p{N}\p{S}/\\\p{Pd}]\s*$|\p{N}\p{P}$|(?<!\p{L})[.,]$/u.test(line)
  );
}

/** Whether a number at the end of words goes on: `|in 1992|–1994`, `|by 5| bn`, `|five| or ten`. */
function numberGoesOn(words: string, after: string): boolean {
  const [next, second] = wordsAfter(after);
  if (!isCount(wordsOf(words).at(-1))) return false;
  if (isCount(next) || (isCount(second) && joinsNumbers(next?.folded ?? ''))) return true;
  const [line = ''] = after.split('\n', 1);
  return (
    /\p{N}$/u.test(words) &&
    (/^(?:\s?[\p{N}\p{S}%‰]|\/|\p{P}\p{N}|\s?\p{Pd}\s?\p{N})/u.test(line) ||
      /^\P{L}{0,2}(?:bn|mn|tn|m|k|per|тыс|млн|млрд|трлн|проц)(?!\p{L})/u.test(line))
  );
}

const joinsNumbers = (word: string): boolean => /^(?:or|to|and|и|или|до)$/.test(word);

const isCount = (word: Word | undefined): boolean =>
  word !== undefined && (isNumber(word.folded.toLowerCase()) || /^\p{N}/u.test(word.folded));
