/**
 * Candidates: where a text has what may have become of a quote. Nearness finds them;
 * whether one is proposed is for the guard to say, and for the editor to decide.
 */
import {distance} from 'fastest-levenshtein';
import {wordsOf} from './difference.ts';
import {foldText} from './fold.ts';
import {reasonsToAsk} from './guard.ts';
import {indexText, locate, type TextIndex} from './locate.ts';
import type {Range} from './model.ts';
import {nearestPassage} from './nearest-passage.ts';

/** Where the text has what may have been this part of a quote. */
export function candidateFor(part: string, index: TextIndex): Range | 'unchanged' | undefined {
  const location = locate(index, {parts: [part]});
  if (location.outcome === 'found' || location.outcome === 'ambiguous') return 'unchanged';
  if (location.outcome === 'inside-word') return location.whole[0];
  const range = nearestPassage(index, [part]);
  return range && withItsSigns(part, withoutSurplus(part, range, index.text), index.text);
}

/** Less the words at its ends without which it is as near: they stand beside the quote. */
function withoutSurplus(part: string, {start, end}: Range, text: string): Range {
  const candidate = text.slice(start, end);
  const far = (words: string) => distance(foldText(part), foldText(words));
  for (const shorter of [candidate.replace(/^\S+\s+/, ''), candidate.replace(/\s+\S+$/, '')]) {
    if (shorter === candidate || far(shorter) > far(candidate)) continue;
    const from = start + (candidate.endsWith(shorter) ? candidate.length - shorter.length : 0);
    return withoutSurplus(part, {start: from, end: from + shorter.length}, text);
  }
  return {start, end};
}

/** With the signs at its ends, where the quote has such: a full stop may be a question now. */
function withItsSigns(part: string, {start, end}: Range, text: string): Range {
  const sign = /[\p{P}\p{S}]/u;
  const lacks = (at: 0 | -1) =>
    sign.test(part.at(at) ?? '') && !sign.test(text.slice(start, end).at(at) ?? '');
  const before = lacks(0) ? /[\p{P}\p{S}]*$/u.exec(text.slice(0, start)) : null;
  const after = lacks(-1) ? /^[\p{P}\p{S}]*/u.exec(text.slice(end)) : null;
  return {start: start - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0)};
}

/** Whether a candidate has at least half of the words of a quote: else it is another sentence. */
export function isStill(part: string, candidate: string): boolean {
  const wordIn = (text: string) =>
    wordsOf(text).flatMap((word) => (word.wordLike ? word.folded : []));
  const words = wordIn(part);
  const there = new Set(wordIn(candidate));
  if (words.filter((word) => there.has(word)).length * 2 >= words.length) return true;
  // Of few words, each of which may be spelled anew, the letters tell.
  const letters = Math.max(part.length, candidate.length);
  return distance(foldText(part), foldText(candidate)) <= letters / 3;
}

/**
 * Places with other words which the guard would let through as well: nearness does
 * not choose among them. (Where the same words stand twice, a hint may choose.)
 */
export function rivalsOf(
  part: string,
  {start, end}: Range,
  {text}: TextIndex,
  names: readonly string[],
): Range[] {
  const words = foldText(text.slice(start, end));
  return [
    {from: 0, slice: text.slice(0, start)},
    {from: end, slice: text.slice(end)},
  ].flatMap(({from, slice}) => {
    const range = nearestPassage(indexText(slice), [part]);
    if (!range) return [];
    const other = slice.slice(range.start, range.end);
    return foldText(other) !== words && reasonsToAsk(part, other, names).length === 0
      ? [{start: from + range.start, end: from + range.end}]
      : [];
  });
}
