/**
 * Finds the target of a text directive, as browsers do (URL Fragment Text Directives, §3.6.1,
 * “find a range from a text directive”).
 */

import {itemAt} from '../annotate/model/defined.ts';
import type {Range} from '../annotate/model/model.ts';
import {upperBound} from '../annotate/model/upper-bound.ts';
import {createOccurrenceFinder} from '../annotate/text/occurrences.ts';
import {foldToBaseLetters} from './base-letters.ts';
import type {Directive} from './parse-directive.ts';

/**
 * Create a function that finds text directives in a page.
 *
 * @param page text of the page, one line for each block (see `built-page.ts`)
 * @param lang BCP 47 tag for word segmentation
 * @returns a function from a directive to all ranges that match it: offsets in `page`, in
 *   UTF-16 code units, end-exclusive. A browser scrolls to the first.
 */
export function createDirectiveFinder(
  page: string,
  lang: string,
): (directive: Directive) => Generator<Range, void> {
  const {letters, starts, ends} = foldToBaseLetters(page);
  const segmenter = new Intl.Segmenter(lang, {granularity: 'word'});
  const occurrences = createOccurrenceFinder(letters);
  /** The start of each line. */
  const lines = [0, ...[...page.matchAll(/\n/g)].map(({index}) => index + 1)];
  const bounds = new Map<number, Set<number>>();

  /** Whether an offset of the page is a word boundary (§3.6.2). */
  const isBound = (offset: number): boolean => {
    const line = upperBound(lines, offset) - 1;
    const start = itemAt(lines, line);
    const end = (lines[line + 1] ?? page.length + 1) - 1;
    if (offset === start || offset === end) return true;
    let lineBounds = bounds.get(start);
    if (!lineBounds) {
      const segments = segmenter.segment(page.slice(start, end));
      lineBounds = new Set([...segments].map(({index}) => start + index));
      bounds.set(start, lineBounds);
    }
    return lineBounds.has(offset);
  };

  // From here on, offsets are in the base letters.
  const startsAtBound = (at: number): boolean => isBound(starts[at] ?? page.length);
  const endsAtBound = (at: number): boolean => isBound(ends[at - 1] ?? 0);
  const fold = (term = ''): string => foldToBaseLetters(term).letters;

  /** Find every occurrence of a term, in order. */
  function* findTerm(term: string, endBound: boolean): Generator<Range, void> {
    if (term === '') return;
    for (const start of occurrences(term)) {
      const end = start + term.length;
      if (startsAtBound(start) && (!endBound || endsAtBound(end))) yield {start, end};
    }
  }

  /** Match a term at an offset, after white space and block boundaries. */
  const matchAt = (term: string, from: number, endBound: boolean): Range | undefined => {
    let start = from;
    while (/\s/.test(letters.charAt(start))) start++;
    const end = start + term.length;
    if (term === '' || !letters.startsWith(term, start)) return undefined;
    return endBound && !endsAtBound(end) ? undefined : {start, end};
  };

  return function* ({prefix, start, end, suffix}) {
    const isStartBound = end !== undefined || suffix === undefined;
    const [head, after] = [fold(start), fold(suffix)];
    const tails = end === undefined ? undefined : [...findTerm(fold(end), suffix === undefined)];
    let nextTail = 0;
    /** Find the possible ends of a match: itself, or non-overlapping occurrences of `end`. */
    function* findEnds(match: Range): Generator<Range, void> {
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
      ? findTerm(head, isStartBound)
      : findTerm(fold(prefix), false)) {
      const match = prefix === undefined ? first : matchAt(head, first.end, isStartBound);
      if (!match) continue;
      const last = findEnds(match).find(
        (each) => suffix === undefined || matchAt(after, each.end, true),
      );
      if (last) yield {start: itemAt(starts, match.start), end: itemAt(ends, last.end - 1)};
    }
  };
}
