/**
 * Locates quotes in the text of an article. A quote matches exactly (after folding) or not at all.
 * Similarity search (`nearest-passage.ts`) is never used here.
 */

import type {Hints, Range} from '../model/model.ts';
import {expandToWords, findWordAround, isGraphemeBoundary} from '../text/boundaries.ts';
import {type Folded, fold, foldText, toLowerCaseSameLength, unfold} from '../text/fold.ts';
import {createOccurrenceFinder, type FindOccurrences} from '../text/occurrences.ts';
import {createSimilarRangeFinder, type FindSimilarRanges} from '../text/similar-ranges.ts';

/** A text with its search index. */
export interface TextIndex {
  /** The projected text. */
  text: string;
  folded: Folded;
  /** Finds strings in the folded text. */
  findOccurrences: FindOccurrences;
  /** The offsets in the folded text at which a part of a quote may begin and end. */
  wordBoundaries: BoundaryTests;
  graphemeBoundaries: BoundaryTests;
  /** Returns the text for similarity search. Most articles do not need it. */
  getSimilarityIndex: () => SimilarityIndex;
}

/** A text for similarity search. */
export interface SimilarityIndex {
  /** The folded text in lower case. */
  lowerCase: string;
  /** Selects the ranges of `lowerCase` to search. */
  findRanges: FindSimilarRanges;
}

/** Predicate: may a quote part begin (or end) at this offset in the folded text? */
type BoundaryTest = (offset: number) => boolean;

interface BoundaryTests {
  start: BoundaryTest;
  end: BoundaryTest;
}

/** The parts of an annotation that select a passage. */
export interface Selector extends Hints {
  /** The texts to find, in order. The text between two parts belongs to the passage. */
  parts: readonly string[];
}

/** The outcome of locating a quote. All ranges are offsets in the projected text. */
export type QuoteMatch =
  | {outcome: 'found'; range: Range}
  /** All matches in text order, up to `maxMatches`. `more` if there are others. */
  | {outcome: 'ambiguous'; ranges: Range[]; more: boolean}
  /** A part begins or ends inside a word. `wholeWords` are the parts, expanded to words. */
  | {outcome: 'inside-word'; wholeWords: Range[]}
  /** The quote occurs, but no occurrence has the `prefix` and `suffix`. */
  | {outcome: 'hint-misfits'; ranges: Range[]; more: boolean}
  | {outcome: 'missing'};

/** Maximum number of matches listed for an ambiguous quote. */
export const maxMatches = 20;

/** Indexes a text in one pass. Use the same index for all quotes. */
export function indexText(text: string): TextIndex {
  const folded = fold(text);
  const {starts, ends} = folded;
  // In the folded text, because one original range may fold to several graphemes.
  const isBoundary = cacheTest(
    folded,
    (offset) =>
      // A ligature is one character of the text.
      (offset === 0 || starts[offset - 1] !== starts[offset]) &&
      isGraphemeBoundary(folded.text, offset),
  );
  const startsWord = cacheTest(
    folded,
    (offset) => isBoundary(offset) && !findWordAround(text, starts[offset] ?? text.length),
  );
  const endsWord = cacheTest(
    folded,
    (offset) => isBoundary(offset) && !findWordAround(text, ends[offset - 1] ?? 0),
  );
  let similarity: SimilarityIndex | undefined;
  return {
    text,
    folded,
    findOccurrences: createOccurrenceFinder(folded.text),
    wordBoundaries: {start: startsWord, end: endsWord},
    graphemeBoundaries: {start: isBoundary, end: isBoundary},
    getSimilarityIndex: () => (similarity ??= indexSimilarity(folded)),
  };
}

function indexSimilarity({text}: Folded): SimilarityIndex {
  const lowerCase = toLowerCaseSameLength(text);
  return {lowerCase, findRanges: createSimilarRangeFinder(lowerCase)};
}

/** Caches the result for each offset: in a repetitive text, every quote tests the same offsets. */
function cacheTest({text}: Folded, test: BoundaryTest): BoundaryTest {
  const yes = 1;
  const no = 2;
  const known = new Uint8Array(text.length + 1);
  return (offset) => {
    known[offset] ||= test(offset) ? yes : no;
    return known[offset] === yes;
  };
}

/** A match in the folded text, with the range of each part. */
interface FoldedMatch extends Range {
  parts: readonly Range[];
}

/**
 * Yields the offsets of `words` at or after `from`, in ascending order, that are between the hints.
 * One space is allowed between a hint and the words.
 */
