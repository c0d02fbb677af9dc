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
  /** It occurs, but only inside of words; `whole` is the first place, widened to whole words. */
  | {outcome: 'inside-word'; range: Range; whole: Range}
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

/** What is asked of the two ends of a place, as offsets in the folded text. */
interface Ends {
  start: (offset: number) => boolean;
  end: (offset: number) => boolean;
}

/**
 * Every place where `head` and the other parts follow each other and both ends are
 * as asked, as ranges of the folded text, in the order of their starts.
 */
function* places(
  {folded: {text}, occurrences}: TextIndex,
  head: string,
  others: readonly string[],
  asked: Ends,
): Generator<Range> {
  const between = others.slice(0, -1);
  const tail = others.at(-1);
  if (tail === undefined) {
    for (const start of occurrences(head)) {
      const end = start + head.length;
      if (asked.start(start) && asked.end(end)) yield {start, end};
    }
    return;
  }
  const tails = [...occurrences(tail)].filter((at) => asked.end(at + tail.length));
  // For each part between head and tail, where it stands first after what is before it.
  const reached: number[] = [];
  let nextTail = 0;
  for (const start of occurrences(head)) {
    let from = start + head.length;
    for (const [nth, part] of between.entries()) {
      let at = reached[nth] ?? -1;
      if (at < from) at = text.indexOf(part, from);
      if (at === -1) return;
      reached[nth] = at;
      from = at + part.length;
    }
    while ((tails[nextTail] ?? Number.POSITIVE_INFINITY) < from) nextTail++;
    if (nextTail === tails.length) return;
    if (!asked.start(start)) continue;
    for (let nth = nextTail; nth < tails.length; nth++) {
      yield {start, end: (tails[nth] ?? 0) + tail.length};
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
 * where it begins and ends between words and never cuts a grapheme. Where a
 * `prefix` or `suffix` is given, only the places that it fits count.
 */
export function locate(index: TextIndex, selector: Selector): Location {
  const {text, folded} = index;
  const [head, ...others] = selector.parts.map(foldText);
  if (!head || others.includes('')) return {outcome: 'missing'};
  const prefix = foldText(selector.prefix ?? '');
  const suffix = foldText(selector.suffix ?? '');

  // The ends of a folded place, as offsets in the original text.
  const startOf = (offset: number): number => folded.starts[offset] ?? 0;
  const endOf = (offset: number): number => folded.ends[offset - 1] ?? 0;
  const first = (asked: Ends, most: number): Range[] =>
    places(index, head, others, asked)
      .take(most)
      .map(({start, end}) => ({start: startOf(start), end: endOf(end)}))
      .toArray();

  // Of the folded text, for several of its graphemes may come from one source: `e`, two marks.
  const cutsNoGrapheme = (offset: number): boolean => isGraphemeBoundary(folded.text, offset);
  const whole: Ends = {start: cutsNoGrapheme, end: cutsNoGrapheme};
  const betweenWords: Ends = {
    start: (offset) => whole.start(offset) && !wordAround(text, startOf(offset)),
    end: (offset) => whole.end(offset) && !wordAround(text, endOf(offset)),
  };
  const hinted: Ends = {
    start: (offset) => precedes(folded.text, prefix, offset) && betweenWords.start(offset),
    end: (offset) => follows(folded.text, suffix, offset) && betweenWords.end(offset),
  };

  const fitting = first(hinted, mostPlaces + 1);
  const [only] = fitting;
  if (only && fitting.length === 1) return {outcome: 'found', range: only};
  if (only) return {outcome: 'ambiguous', ...cap(fitting)};

  const misfitting = prefix || suffix ? first(betweenWords, mostPlaces + 1) : [];
  if (misfitting.length > 0) return {outcome: 'hint-misfits', ...cap(misfitting)};

  const [inside] = first(whole, 1);
  if (!inside) return {outcome: 'missing'};
  return {
    outcome: 'inside-word',
    range: inside,
    whole: {
      start: wordAround(text, inside.start)?.start ?? inside.start,
      end: wordAround(text, inside.end)?.end ?? inside.end,
    },
  };
}

const cap = (ranges: Range[]) => ({
  ranges: ranges.slice(0, mostPlaces),
  more: ranges.length > mostPlaces,
});
