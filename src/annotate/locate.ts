/**
 * Locate: where a quote stands in the text. Exactly, or not at all: nothing here
 * chooses by likeness. (`nearest-passage.ts` looks for likeness, for messages.)
 */
import {isGraphemeBoundary, wordAround} from './boundary.ts';
import {type Folded, fold, foldText} from './fold.ts';
import type {Range} from './model.ts';

/** A text made ready for locating in it. */
export interface TextIndex {
  /** The projected text. */
  text: string;
  folded: Folded;
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
export const indexText = (text: string): TextIndex => ({text, folded: fold(text)});

/** Every offset in `text` at which `part` stands, overlapping ones too. */
function* occurrences(text: string, part: string, from = 0): Generator<number> {
  for (let at = text.indexOf(part, from); at !== -1; at = text.indexOf(part, at + 1)) {
    yield at;
  }
}

/** Every place where the parts follow each other, as ranges of the folded text. */
function* chains(text: string, parts: readonly string[]): Generator<Range> {
  const [head = '', ...rest] = parts;
  const tail = rest.at(-1);
  if (head === '' || tail === '') return;
  for (const start of occurrences(text, head)) {
    if (tail === undefined) {
      yield {start, end: start + head.length};
      continue;
    }
    // The parts between head and tail must stand in order: take each as early as it can be.
    let from = start + head.length;
    for (const part of rest.slice(0, -1)) {
      const at = text.indexOf(part, from);
      from = at === -1 ? Number.POSITIVE_INFINITY : at + part.length;
    }
    if (from === Number.POSITIVE_INFINITY) return;
    for (const at of occurrences(text, tail, from)) {
      yield {start, end: at + tail.length};
    }
  }
}

/** Whether `hint` stands directly before `offset`, or directly after it. */
function fits(text: string, offset: number, hint: string, side: 'before' | 'after'): boolean {
  const space = text.charAt(side === 'before' ? offset - 1 : offset) === ' ' ? 1 : 0;
  return side === 'before'
    ? text.endsWith(hint, offset) || text.endsWith(hint, offset - space)
    : text.startsWith(hint, offset) || text.startsWith(hint, offset + space);
}

/**
 * Locate a quote.
 *
 * Both the text and the quote are folded (see `fold.ts`). A place counts only
 * where it begins and ends between words and never cuts a grapheme. Where a
 * `prefix` or `suffix` is given, only the places that it fits count.
 */
export function locate(index: TextIndex, selector: Selector): Location {
  const {text, folded} = index;
  const parts = selector.parts.map(foldText);
  const prefix = foldText(selector.prefix ?? '');
  const suffix = foldText(selector.suffix ?? '');

  const fitting: Range[] = [];
  const misfitting: Range[] = [];
  let inside: {range: Range; whole: Range} | undefined;

  for (const place of chains(folded.text, parts)) {
    const range = unfold(folded, place);
    if (!isGraphemeBoundary(text, range.start) || !isGraphemeBoundary(text, range.end)) continue;
    const first = wordAround(text, range.start);
    const last = wordAround(text, range.end);
    if (first || last) {
      inside ??= {
        range,
        whole: {start: first?.start ?? range.start, end: last?.end ?? range.end},
      };
      continue;
    }
    const hinted =
      (prefix === '' || fits(folded.text, place.start, prefix, 'before')) &&
      (suffix === '' || fits(folded.text, place.end, suffix, 'after'));
    const list = hinted ? fitting : misfitting;
    if (list.length <= mostPlaces) list.push(range);
    if (fitting.length > mostPlaces) break;
  }

  const [only] = fitting;
  if (only && fitting.length === 1) return {outcome: 'found', range: only};
  if (only) return {outcome: 'ambiguous', ...cap(fitting)};
  if (misfitting.length > 0) return {outcome: 'hint-misfits', ...cap(misfitting)};
  if (inside) return {outcome: 'inside-word', ...inside};
  return {outcome: 'missing'};
}

/** A range of the folded text, as a range of the original. */
function unfold(folded: Folded, {start, end}: Range): Range {
  return {start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0};
}

const cap = (ranges: Range[]) => ({
  ranges: ranges.slice(0, mostPlaces),
  more: ranges.length > mostPlaces,
});
