/**
 * Problems of the content. A problem is a `VFileMessage`, so the tools of unified and vfile can
 * handle it.
 */
import type {Point, Position} from 'unist';
import {VFileMessage} from 'vfile-message';
import {type RuleId, ruleEntry, type Severity} from './rules.ts';

/** A violation of a rule by the content. */
export interface Problem extends VFileMessage {
  /** The id of the broken rule. */
  ruleId: RuleId;
  /** The existing text or name that is most similar to the wrong one. */
  nearest?: string | undefined;
  /** A word diff between the wrong text and `nearest`. */
  differs?: string | undefined;
  /** The instruction for the editor. */
  fix: string;
  /** Other locations that are part of the problem. */
  related: readonly RelatedLocation[];
}

/** Another location that is part of a problem. */
export interface RelatedLocation {
  /** The path relative to the project. */
  file: string;
  /** As in `VFileMessage`. */
  place: Point | Position | undefined;
  /** A description of that location. */
  message: string;
}

/** Everything about a problem except its reason. */
export interface ProblemDetails {
  /** The path relative to the project. */
  file: string;
  /** As in `VFileMessage`: 1-based lines and columns. Omitted if it is the whole file. */
  place?: Point | Position | undefined;
  rule: RuleId;
  expected?: string | undefined;
  nearest?: string | undefined;
  differs?: string | undefined;
  fix: string;
  related?: readonly RelatedLocation[] | undefined;
}

/**
 * Creates a problem. It is fatal if the severity of its rule is `error`.
 *
 * @param reason one sentence that says what is wrong
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

/** Returns whether a message was created by `problem`. */
export const isProblem = (message: unknown): message is Problem =>
  message instanceof VFileMessage && message.source === 'gloss';

/** Returns the severity of a problem. */
export const severityOf = ({fatal}: Problem): Severity => (fatal ? 'error' : 'warning');

/** Returns whether a problem stops the build. */
export const isError = (problem: Problem): boolean => severityOf(problem) === 'error';

/** Formats a location as `file:line:column`, which terminals and editors turn into a link. */
export function formatLocation(file: string, place: Point | Position | undefined): string {
  const point = place && 'start' in place ? place.start : place;
  return `${file}:${point?.line ?? 1}:${point?.column ?? 1}`;
}

/** Compares problems by file, line and column, for `sort`. */
export function byLocation(a: Problem, b: Problem): number {
  return (
    (a.file ?? '').localeCompare(b.file ?? '', 'en') ||
    (a.line ?? 1) - (b.line ?? 1) ||
    (a.column ?? 1) - (b.column ?? 1)
  );
}
