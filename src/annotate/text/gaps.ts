/**
 * Gaps in quotes: `[…]` or `[...]`, in place of words that are left out.
 */
import type {Range} from '../model/model.ts';

const gap = /\[(?:…|\.\.\.)\]/g;

/** What editors write instead: an ellipsis without brackets, or in parentheses. */
const looseGap = /\(\s*(?:…|\.{3}|\. \. \.)\s*\)|…|\.{3}|\. \. \./g;

/** Returns the ranges between the gaps of a quote. */
export const splitAtGaps = (text: string): Range[] => splitAt(text, gap);

/** Returns the parts of a text between ellipses of any form, without white space around them. */
export const splitAtEllipses = (text: string): string[] =>
  splitAt(text, looseGap).map(({start, end}) => text.slice(start, end).trim());

function splitAt(text: string, separator: RegExp): Range[] {
  const found = [...text.matchAll(separator)];
  return [...found, undefined].map((each, nth) => {
    const before = found[nth - 1];
    return {start: before ? before.index + before[0].length : 0, end: each?.index ?? text.length};
  });
}
