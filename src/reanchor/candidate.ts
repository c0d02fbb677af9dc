/**
 * Candidates: the passage of a text that a part of a quote may have become. They are found by
 * similarity, so a candidate is only ever a question to an editor.
 */
import {distance} from 'fastest-levenshtein';
import {locate, type TextIndex} from '../annotate/locate/locate.ts';
import {findNearestPassage} from '../annotate/locate/nearest-passage.ts';
import type {Range} from '../annotate/model/model.ts';
import {splitWords} from '../annotate/text/differences.ts';
import {foldText, toLowerCaseSameLength} from '../annotate/text/fold.ts';
import {findNearPlaces} from './near-places.ts';
import {joinLine, trimSurplusWords} from './passage-words.ts';

export interface Candidate {
  words: string;
  /** Where the words occur; `undefined` if the part has not changed and may occur more than once. */
  range: Range | undefined;
}

/** Returns what a part of a quote may have become, or `undefined` if nothing is similar. */
export function findCandidate(part: string, index: TextIndex): Candidate | undefined {
  const match = locate(index, {parts: [part]});
  if (match.outcome === 'found' || match.outcome === 'ambiguous') {
    return {words: part, range: undefined};
  }
  const range =
    match.outcome === 'inside-word' ? match.wholeWords[0] : findNearestRange(part, index);
  if (!range) return undefined;
  const words = joinLine(index.text.slice(range.start, range.end));
  return isSimilar(part, words) ? {words, range} : undefined;
}

function findNearestRange(part: string, index: TextIndex): Range | undefined {
  const {text} = index;
  const range = findNearestPassage(index, part);
  return range && includePunctuation(part, trimSurplusWords(part, range, text), text);
}

/**
 * Extends a range by the punctuation at its ends if the quote has punctuation there. French
 * separates some of it by a space.
 */
function includePunctuation(part: string, {start, end}: Range, text: string): Range {
  const punctuation = /[\p{P}\p{S}]/u;
  const isLost = (at: 0 | -1) =>
    punctuation.test(part.at(at) ?? '') && !punctuation.test(text.slice(start, end).at(at) ?? '');
  const before = isLost(0) ? /(?:«[^\S\n]|[\p{P}\p{S}])*$/u.exec(text.slice(0, start)) : null;
  const after = isLost(-1) ? /^(?:[^\S\n]?[!?;:»]|[\p{P}\p{S}])*/u.exec(text.slice(end)) : null;
  return {start: start - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0)};
}

/** Returns whether a candidate has half of the words of a quote, or two thirds of its letters. */
function isSimilar(part: string, candidate: string): boolean {
  const wordsIn = (text: string) =>
    splitWords(text).flatMap(({wordLike, folded}) =>
      wordLike ? toLowerCaseSameLength(folded) : [],
    );
  const words = wordsIn(part);
  const found = new Set(wordsIn(candidate));
  if (words.filter((word) => found.has(word)).length * 2 >= words.length) return true;
  const letters = Math.max(part.length, candidate.length);
  return distance(foldText(part), foldText(candidate)) <= letters / 3;
}

/** Maximum number of similar places examined; a repetitive text has many, all alike. */
const mostExamined = 100;

/**
 * Finds the other places that a part of a quote may have become.
 *
 * Places with the same words as the candidate do not count: a hint can choose among them.
 */
export function findRivals(part: string, {words, range}: Candidate, index: TextIndex): Range[] {
  if (!range) return [];
  const folded = foldText(words);
  return findNearPlaces(index, part)
    .take(mostExamined)
    .filter(({start, end}) => end <= range.start || range.end <= start)
    .filter(({start, end}) => foldText(index.text.slice(start, end)) !== folded)
    .toArray();
}
