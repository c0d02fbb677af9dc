/** Lists quotations that select a range of an article, the best first. */
import {findHint} from '../annotate/locate/hint.ts';
import {locate, type TextIndex} from '../annotate/locate/locate.ts';
import type {Hints, Range} from '../annotate/model/model.ts';
import {collapseWhiteSpace} from '../annotate/text/format-quote.ts';
import {findCut} from './cut-text.ts';

/** The words of a quotation, with the hints that it needs. */
export interface Quotation {
  /** Plain text, in order; between two parts is a gap. A line break begins a paragraph. */
  parts: readonly string[];
  hints: Hints;
}

/** The length above which a quotation has a gap, in UTF-16 code units. */
const maxWholeLength = 160;
/** The shortest part on each side of a gap, and the fewest words that a gap replaces. */
const minPartLength = 48;

/**
 * List quotations that are found at one range only.
 *
 * @param index the text of the article
 * @param range whole words, without white space at the ends
 */
export function* listQuotations(index: TextIndex, range: Range): Generator<Quotation> {
  const {text} = index;
  const isFound = (parts: readonly string[], hints: Hints): boolean => {
    const match = locate(index, {parts, ...hints});
    return (
      match.outcome === 'found' &&
      match.range.start === range.start &&
      match.range.end === range.end
    );
  };
  const whole = [cleanLines(text.slice(range.start, range.end))];
  if (range.end - range.start > maxWholeLength) {
    for (const parts of listShortened(text, range))
      if (isFound(parts, {})) yield {parts, hints: {}};
  }
  for (const hints of listHints(index, whole, range)) {
    if (isFound(whole, hints)) yield {parts: whole, hints};
  }
}

/** List the first and the last words of a range, longer and longer. */
function* listShortened(text: string, {start, end}: Range): Generator<readonly string[]> {
  for (let length = minPartLength; 2 * length + minPartLength < end - start; length *= 2) {
    const headEnd = findCut(text, start + length, 1);
    const tailStart = findCut(text, end - length, -1);
    if (tailStart - headEnd < minPartLength) return;
    yield [text.slice(start, headEnd), text.slice(tailStart, end)].map(cleanLines);
  }
}

/** List hints for a quotation: none, the shortest on one side, then longer ones on both sides. */
function* listHints(index: TextIndex, parts: readonly string[], range: Range): Generator<Hints> {
  yield {};
  const {text} = index;
  const match = locate(index, {parts});
  if (match.outcome !== 'ambiguous') return;
  const hint = findHint(text, range, match.ranges);
  if (hint) yield hint;
  for (let length = minPartLength; length < 2 * text.length; length *= 2) {
    const before = text.slice(findCut(text, range.start - length, -1), range.start);
    const after = text.slice(range.end, findCut(text, range.end + length, 1));
    const [prefix, suffix] = [before, after].map((words) => collapseWhiteSpace(words).trim());
    if (prefix) yield {prefix};
    if (suffix) yield {suffix};
    if (prefix && suffix) yield {prefix, suffix};
  }
}

/** Remove empty lines, and the white space around lines: Markdown does not keep them. */
const cleanLines = (words: string): string =>
  words
    .split('\n')
    .map((line) => line.replace(/[ \t\r\f]+/g, ' ').replace(/^ | $/g, ''))
    .filter((line) => line !== '')
    .join('\n');
