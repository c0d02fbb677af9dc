/**
 * A problem of the content: what is wrong, where, what was expected, what is nearest, and how to
 * fix it.
 *
 * A problem is a `VFileMessage`, so every tool for unified and vfile can handle it.
 */
import type {Point, Position} from 'unist';
import {VFileMessage} from 'vfile-message';
import {type RuleId, ruleEntry, type Severity} from './rules.ts';

export interface Problem extends VFileMessage {
  /** The rule that was broken. */
  ruleId: RuleId;
  /** The nearest candidate to what was written. */
  nearest?: string | undefined;
  /** Word by word, how the nearest candidate differs from what was written. */
  differs?: string | undefined;
  /** How the editor can fix it. */
  fix: string;
  /** Other places that are part of the problem. */
  related: readonly RelatedLocation[];
}

export interface RelatedLocation {
  file: string;
  place: Point | Position | undefined;
  /** What is at that place. */
  message: string;
}

export interface ProblemDetails {
  /** Path of the file, relative to the project. */
  file: string;
  /** Where in the file (1-based lines and columns); omitted for the file as a whole. */
  place?: Point | Position | undefined;
  rule: RuleId;
  expected?: string | undefined;
  nearest?: string | undefined;
  differs?: string | undefined;
  fix: string;
  related?: readonly RelatedLocation[] | undefined;
}

/**
 * Make a problem. It is fatal if its rule is an error, and not fatal if its rule is a warning.
 *
 * @param reason what is wrong, one sentence
 */
export function problem(reason: string, details: ProblemDetails): Problem {
  const {rule, expected} = details;
  const message = new VFileMessage(reason, {place: details.place, ruleId: rule, source: 'gloss'});
  message.fatal = ruleEntry(rule).severity === 'error';
  message.file = details.file;
  if (expected !== undefined) message.expected = [expected];
  return Object.assign(message, {
    ruleId: rule,
    nearest: details.nearest,
    differs: details.differs,
    fix: details.fix,
    related: details.related ?? [],
  });
}

/** Whether a message was made by `problem`. */
export const isProblem = (message: unknown): message is Problem =>
  message instanceof VFileMessage && message.source === 'gloss';

/** The severity of the rule that was broken. */
export const severityOf = ({fatal}: Problem): Severity => (fatal ? 'error' : 'warning');

/** Whether a problem stops the build. */
export const isError = (problem: Problem): boolean => severityOf(problem) === 'error';

/** `file:line:column`, as terminals and editors link it. */
export function formatLocation(file: string, place: Point | Position | undefined): string {
  const point = place && 'start' in place ? place.start : place;
  return `${file}:${point?.line ?? 1}:${point?.column ?? 1}`;
}

/** Compare problems by file, line and column. */
export function byLocation(a: Problem, b: Problem): number {
  return (
    (a.file ?? '').localeCompare(b.file ?? '', 'en') ||
    (a.line ?? 1) - (b.line ?? 1) ||
    (a.column ?? 1) - (b.column ?? 1)
  );
}
