/**
 * Find where a text directive leads, as a browser does (URL Fragment Text Directives,
 * §3.6.1, “find a range from a text directive”).
 */
import type {Range} from '../annotate/model.ts';
import {baseLetters} from './base-letters.ts';
import type {Directive} from './parse-directive.ts';

/**
 * Make a finder for a page.
 *
 * @param page its text, a line a block (see `read-page.ts`)
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
  const bounds = new Map<number, Set<number>>();

  /** Whether an offset of the page is at the bound of a word (§3.6.2). */
  const isBound = (offset: number): boolean => {
    const start = page.lastIndexOf('\n', offset - 1) + 1;
    const end = page.indexOf('\n', offset);
    if (offset === start || offset === end || offset === page.length) return true;
    let ofLine = bounds.get(start);
    if (!ofLine) {
      const line = page.slice(start, end === -1 ? undefined : end);
      ofLine = new Set([...segmenter.segment(line)].map(({index}) => start + index));
      bounds.set(start, ofLine);
    }
    return ofLine.has(offset);
  };

  // From here on, offsets count base letters.
  const startsAtBound = (at: number): boolean => isBound(starts[at] ?? page.length);
  const endsAtBound = (at: number): boolean => isBound(ends[at - 1] ?? 0);
  const query = (term: string): string => baseLetters(term).letters;

  const find = (term: string, from: number, endBound: boolean): Range | undefined => {
    const sought = query(term);
    if (sought === '') return undefined;
    for (let start = letters.indexOf(sought, from); start !== -1; ) {
      const end = start + sought.length;
      if (startsAtBound(start) && (!endBound || endsAtBound(end))) return {start, end};
      start = letters.indexOf(sought, start + 1);
    }
    return undefined;
  };

  /** What follows, after white space and the bounds of blocks. */
  const follow = (term: string, from: number, endBound: boolean): Range | undefined => {
    const sought = query(term);
    let start = from;
    while (/\s/.test(letters.charAt(start))) start++;
    const end = start + sought.length;
    if (sought === '' || !letters.startsWith(sought, start)) return undefined;
    return endBound && !endsAtBound(end) ? undefined : {start, end};
  };

  return function* ({prefix, start, end, suffix}) {
    const isStartBound = end !== undefined || suffix === undefined;
    for (let from = 0; ; ) {
      const before = prefix === undefined ? undefined : find(prefix, from, false);
      if (prefix !== undefined && !before) return;
      const match = before
        ? follow(start, before.end, isStartBound)
        : find(start, from, isStartBound);
      if (!before && !match) return;
      from = (before ?? match ?? {start: 0}).start + 1;
      if (!match) continue;

      for (let to = match.end; ; ) {
        const last = end === undefined ? match : find(end, to, suffix === undefined);
        if (!last) return;
        if (suffix === undefined || follow(suffix, last.end, true)) {
          yield {start: starts[match.start] ?? 0, end: ends[last.end - 1] ?? 0};
          break;
        }
        if (end === undefined) break;
        to = last.end;
      }
    }
  };
}
