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

/** What is asked of the two ends of a place, and of each end of a part inside it. */
interface Ends {
  start: Asked;
  end: Asked;
  within: Asked;
}

/** A place of the folded text, with that of each part. */
interface FoldedPlace extends Range {
  parts: readonly Range[];
}

/**
 * Every place where `head` and the other parts follow each other and all ends are
 * as asked, in the order of their starts.
 */
function* places(
  {folded: {text}, occurrences}: TextIndex,
  head: string,
  others: readonly string[],
  asked: Ends,
): Generator<FoldedPlace> {
  const between = others.slice(0, -1);
  const tail = others.at(-1);
  if (tail === undefined) {
    for (const start of occurrences(head)) {
      const end = start + head.length;
      if (asked.start(start) && asked.end(end)) yield {start, end, parts: [{start, end}]};
    }
    return;
  }
  const tails = [...occurrences(tail)].filter(
    (at) => asked.within(at) && asked.end(at + tail.length),
  );
  /** The first place of a part from an offset on. */
  const reach = (part: string, from: number): Range | undefined => {
    for (let at = text.indexOf(part, from); at !== -1; at = text.indexOf(part, at + 1)) {
      const end = at + part.length;
      if (asked.within(at) && asked.within(end)) return {start: at, end};
    }
    return undefined;
  };
  // For each part between head and tail, where it stands first after what is before it.
  const reached: Range[] = [];
  let nextTail = 0;
  for (const start of occurrences(head)) {
    let from = start + head.length;
    if (!asked.start(start) || !asked.within(from)) continue;
    const parts = [{start, end: from}];
    for (const [nth, part] of between.entries()) {
      let place = reached[nth];
      if (!place || place.start < from) place = reach(part, from);
      if (!place) return;
      reached[nth] = place;
      parts.push(place);
      from = place.end;
    }
    while ((tails[nextTail] ?? Number.POSITIVE_INFINITY) < from) nextTail++;
    if (nextTail === tails.length) return;
    for (let nth = nextTail; nth < tails.length; nth++) {
      const last = {start: tails[nth] ?? 0, end: (tails[nth] ?? 0) + tail.length};
      yield {start, end: last.end, parts: [...parts, last]};
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
  const isHinted = prefix !== '' || suffix !== '';

  // The place in the original text of one in the folded text.
  const unfold = ({start, end}: Range): Range => ({
    start: folded.starts[start] ?? 0,
    end: folded.ends[end - 1] ?? 0,
  });
  const first = (asked: Ends, most: number): FoldedPlace[] =>
    places(index, head, others, asked).take(most).toArray();

  // Of the folded text, for several of its graphemes may come from one source: `e`, two marks.
  const cutsNoGrapheme: Asked = (offset) => isGraphemeBoundary(folded.text, offset);
  const startsWord: Asked = (offset) =>
    cutsNoGrapheme(offset) && !wordAround(text, folded.starts[offset] ?? text.length);
  const endsWord: Asked = (offset) =>
    cutsNoGrapheme(offset) && !wordAround(text, folded.ends[offset - 1] ?? 0);

  const whole: Ends = {start: cutsNoGrapheme, end: cutsNoGrapheme, within: cutsNoGrapheme};
  const betweenWords: Ends = {
    start: startsWord,
    end: endsWord,
    within: (offset) => startsWord(offset) && endsWord(offset),
  };
  const withHints = ({start, end, within}: Ends): Ends => ({
    start: (offset) => precedes(folded.text, prefix, offset) && start(offset),
    end: (offset) => follows(folded.text, suffix, offset) && end(offset),
    within,
  });
  const cap = (ranges: Range[]) => ({
    ranges: ranges.slice(0, mostPlaces),
    more: ranges.length > mostPlaces,
  });

  const fitting = first(withHints(betweenWords), mostPlaces + 1).map(unfold);
  const [only] = fitting;
  if (only && fitting.length === 1) return {outcome: 'found', range: only};
  if (only) return {outcome: 'ambiguous', ...cap(fitting)};

  const [hinted] = isHinted ? first(withHints(whole), 1) : [];
  const misfitting = isHinted && !hinted ? first(betweenWords, mostPlaces + 1).map(unfold) : [];
  if (misfitting.length > 0) return {outcome: 'hint-misfits', ...cap(misfitting)};

  const [inside] = hinted ? [hinted] : first(whole, 1);
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
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else done.push({...range});
    return done;
  }, []);
