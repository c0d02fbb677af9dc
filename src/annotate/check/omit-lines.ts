/**
 * Leaves the omitted lines of a source out of the comparison.
 */
import type {OmittedLines} from '../model/model.ts';
import {findNearestName} from '../model/nearest-name.ts';

/** A source in which the omitted lines are replaced with spaces. */
export interface Comparable {
  text: string;
  /** Omitted lines with nothing but white space between them, and the offset of their end. */
  runs: {end: number; lines: string[]}[];
  /** The entries that omit nothing, or too much. */
  faults: OmittedFault[];
}

/** An entry of `omitted` that cannot be followed. */
export interface OmittedFault {
  /** The index of the entry. */
  index: number;
  reason: string;
  nearest?: string | undefined;
  fix: string;
}

/** A line of the source, with its offset in UTF-16 code units. */
interface Line {
  text: string;
  start: number;
  number: number;
}

/** Replaces omitted lines with spaces, which preserves all offsets. */
export function omitLines(source: string, omitted: readonly OmittedLines[]): Comparable {
  const lines = [...source.matchAll(/[^\r\n]+/g)].map(
    ({0: text, index: start}): Line => ({text: trim(text), start, number: 0}),
  );
  let [at, number] = [0, 1];
  for (const line of lines) {
    number += source.slice(at, line.start).split(/\r\n|\r|\n/).length - 1;
    [at, line.number] = [line.start, number];
  }
  const left = new Set<Line>();
  const faults = omitted.flatMap((entry, index): OmittedFault[] => {
    const found = typeof entry === 'string' ? findLine(entry, lines) : findRange(entry, lines);
    if ('reason' in found) return [{index, ...found}];
    for (const line of found.lines) left.add(line);
    return [];
  });

  const leftByStart = new Map([...left].map((line) => [line.start, line]));
  const runs: Comparable['runs'] = [];
  const text = source.replace(/[^\r\n]+/g, (whole, start: number) => {
    const line = leftByStart.get(start);
    if (!line) return whole;
    const end = start + whole.length;
    const last = runs.at(-1);
    if (line.text !== '' && last && source.slice(last.end, start).trim() === '') {
      last.lines.push(line.text);
      last.end = end;
    } else if (line.text !== '') {
      runs.push({end, lines: [line.text]});
    }
    return ' '.repeat(whole.length);
  });
  return {text, runs, faults};
}

const trim = (line: string): string => line.replace(/^\uFEFF/, '').trim();

type Found = {lines: readonly Line[]} | Omit<OmittedFault, 'index'>;

/** Finds all lines with the text of an entry. */
function findLine(entry: string, lines: readonly Line[]): Found {
  const found = lines.filter(({text}) => text === trim(entry));
  if (found.length > 0) return {lines: found};
  return {
    reason: `The line “${trim(entry)}” is in \`omitted\`, but not in the source.`,
    nearest: findNearestName(
      trim(entry),
      lines.map(({text}) => text),
    ),
    fix: 'Copy the line from the source, or remove it from `omitted`.',
  };
}

/** Finds the lines from one line to another. Both are whole lines; the first occurs once. */
function findRange({from, to}: {from: string; to: string}, lines: readonly Line[]): Found {
  const [first, ...others] = lines.filter(({text}) => text === trim(from));
  if (!first) return findLine(from, lines);
  if (others.length > 0) {
    return {
      reason: `The line “${trim(from)}” of \`omitted\` occurs ${others.length + 1} times in the source, on the lines ${[first, ...others].map(({number}) => number).join(', ')}.`,
      fix: 'Begin the range with a line that occurs once, such as the line before or after it.',
    };
  }
  const start = lines.indexOf(first);
  const length = lines.slice(start).findIndex(({text}) => text === trim(to));
  if (length !== -1) return {lines: lines.slice(start, start + length + 1)};
  const before = lines.find(({text}) => text === trim(to));
  return before
    ? {
        reason: `The line “${trim(to)}” of \`omitted\` is before the line “${trim(from)}” in the source.`,
        fix: 'Exchange `from` and `to`.',
      }
    : findLine(to, lines);
}
