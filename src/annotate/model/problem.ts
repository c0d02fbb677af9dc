/**
 * A problem of the content, told so that the editor can mend it: where, what is
 * wrong, what was expected, what is nearest, what to do.
 *
 * A problem is a `VFileMessage`, so that it travels through unified, vfile and
 * every tool that knows them.
 */
import type {Point, Position} from 'unist';
import {VFileMessage} from 'vfile-message';

export interface Problem extends VFileMessage {
  /** The nearest candidate to what was written. */
  nearest?: string | undefined;
  /** Word by word, how the nearest candidate differs from what was written. */
  differs?: string | undefined;
  /** What the editor can do about it. */
  mend: string;
  /** Other places that take part in the problem. */
  elsewhere: readonly Elsewhere[];
}

export interface Elsewhere {
  file: string;
  place: Point | Position | undefined;
  /** What stands there. */
  what: string;
}

export interface ProblemDetails {
  /** Path of the file, relative to the project. */
  file: string;
  /** Where in the file (1-based lines and columns); left out for the file as a whole. */
  place?: Point | Position | undefined;
  /** A stable name of the rule that was broken. */
  rule: string;
  expected?: string | undefined;
  nearest?: string | undefined;
  differs?: string | undefined;
  mend: string;
  elsewhere?: readonly Elsewhere[] | undefined;
}

/**
 * Make a problem.
 *
 * @param reason what is wrong, one sentence
 * @param details where it is, and what helps to mend it
 */
export function problem(reason: string, details: ProblemDetails): Problem {
  const message = new VFileMessage(reason, {
    place: details.place,
    ruleId: details.rule,
    source: 'gloss',
  });
  message.fatal = true;
  message.file = details.file;
  if (details.expected !== undefined) message.expected = [details.expected];
  return Object.assign(message, {
    nearest: details.nearest,
    differs: details.differs,
    mend: details.mend,
    elsewhere: details.elsewhere ?? [],
  });
}

/** Whether a message was made by `problem`. */
export const isProblem = (message: unknown): message is Problem =>
  message instanceof VFileMessage && message.source === 'gloss';

/** `file:line:column`, as terminals and editors link it. */
export function formatPlace(file: string, place: Point | Position | undefined): string {
  const point = place && 'start' in place ? place.start : place;
  return `${file}:${point?.line ?? 1}:${point?.column ?? 1}`;
}

/** Write one problem as text, its first line `file:line:column  what is wrong`. */
export function formatProblem(problem: Problem): string {
  const lines = [`${formatPlace(problem.file ?? '', problem.place)}  ${problem.reason}`];
  for (const other of problem.elsewhere) {
    lines.push(`    also:     ${formatPlace(other.file, other.place)}  ${other.what}`);
  }
  if (problem.expected) lines.push(`    expected: ${problem.expected.join(', ')}`);
  if (problem.nearest) lines.push(`    nearest:  ${problem.nearest}`);
  if (problem.differs) lines.push(`    differs:  ${problem.differs}`);
  lines.push(`    mend:     ${problem.mend}`);
  return lines.join('\n');
}

/** Order problems by file, line and column, for a report. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    (a.file ?? '').localeCompare(b.file ?? '', 'en') ||
    (a.line ?? 1) - (b.line ?? 1) ||
    (a.column ?? 1) - (b.column ?? 1)
  );
}

/**
 * Write all problems as one text, with their count at the end.
 *
 * @param so what follows from them
 */
export function formatProblems(problems: readonly Problem[], so = 'nothing was published'): string {
  const count = problems.length;
  const files = new Set(problems.map((each) => each.file)).size;
  return [
    ...[...problems].sort(byPlace).map(formatProblem),
    `${count} ${count === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}; ${so}.`,
  ].join('\n\n');
}
