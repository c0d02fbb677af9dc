/** The JSON reporter: formats problems for other programs. */
import type {Point, Position} from 'unist';
import {byLocation, type Problem, severityOf} from '../annotate/model/problem.ts';

/**
 * Format problems as a JSON array, sorted by location. Missing details are omitted, such as the
 * line of a problem with a whole file. Lines and columns are 1-based, and ends are exclusive.
 */
export function formatAsJson(problems: readonly Problem[]): string {
  return `${JSON.stringify([...problems].sort(byLocation).map(describe), undefined, 2)}\n`;
}

const describe = (problem: Problem) => ({
  file: problem.file,
  ...flatten(problem.place),
  rule: problem.ruleId,
  severity: severityOf(problem),
  message: problem.reason,
  expected: problem.expected?.join(', '),
  nearest: problem.nearest,
  differs: problem.differs,
  fix: problem.fix,
  related: problem.related.map(({file, place, message}) => ({file, ...flatten(place), message})),
});

function flatten(place: Point | Position | undefined) {
  if (!place) return {};
  if (!('start' in place)) return {line: place.line, column: place.column};
  const {start, end} = place;
  return {line: start.line, column: start.column, endLine: end.line, endColumn: end.column};
}
