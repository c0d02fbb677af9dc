/**
 * Locate: where a quote stands in the text. Exactly, or not at all: nothing here
 * chooses by likeness, and nothing that does (`nearest-passage.ts`) is asked.
 */

import type {Range} from '../model/model.ts';
import {isGraphemeBoundary, widened, wordAround} from '../text/boundaries.ts';
import {type Folded, fold, foldText, unfold} from '../text/fold.ts';
import {type Occurrences, occurrencesIn} from '../text/occurrences.ts';

/** A text made ready for locating in it. */
export interface TextIndex {
  /** The projected text. */
  text: string;
  folded: Folded;
  /** Where strings stand in the folded text. */
  occurrences: Occurrences;
  /** Where in the folded text a part of a quote may begin and end. */
  betweenWords: Ends;
  betweenGraphemes: Ends;
}

/** What is asked of an end of a part of a quote, as an offset in the folded text. */
type Asked = (offset: number) => boolean;

interface Ends {
  start: Asked;
  end: Asked;
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
export type Location =
  | {outcome: 'found'; range: Range}
  /** Every place that fits, in the order of the text, up to `mostPlaces`. */
  | {outcome: 'ambiguous'; ranges: Range[]; more: boolean}
  /** It occurs, but begins, ends or is parted inside a word; `whole` are its parts in whole words. */
  | {outcome: 'inside-word'; whole: Range[]}
  /** It occurs, but `prefix` or `suffix` fits at none of the places. */
  | {outcome: 'hint-misfits'; ranges: Range[]; more: boolean}
  | {outcome: 'missing'};

/** How many places of an ambiguous quote are told. */
export const mostPlaces = 20;

/** Make a text ready. Costs one pass over it; locate as often as you like. */
export function indexText(text: string): TextIndex {
  const folded = fold(text);
  const {starts, ends} = folded;
  // Of the folded text, for several of its graphemes may come from one source: `e`, two marks.
  const cutsNoGrapheme = remembered(folded, (offset) => isGraphemeBoundary(folded.text, offset));
  const startsWord = remembered(
    folded,
    (offset) => cutsNoGrapheme(offset) && !wordAround(text, starts[offset] ?? text.length),
  );
  const endsWord = remembered(
    folded,
    (offset) => cutsNoGrapheme(offset) && !wordAround(text, ends[offset - 1] ?? 0),
  );
  return {
    text,
    folded,
    occurrences: occurrencesIn(folded.text),
    betweenWords: {start: startsWord, end: endsWord},
    betweenGraphemes: {start: cutsNoGrapheme, end: cutsNoGrapheme},
  };
}

/** Ask only once of each offset: of a text that repeats itself, every quote asks again. */
function remembered({text}: Folded, ask: Asked): Asked {
  const yes = 1;
  const no = 2;
  const known = new Uint8Array(text.length + 1);
  return (offset) => {
    known[offset] ||= ask(offset) ? yes : no;
    return known[offset] === yes;
  };
}

/** A place of the folded text, with that of each part. */
interface FoldedPlace extends Range {
  parts: readonly Range[];
}

/** What stands directly before and after a place, folded. */
type Hints = Pick<Selector, 'prefix' | 'suffix'>;

/**
 * Every offset, from `from` on and in ascending order, at which the words stand directly between
 * the hints, or with one space between.
 */
function* between({prefix, suffix}: Hints, words: string, occurrences: Occurrences, from = 0) {
  if (!prefix && !suffix) return yield* occurrences(words, from);
  const befores = prefix ? [prefix, `${prefix} `] : [''];
  const afters = suffix ? [suffix, ` ${suffix}`] : [''];
  // Sought together: the hints are what the text repeats least.
  const offsets = befores.flatMap((before) =>
    afters.flatMap((after) =>
      [...occurrences(before + words + after, from - before.length)].map(
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
function* places(
  {occurrences}: TextIndex,
  head: string,
  others: readonly string[],
  part: Ends,
  {prefix, suffix}: Hints,
): Generator<FoldedPlace> {
  const placed = (words: string, start: number): Range[] => {
    const end = start + words.length;
    return part.start(start) && part.end(end) ? [{start, end}] : [];
  };
  const middles = others.slice(0, -1);
  const tail = others.at(-1);
  if (tail === undefined) {
    for (const at of between({prefix, suffix}, head, occurrences)) {
      yield* placed(head, at).map((range) => ({...range, parts: [range]}));
    }
    return;
  }
  const heads = between({prefix}, head, occurrences).flatMap((at) => placed(head, at));
  /** For each part between head and tail, where it stands first after what is before it. */
  const reached: Range[] = [];
  for (const first of heads) {
    let from = first.end;
    const parts = [first];
    for (const [nth, words] of middles.entries()) {
      let place = reached[nth];
      if (!place || place.start < from) {
        place = occurrences(words, from)
          .flatMap((at) => placed(words, at))
          .next().value;
      }
      if (!place) return;
      reached[nth] = place;
      parts.push(place);
      from = place.end;
    }
    let isClosed = false;
    for (const at of between({suffix}, tail, occurrences, from)) {
      for (const last of placed(tail, at)) {
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
export function locate(index: TextIndex, selector: Selector): Location {
  const {text, folded, betweenWords, betweenGraphemes} = index;
  const [head, ...others] = selector.parts.map(foldText);
  if (!head || others.includes('')) return {outcome: 'missing'};
  const hints = {prefix: foldText(selector.prefix ?? ''), suffix: foldText(selector.suffix ?? '')};

  const original = (place: Range): Range => unfold(folded, place);
  const first = (part: Ends, around: Hints, most: number): FoldedPlace[] =>
    places(index, head, others, part, around).take(most).toArray();
  const cap = (ranges: Range[]) => ({
    ranges: ranges.slice(0, mostPlaces),
    more: ranges.length > mostPlaces,
  });

  const fitting = first(betweenWords, hints, mostPlaces + 1).map(original);
  const [only] = fitting;
  if (only && fitting.length === 1) return {outcome: 'found', range: only};
  if (only) return {outcome: 'ambiguous', ...cap(fitting)};

  let [inside] = first(betweenGraphemes, hints, 1);
  const misfitting = inside ? [] : first(betweenWords, {}, mostPlaces + 1).map(original);
  if (misfitting.length > 0) return {outcome: 'hint-misfits', ...cap(misfitting)};
  inside ??= first(betweenGraphemes, {}, 1)[0];
  if (!inside) return {outcome: 'missing'};
  return {
    outcome: 'inside-word',
    whole: joined(inside.parts.map(original).map((range) => widened(range, text))),
  };
}

/** Ranges in their order, those that touch as one. */
const joined = (ranges: readonly Range[]): Range[] =>
  ranges.reduce<Range[]>((done, range) => {
    const last = done.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else done.push({...range});
    return done;
  }, []);
