/**
 * Candidates: where a text has what may have become of a quote. Nearness finds them;
 * whether one is proposed is for the guard to say, and for the editor to decide.
 */
import {distance} from 'fastest-levenshtein';
import {locate, mostPlaces, type TextIndex} from '../annotate/locate/locate.ts';
import {nearestPassage} from '../annotate/locate/nearest-passage.ts';
import type {Range} from '../annotate/model/model.ts';
import {wordsOf} from '../annotate/text/differences.ts';
import {foldText, smallLetters} from '../annotate/text/fold.ts';
import {nearPlaces} from './near-places.ts';
import {withoutSurplus, wordsAt} from './passage-words.ts';

/** What may have become of a part of a quote. */
export interface Candidate {
  words: string;
  /** Where they stand; nothing where they are as they were, perhaps in several places. */
  range: Range | undefined;
}

/** What a text has that may have been this part of a quote; nothing, where it is gone. */
export function candidateFor(part: string, index: TextIndex): Candidate | undefined {
  const location = locate(index, {parts: [part]});
  if (location.outcome === 'found' || location.outcome === 'ambiguous') {
    return {words: part, range: undefined};
  }
  const range = location.outcome === 'inside-word' ? location.whole[0] : nearestTo(part, index);
  if (!range) return undefined;
  const words = wordsAt(range, index.text);
  return isStill(part, words) ? {words, range} : undefined;
}

function nearestTo(part: string, index: TextIndex): Range | undefined {
  const {text} = index;
  const range = nearestPassage(index, part);
  return range && withItsSigns(part, withoutSurplus(part, range, text), text);
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
function isStill(part: string, candidate: string): boolean {
  const wordsIn = (text: string) =>
    wordsOf(text).flatMap(({wordLike, folded}) => (wordLike ? smallLetters(folded) : []));
  const words = wordsIn(part);
  const there = new Set(wordsIn(candidate));
  if (words.filter((word) => there.has(word)).length * 2 >= words.length) return true;
  // Of few words, each of which may be spelled anew, the letters tell.
  const letters = Math.max(part.length, candidate.length);
  return distance(foldText(part), foldText(candidate)) <= letters / 3;
}

/** How many near places are looked at: of a text that repeats itself there are more, all alike. */
const mostLookedAt = 100;

/**
 * Other places that are nearly like a part of a quote, whatever the guard would say of
 * them, as far as they are told. (Where the words of the candidate stand twice, a hint may choose.)
 */
export function rivalsOf(part: string, {words, range}: Candidate, index: TextIndex): Range[] {
  if (!range) return [];
  const folded = foldText(words);
  return nearPlaces(index, part)
    .take(mostLookedAt)
    .filter(({start, end}) => end <= range.start || range.end <= start)
    .filter(({start, end}) => foldText(index.text.slice(start, end)) !== folded)
    .take(mostPlaces)
    .toArray();
}