function* findBetweenHints(
  {prefix, suffix}: Hints,
  words: string,
  findOccurrences: FindOccurrences,
  from = 0,
) {
  if (!prefix && !suffix) return yield* findOccurrences(words, from);
  const befores = prefix ? [prefix, `${prefix} `] : [''];
  const afters = suffix ? [suffix, ` ${suffix}`] : [''];
  // Search for words and hints together, because the combination is rarer than the words.
  const offsets = befores.flatMap((before) =>
    afters.flatMap((after) =>
      [...findOccurrences(before + words + after, from - before.length)].map(
        (offset) => offset + before.length,
      ),
    ),
  );
  yield* offsets.sort((one, other) => one - other);
}

/**
 * Yields every match of `head` followed by the other parts, in the order of their starts.
 *
 * @param boundaries the boundary tests of each part
 * @param hints the hints around the whole match
 */
function* findFoldedMatches(
  {findOccurrences}: TextIndex,
  head: string,
  others: readonly string[],
  boundaries: BoundaryTests,
  {prefix, suffix}: Hints,
): Generator<FoldedMatch> {
  const selectBounded = (words: string, start: number): Range[] => {
    const end = start + words.length;
    return boundaries.start(start) && boundaries.end(end) ? [{start, end}] : [];
  };
  const middles = others.slice(0, -1);
  const tail = others.at(-1);
  if (tail === undefined) {
    for (const at of findBetweenHints({prefix, suffix}, head, findOccurrences)) {
      yield* selectBounded(head, at).map((range) => ({...range, parts: [range]}));
    }
    return;
  }
  const heads = findBetweenHints({prefix}, head, findOccurrences).flatMap((at) =>
    selectBounded(head, at),
  );
  /** For each part between head and tail, its first match after the part before it. */
  const firstMatches: Range[] = [];
  for (const first of heads) {
    let from = first.end;
    const parts = [first];
    for (const [nth, words] of middles.entries()) {
      let match = firstMatches[nth];
      if (!match || match.start < from) {
        match = findOccurrences(words, from)
          .flatMap((at) => selectBounded(words, at))
          .next().value;
      }
      if (!match) return;
      firstMatches[nth] = match;
      parts.push(match);
      from = match.end;
    }
    let hasTail = false;
    for (const at of findBetweenHints({suffix}, tail, findOccurrences, from)) {
      for (const last of selectBounded(tail, at)) {
        hasTail = true;
        yield {start: first.start, end: last.end, parts: [...parts, last]};
      }
    }
    if (!hasTail) return;
  }
}

/**
 * Locates a quote in an indexed text.
 *
 * Text and quote are folded before they are compared (see `fold.ts`). Each part must begin and end
 * at a word boundary. If there is a `prefix` or `suffix`, it must match too.
 */
export function locate(index: TextIndex, selector: Selector): QuoteMatch {
  const {text, folded, wordBoundaries, graphemeBoundaries} = index;
  const [head, ...others] = selector.parts.map(foldText);
  if (!head || others.includes('')) return {outcome: 'missing'};
  const hints = {prefix: foldText(selector.prefix ?? ''), suffix: foldText(selector.suffix ?? '')};

  const toOriginal = (match: Range): Range => unfold(folded, match);
  const findFirst = (boundaries: BoundaryTests, around: Hints, limit: number): FoldedMatch[] =>
    findFoldedMatches(index, head, others, boundaries, around).take(limit).toArray();
  const cap = (ranges: Range[]) => ({
    ranges: ranges.slice(0, maxMatches),
    more: ranges.length > maxMatches,
  });

  const matches = findFirst(wordBoundaries, hints, maxMatches + 1).map(toOriginal);
  const [only] = matches;
  if (only && matches.length === 1) return {outcome: 'found', range: only};
  if (only) return {outcome: 'ambiguous', ...cap(matches)};

  let [inside] = findFirst(graphemeBoundaries, hints, 1);
  const withoutHints = inside ? [] : findFirst(wordBoundaries, {}, maxMatches + 1).map(toOriginal);
  if (withoutHints.length > 0) return {outcome: 'hint-misfits', ...cap(withoutHints)};
  inside ??= findFirst(graphemeBoundaries, {}, 1)[0];
  if (!inside) return {outcome: 'missing'};
  return {
    outcome: 'inside-word',
    wholeWords: joinTouching(
      inside.parts.map(toOriginal).map((range) => expandToWords(range, text)),
    ),
  };
}

/** Joins adjacent and overlapping ranges. The ranges must be in ascending order. */
const joinTouching = (ranges: readonly Range[]): Range[] =>
  ranges.reduce<Range[]>((done, range) => {
    const last = done.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else done.push({...range});
    return done;
  }, []);
