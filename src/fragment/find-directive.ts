/**
 * Find where a text directive leads, as a browser does (URL Fragment Text Directives,
 * §3.6.1, “find a range from a text directive”).
 */

import {itemAt} from '../annotate/model/defined.ts';
import type {Range} from '../annotate/model/model.ts';
import {createOccurrenceFinder} from '../annotate/text/occurrences.ts';
import {upperBound} from '../annotate/text/upper-bound.ts';
import {baseLetters} from './base-letters.ts';
import type {Directive} from './parse-directive.ts';

/**
 * Make a finder for a page.
 *
 * @param page its text, a line a block (see `built-page.ts`)
 * @param lang BCP 47 tag that the bounds of its words are found for
 * @returns a function from a directive to the ranges that match it: a browser goes to the
 *   first
 */
export function directiveFinder(
  page: string,
  lang: string,
): (directive: Directive) => Generator<Range, void> {
  const {letters, starts, ends} = baseLetters(page);
  const segmenter = new Intl.Segmenter(lang, {granularity: 'word'});
  const occurrences = createOccurrenceFinder(letters);
  /** Where each line starts. */
  const lines = [0, ...[...page.matchAll(/\n/g)].map(({index}) => index + 1)];
  const bounds = new Map<number, Set<number>>();

  /** Whether an offset of the page is at the bound of a word (§3.6.2). */
  const isBound = (offset: number): boolean => {
    const line = upperBound(lines, offset) - 1;
    const start = itemAt(lines, line);
    const end = (lines[line + 1] ?? page.length + 1) - 1;
    if (offset === start || offset === end) return true;
    let ofLine = bounds.get(start);
    if (!ofLine) {
      const segments = segmenter.segment(page.slice(start, end));
      ofLine = new Set([...segments].map(({index}) => start + index));
      bounds.set(start, ofLine);
    }
    return ofLine.has(offset);
  };

  // From here on, offsets count base letters.
  const startsAtBound = (at: number): boolean => isBound(starts[at] ?? page.length);
  const endsAtBound = (at: number): boolean => isBound(ends[at - 1] ?? 0);
  const query = (term = ''): string => baseLetters(term).letters;

  /** Every place of a term, in their order. */
  function* places(sought: string, endBound: boolean): Generator<Range, void> {
    if (sought === '') return;
    for (const start of occurrences(sought)) {
      const end = start + sought.length;
      if (startsAtBound(start) && (!endBound || endsAtBound(end))) yield {start, end};
    }
  }

  /** What follows, after white space and the bounds of blocks. */
  const follow = (sought: string, from: number, endBound: boolean): Range | undefined => {
    let start = from;
    while (/\s/.test(letters.charAt(start))) start++;
    const end = start + sought.length;
    if (sought === '' || !letters.startsWith(sought, start)) return undefined;
    return endBound && !endsAtBound(end) ? undefined : {start, end};
  };

  return function* ({prefix, start, end, suffix}) {
    const isStartBound = end !== undefined || suffix === undefined;
    const [head, after] = [query(start), query(suffix)];
    const tails = end === undefined ? undefined : [...places(query(end), suffix === undefined)];
    let nextTail = 0;
    /** With what a match may end: itself, or the places of the end one after the other. */
    function* lasts(match: Range): Generator<Range, void> {
      if (!tails) return yield match;
      while ((tails[nextTail]?.start ?? match.end) < match.end) nextTail++;
      let to = match.end;
      for (let nth = nextTail; nth < tails.length; nth++) {
        const tail = tails[nth];
        if (!tail || tail.start < to) continue;
        yield tail;
        to = tail.end;
      }
    }
    for (const first of prefix === undefined
      ? places(head, isStartBound)
      : places(query(prefix), false)) {
      const match = prefix === undefined ? first : follow(head, first.end, isStartBound);
      if (!match) continue;
      const last = lasts(match).find(
        (each) => suffix === undefined || follow(after, each.end, true),
      );
      if (last) yield {start: itemAt(starts, match.start), end: itemAt(ends, last.end - 1)};
    }
  };
}
