/**
 * Locate: where a quote stands in the text. Exactly, or not at all: nothing here
 * chooses by likeness. (`nearest-passage.ts` looks for likeness, for messages.)
 */
import {isGraphemeBoundary, wordAround} from './boundary.ts';
import {type Folded, fold, foldText} from './fold.ts';
import type {Range} from './model.ts';
import {type Occurrences, occurrencesIn} from './occurrences.ts';

/** A text made ready for locating in it. */
export interface TextIndex {
  /** The projected text. */
  text: string;
  folded: Folded;
  /** Where strings stand in the folded text. */
  occurrences: Occurrences;
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
  | {outcome: 'inside-word'; range: Range; whole: Range[]}
  /** It occurs, but `prefix` or `suffix` fits at none of the places. */
  | {outcome: 'hint-misfits'; ranges: Range[]; more: boolean}
  | {outcome: 'missing'};

/** How many places of an ambiguous quote are told. */
export const mostPlaces = 20;

/** Make a text ready. Costs one pass over it; locate as often as you like. */
export function indexText(text: string): TextIndex {
  const folded = fold(text);
  return {text, folded, occurrences: occurrencesIn(folded.text)};
}

/** What is asked of an end of a part of a quote, as an offset in the folded text. */
type Asked = (offset: number) => boolean;

interface Ends {
  start: Asked;
  end: Asked;
}

/** A place of the folded text, with that of each part. */
interface FoldedPlace extends Range {
  parts: readonly Range[];
}

/**
 * Every place where `head` and the other parts follow each other, in the order of their
 * starts.
 *
 * @param part what is asked of the ends of each part
 * @param whole what is asked of the ends of all of it besides
 */
function* places(
  {folded: {text}, occurrences}: TextIndex,
  head: string,
  others: readonly string[],
  part: Ends,
  whole: Ends,
): Generator<FoldedPlace> {
  const placed = (words: string, start: number): Range[] => {
    const end = start + words.length;
    return part.start(start) && part.end(end) ? [{start, end}] : [];
  };
  const heads = occurrences(head)
    .flatMap((at) => placed(head, at))
    .filter(({start}) => whole.start(start));
  const between = others.slice(0, -1);
  const tail = others.at(-1);
  if (tail === undefined) {
    for (const range of heads) if (whole.end(range.end)) yield {...range, parts: [range]};
    return;
  }
  const tails = occurrences(tail)
    .flatMap((at) => placed(tail, at))
    .filter(({end}) => whole.end(end))
    .toArray();
  /** The first place of words from an offset on. */
  const reach = (words: string, from: number): Range | undefined => {
    for (let at = text.indexOf(words, from); at !== -1; at = text.indexOf(words, at + 1)) {
      const [place] = placed(words, at);
      if (place) return place;
    }
    return undefined;
  };
  // For each part between head and tail, where it stands first after what is before it.
  const reached: Range[] = [];
  let nextTail = 0;
  for (const first of heads) {
    let from = first.end;
    const parts = [first];
    for (const [nth, words] of between.entries()) {
      let place = reached[nth];
      if (!place || place.start < from) place = reach(words, from);
      if (!place) return;
      reached[nth] = place;
      parts.push(place);
      from = place.end;
    }
    while ((tails[nextTail]?.start ?? Number.POSITIVE_INFINITY) < from) nextTail++;
    if (nextTail === tails.length) return;
    for (const last of tails.slice(nextTail)) {
      yield {start: first.start, end: last.end, parts: [...parts, last]};
    }
  }
}

/** Whether `hint` ends at `offset`, or a space before it. */
const precedes = (text: string, hint: string, offset: number): boolean =>
  text.endsWith(hint, offset) || text.endsWith(`${hint} `, offset);

/** Whether `hint` begins at `offset`, or a space after it. */
const follows = (text: string, hint: string, offset: number): boolean =>
  text.startsWith(hint, offset) || text.startsWith(` ${hint}`, offset);

/**
 * Locate a quote.
 *
 * Both the text and the quote are folded (see `fold.ts`). A place counts only
 * where each part begins and ends between words and never cuts a grapheme. Where a
 * `prefix` or `suffix` is given, only the places that it fits count.
 */
export function locate(index: TextIndex, selector: Selector): Location {
  const {text, folded} = index;
  const [head, ...others] = selector.parts.map(foldText);
  if (!head || others.includes('')) return {outcome: 'missing'};
  const prefix = foldText(selector.prefix ?? '');
  const suffix = foldText(selector.suffix ?? '');

  // The place in the original text of one in the folded text.
  const unfold = ({start, end}: Range): Range => ({
    start: folded.starts[start] ?? 0,
    end: folded.ends[end - 1] ?? 0,
  });
  const first = (part: Ends, whole: Ends, most: number): FoldedPlace[] =>
    places(index, head, others, part, whole).take(most).toArray();

  // Of the folded text, for several of its graphemes may come from one source: `e`, two marks.
  const cutsNoGrapheme: Asked = (offset) => isGraphemeBoundary(folded.text, offset);
  const startsWord: Asked = (offset) =>
    cutsNoGrapheme(offset) && !wordAround(text, folded.starts[offset] ?? text.length);
  const endsWord: Asked = (offset) =>
    cutsNoGrapheme(offset) && !wordAround(text, folded.ends[offset - 1] ?? 0);

  const hints: Ends = {
    start: (offset) => precedes(folded.text, prefix, offset),
    end: (offset) => follows(folded.text, suffix, offset),
  };
  const betweenWords: Ends = {start: startsWord, end: endsWord};
  const betweenGraphemes: Ends = {start: cutsNoGrapheme, end: cutsNoGrapheme};
  const anywhere: Ends = {start: () => true, end: () => true};
  const cap = (ranges: Range[]) => ({
    ranges: ranges.slice(0, mostPlaces),
    more: ranges.length > mostPlaces,
  });

  const fitting = first(betweenWords, hints, mostPlaces + 1).map(unfold);
  const [only] = fitting;
  if (only && fitting.length === 1) return {outcome: 'found', range: only};
  if (only) return {outcome: 'ambiguous', ...cap(fitting)};

  let [inside] = first(betweenGraphemes, hints, 1);
  const misfitting = inside ? [] : first(betweenWords, anywhere, mostPlaces + 1).map(unfold);
  if (misfitting.length > 0) return {outcome: 'hint-misfits', ...cap(misfitting)};
  inside ??= first(betweenGraphemes, anywhere, 1)[0];
  if (!inside) return {outcome: 'missing'};
  return {
    outcome: 'inside-word',
    range: unfold(inside),
    whole: joined(inside.parts.map(unfold).map((range) => widened(range, text))),
  };
}

/** A range, with the whole of each word that it begins or ends inside of. */
const widened = ({start, end}: Range, text: string): Range => ({
  start: wordAround(text, start)?.start ?? start,
  end: wordAround(text, end)?.end ?? end,
});

/** Ranges in their order, those that touch as one. */
const joined = (ranges: readonly Range[]): Range[] =>
  ranges.reduce<Range[]>((done, range) => {
    const last = done.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else done.push({...range});
    return done;
  }, []);
