/**
 * Locate: where a quote stands in the text. Exactly, or not at all: nothing here
 * chooses by likeness, and nothing that does (`nearest-passage.ts`) is asked.
 */

import type {Range} from '../model/model.ts';
import {expandToWords, findWordAround, isGraphemeBoundary} from '../text/boundaries.ts';
import {type Folded, fold, foldText, unfold} from '../text/fold.ts';
import {createOccurrenceFinder, type FindOccurrences} from '../text/occurrences.ts';

/** A text made ready for locating in it. */
export interface TextIndex {
  /** The projected text. */
  text: string;
  folded: Folded;
  /** Where strings stand in the folded text. */
  findOccurrences: FindOccurrences;
  /** Where in the folded text a part of a quote may begin and end. */
  wordBoundaries: BoundaryTests;
  graphemeBoundaries: BoundaryTests;
}

/** What is asked of an end of a part of a quote, as an offset in the folded text. */
type BoundaryTest = (offset: number) => boolean;

interface BoundaryTests {
  start: BoundaryTest;
  end: BoundaryTest;
}

/** What the editor wrote to select a passage. */
export interface Selector {
  /** The text to find, in order; what lies between two parts is part of the passage. */
  parts: readonly string[];
  /** What stands directly before, to settle a quote that occurs more than once. */
  prefix?: string | undefined;
  /** What stands directly after. */
  suffix?: string | undefined;
}

/** The outcome of locating: all ranges are offsets in the projected text. */
export type QuoteMatch =
  | {outcome: 'found'; range: Range}
  /** Every place that fits, in the order of the text, up to `mostPlaces`. */
  | {outcome: 'ambiguous'; ranges: Range[]; more: boolean}
  /** It occurs, but begins, ends or is parted inside a word; `whole` are its parts in whole words. */
  | {outcome: 'inside-word'; wholeWords: Range[]}
  /** It occurs, but `prefix` or `suffix` fits at none of the places. */
  | {outcome: 'hint-misfits'; ranges: Range[]; more: boolean}
  | {outcome: 'missing'};

/** How many places of an ambiguous quote are told. */
export const maxMatches = 20;

/** Make a text ready. Costs one pass over it; locate as often as you like. */
export function indexText(text: string): TextIndex {
  const folded = fold(text);
  const {starts, ends} = folded;
  // Of the folded text, for several of its graphemes may come from one source: `e`, two marks.
  const isBoundary = cacheTest(folded, (offset) => isGraphemeBoundary(folded.text, offset));
  const startsWord = cacheTest(
    folded,
    (offset) => isBoundary(offset) && !findWordAround(text, starts[offset] ?? text.length),
  );
  const endsWord = cacheTest(
    folded,
    (offset) => isBoundary(offset) && !findWordAround(text, ends[offset - 1] ?? 0),
  );
  return {
    text,
    folded,
    findOccurrences: createOccurrenceFinder(folded.text),
    wordBoundaries: {start: startsWord, end: endsWord},
    graphemeBoundaries: {start: isBoundary, end: isBoundary},
  };
}

/** Ask only once of each offset: of a text that repeats itself, every quote asks again. */
function cacheTest({text}: Folded, test: BoundaryTest): BoundaryTest {
  const yes = 1;
  const no = 2;
  const known = new Uint8Array(text.length + 1);
  return (offset) => {
    known[offset] ||= test(offset) ? yes : no;
    return known[offset] === yes;
  };
}

/** A place of the folded text, with that of each part. */
interface FoldedMatch extends Range {
  parts: readonly Range[];
}

/** What stands directly before and after a place, folded. */
type Hints = Pick<Selector, 'prefix' | 'suffix'>;

/**
 * Every offset, from `from` on and in ascending order, at which the words stand directly between
 * the hints, or with one space between.
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
  // Sought together: the hints are what the text repeats least.
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
 * Every place where `head` and the other parts follow each other, in the order of their
 * starts.
 *
 * @param part what is asked of the ends of each part
 * @param hints what stands around all of it
 */
function* findFoldedMatches(
  {findOccurrences}: TextIndex,
  head: string,
  others: readonly string[],
  part: BoundaryTests,
  {prefix, suffix}: Hints,
): Generator<FoldedMatch> {
  const selectBounded = (words: string, start: number): Range[] => {
    const end = start + words.length;
    return part.start(start) && part.end(end) ? [{start, end}] : [];
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
  /** For each part between head and tail, where it stands first after what is before it. */
  const reached: Range[] = [];
  for (const first of heads) {
    let from = first.end;
    const parts = [first];
    for (const [nth, words] of middles.entries()) {
      let match = reached[nth];
      if (!match || match.start < from) {
        match = findOccurrences(words, from)
          .flatMap((at) => selectBounded(words, at))
          .next().value;
      }
      if (!match) return;
      reached[nth] = match;
      parts.push(match);
      from = match.end;
    }
    let isClosed = false;
    for (const at of findBetweenHints({suffix}, tail, findOccurrences, from)) {
      for (const last of selectBounded(tail, at)) {
        isClosed = true;
        yield {start: first.start, end: last.end, parts: [...parts, last]};
      }
    }
    if (!isClosed) return;
  }
}

/**
 * Locate a quote.
 *
 * Both the text and the quote are folded (see `fold.ts`). A place counts only
 * where each part begins and ends between words and never cuts a grapheme. Where a
 * `prefix` or `suffix` is given, only the places that it fits count.
 */
export function locate(index: TextIndex, selector: Selector): QuoteMatch {
  const {text, folded, wordBoundaries, graphemeBoundaries} = index;
  const [head, ...others] = selector.parts.map(foldText);
  if (!head || others.includes('')) return {outcome: 'missing'};
  const hints = {prefix: foldText(selector.prefix ?? ''), suffix: foldText(selector.suffix ?? '')};

  const original = (match: Range): Range => unfold(folded, match);
  const first = (part: BoundaryTests, around: Hints, most: number): FoldedMatch[] =>
    findFoldedMatches(index, head, others, part, around).take(most).toArray();
  const cap = (ranges: Range[]) => ({
    ranges: ranges.slice(0, maxMatches),
    more: ranges.length > maxMatches,
  });

  const fitting = first(wordBoundaries, hints, maxMatches + 1).map(original);
  const [only] = fitting;
  if (only && fitting.length === 1) return {outcome: 'found', range: only};
  if (only) return {outcome: 'ambiguous', ...cap(fitting)};

  let [inside] = first(graphemeBoundaries, hints, 1);
  const misfitting = inside ? [] : first(wordBoundaries, {}, maxMatches + 1).map(original);
  if (misfitting.length > 0) return {outcome: 'hint-misfits', ...cap(misfitting)};
  inside ??= first(graphemeBoundaries, {}, 1)[0];
  if (!inside) return {outcome: 'missing'};
  return {
    outcome: 'inside-word',
    wholeWords: joinTouching(inside.parts.map(original).map((range) => expandToWords(range, text))),
  };
}

/** Ranges in their order, those that touch as one. */
const joinTouching = (ranges: readonly Range[]): Range[] =>
  ranges.reduce<Range[]>((done, range) => {
    const last = done.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else done.push({...range});
    return done;
  }, []);
