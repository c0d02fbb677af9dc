/**
 * Finds candidates: passages that a part of a quote may have changed into. They are found by
 * similarity, so an editor must accept each of them.
 */
import {distance} from 'fastest-levenshtein';
import {locate, type TextIndex} from '../annotate/locate/locate.ts';
import {findNearestPassage} from '../annotate/locate/nearest-passage.ts';
import type {Range} from '../annotate/model/model.ts';
import {splitWords} from '../annotate/text/differences.ts';
import {foldText, toLowerCaseSameLength} from '../annotate/text/fold.ts';
import {findNearPlaces} from './near-places.ts';
import {joinLine, trimSurplusWords} from './passage-words.ts';

/** New words for a part of a quote. */
export interface Candidate {
  words: string;
  /** The range of the words; `undefined` if the part has not changed and may occur twice. */
  range: Range | undefined;
}

/** Find the candidate for a part of a quote; `undefined` if no passage is similar. */
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
 * Extend a range by the punctuation at its ends if the quote has punctuation there. In French,
 * a space may separate them.
 */
function includePunctuation(part: string, {start, end}: Range, text: string): Range {
  const punctuation = /[\p{P}\p{S}]/u;
  const isMissing = (at: 0 | -1) =>
    punctuation.test(part.at(at) ?? '') && !punctuation.test(text.slice(start, end).at(at) ?? '');
  const head = text.slice(Math.max(0, start - maxPunctuation), start);
  const before = isMissing(0) ? /(?:«[^\S\n]|[\p{P}\p{S}])*$/u.exec(head) : null;
  const after = isMissing(-1) ? /^(?:[^\S\n]?[!?;:»]|[\p{P}\p{S}])*/u.exec(text.slice(end)) : null;
  return {start: start - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0)};
}

/** Maximum length of the punctuation before a passage, in UTF-16 code units. */
const maxPunctuation = 64;

/** Return whether a candidate has half of the words of a quote, or two thirds of its letters. */
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

/** Maximum number of similar passages to examine. A repetitive text contains many. */
const maxExamined = 100;

/**
 * Find the other passages that a part of a quote may have changed into.
 *
 * Passages with the same words as the candidate are omitted: a hint can select one of them.
 */
export function findRivals(part: string, {words, range}: Candidate, index: TextIndex): Range[] {
  if (!range) return [];
  const folded = foldText(words);
  return findNearPlaces(index, part)
    .take(maxExamined)
    .filter(({start, end}) => end <= range.start || range.end <= start)
    .filter(({start, end}) => foldText(index.text.slice(start, end)) !== folded)
    .toArray();
}
