/** Writes the lines that an article leaves out as entries of `omitted`. */
import type {OmittedLines} from '../annotate/model/model.ts';
import {isVisible} from '../annotate/text/visible-characters.ts';

/** A line of a source that is not empty, without the white space around it. */
export interface SourceLine {
  text: string;
  isOmitted: boolean;
}

/** Split a source into its lines, as `omitted` names them. The offsets are UTF-16 code units. */
export const splitLines = (source: string): {text: string; start: number; end: number}[] =>
  [...source.matchAll(/[^\r\n]+/g)]
    .map(({0: text, index: start}) => ({
      text: text.replace(/^\uFEFF/, '').trim(),
      start,
      end: start + text.length,
    }))
    .filter(({text}) => text !== '');

/**
 * Write entries that leave out exactly some lines. A single line is left out wherever it occurs, and
 * a range begins with a line that occurs once. So a line cannot be left out if it also occurs where
 * the article has it: it is then kept.
 *
 * @param lines all lines, in order; those that cannot be left out are changed
 */
export function selectOmitted(lines: readonly SourceLine[]): OmittedLines[] {
  const counts = new Map<string, number>();
  const kept = new Set<string>();
  for (const {text, isOmitted} of lines) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
    if (!isOmitted) kept.add(text);
  }
  const entries: OmittedLines[] = [];
  const single = new Set<string>();
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as SourceLine;
    if (!line.isOmitted) {
      at++;
      continue;
    }
    const end = counts.get(line.text) === 1 && isEntry(line.text) ? findRangeEnd(lines, at) : at;
    if (end > at) {
      entries.push({from: line.text, to: (lines[end] as SourceLine).text});
    } else if (!kept.has(line.text) && isEntry(line.text)) {
      if (!single.has(line.text)) entries.push(line.text);
      single.add(line.text);
    } else line.isOmitted = false;
    at = end + 1;
  }
  return entries;
}

/** Front matter has no text without visible characters. */
const isEntry = (text: string): boolean => [...text].some(isVisible);

/** Find the last line of a run that occurs in it for the first time. */
function findRangeEnd(lines: readonly SourceLine[], start: number): number {
  const seen = new Set<string>();
  let end = start;
  for (let at = start; lines[at]?.isOmitted; at++) {
    const {text} = lines[at] as SourceLine;
    if (!seen.has(text) && isEntry(text)) end = at;
    seen.add(text);
  }
  return end;
}
