/** Finds the text of a book of Project Gutenberg between its header and its licence. */
import {guessLanguageTag} from '../content/guess.ts';
import type {Facts} from './model.ts';

/** What a file of Project Gutenberg states, and where its text is. */
export interface GutenbergFile {
  facts: Facts;
  /** The index of the first line of the text. */
  start: number;
  /** The index after the last line of the text. */
  end: number;
}

const startMark = /^\*\*\*\s*START OF (?:THE|THIS) PROJECT GUTENBERG/i;
const endMark = /^(?:\*\*\*\s*)?END OF (?:THE |THIS )?PROJECT GUTENBERG/i;
/** The note of those who made the file, which follows the start. */
const credits =
  /^(?:(?:E-text )?(?:prepared|produced|transcribed)\b|this e-?(?:book|text) was (?:produced|transcribed))/i;

/**
 * Find the parts of a file.
 *
 * @param lines all lines, without the white space around them
 * @returns `undefined` for other texts
 */
export function readGutenberg(lines: readonly string[]): GutenbergFile | undefined {
  const mark = lines.findIndex((line) => startMark.test(line));
  if (mark < 0) return undefined;
  let start = mark;
  while (!/\*\*\*$/.test(lines[start] ?? '***')) start++;
  start = skipBlank(lines, start + 1);
  if (credits.test(lines[start] ?? '')) {
    while ((lines[start] ?? '') !== '') start++;
    start = skipBlank(lines, start);
  }
  const found = lines.findIndex((line, at) => at >= start && endMark.test(line));
  const header = lines.slice(0, mark);
  const language = readField(header, 'Language');
  return {
    facts: {
      title: readField(header, 'Title'),
      author: readField(header, 'Author'),
      lang: language && guessLanguageTag(language),
    },
    start,
    end: found < 0 ? lines.length : found,
  };
}

function skipBlank(lines: readonly string[], from: number): number {
  let at = from;
  while (lines[at] === '') at++;
  return at;
}

/** Read a field such as `Title: …`, which may go on below, until an empty line. */
function readField(lines: readonly string[], name: string): string | undefined {
  const at = lines.findIndex((line) => line.startsWith(`${name}:`));
  if (at < 0) return undefined;
  const rest = lines.slice(at + 1);
  const length = rest.findIndex((line) => line === '' || /^[A-Z][\w ]*:/.test(line));
  const value = [lines[at]?.slice(name.length + 1), ...rest.slice(0, Math.max(0, length))];
  return value.join(' ').replace(/\s+/g, ' ').trim() || undefined;
}
