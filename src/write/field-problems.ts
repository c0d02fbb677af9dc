/** Says at which field of the form a problem of an annotation is shown. */
import type {Annotation} from '../annotate/model/model.ts';
import {isError, type Problem} from '../annotate/model/problem.ts';
import type {RuleId} from '../annotate/model/rules.ts';
import {readWritten} from '../compose/read-written.ts';
import type {FieldProblem} from './protocol/messages.ts';

/** The fields of problems that have no place of their own. */
const fieldsOfRules: Partial<Record<RuleId, string>> = {
  gist: 'gist',
  note: 'note',
  id: 'id',
  finding: 'finding',
  opening: 'gist',
  quote: 'passage',
  'quote-missing': 'passage',
  'quote-ambiguous': 'passage',
};

/**
 * Describe problems at the fields of a form.
 *
 * @param annotation the annotation as it is read from `source`; `undefined` if it is not read
 */
export const toFieldProblems = (
  problems: readonly Problem[],
  annotation: Annotation | undefined,
  source: string,
): FieldProblem[] =>
  problems.map((problem) => ({
    field: findField(problem, annotation, source),
    message: problem.reason,
    fix: problem.fix,
    isError: isError(problem),
  }));

function findField(
  {ruleId, place, file}: Problem,
  annotation: Annotation | undefined,
  source: string,
): string {
  const byRule = fieldsOfRules[ruleId] ?? '';
  const start = place && 'start' in place ? place.start : place;
  if (!annotation || !start || file !== annotation.location.file) return byRule;
  const {location, attributeLocations, lastLine} = annotation;
  if (start.line < location.position.start.line || start.line > lastLine) return '';
  for (const [name, {position}] of Object.entries(attributeLocations)) {
    if (position.start.line === start.line && position.start.column === start.column) return name;
  }
  const offset = start.offset ?? findOffset(source, start.line, start.column);
  const {quoted, noted, opening} = readWritten(source, annotation);
  if (quoted && offset >= quoted.start && offset < quoted.end) return 'passage';
  if (offset >= noted.start && offset <= noted.end) return 'note';
  if (offset > opening.start && offset < opening.end) return byRule || 'gist';
  return byRule;
}

/** Find the offset of a line and column, both 1-based. */
function findOffset(source: string, line: number, column: number): number {
  const lines = source.split(/(?<=\r\n|\r(?!\n)|\n)/);
  return lines.slice(0, line - 1).join('').length + column - 1;
}
