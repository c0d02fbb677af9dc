/** The terminal reporter: formats problems as text. */
import {byLocation, formatLocation, isError, type Problem} from '../annotate/model/problem.ts';
import {toOneLine} from './show-controls.ts';

/**
 * Format problems, sorted by location, and end with their count.
 *
 * Text of the content never begins a line, so it cannot imitate other output.
 *
 * @param consequence the consequence of errors, as the end of a sentence
 */
export function formatForTerminal(problems: readonly Problem[], consequence: string): string {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const files = new Set(problems.map(({file}) => file)).size;
  const counts = [
    ...(errors > 0 || warnings === 0 ? [formatCount(errors, 'problem')] : []),
    ...(warnings > 0 ? [formatCount(warnings, 'warning')] : []),
  ];
  const ending = errors > 0 ? `; ${consequence}` : '';
  return [
    ...[...problems].sort(byLocation).map(formatProblem),
    `${counts.join(' and ')} in ${formatCount(files, 'file')}${ending}.`,
  ].join('\n\n');
}

/** Format a problem without its location: the reason, then one line per detail. */
export function formatDetails(problem: Problem): string[] {
  const {reason, related, expected = [], nearest, differs, fix} = problem;
  const lines: [label: string, text: string | undefined][] = [
    ...related.map(({file, place, message}): [string, string] => [
      'also:     ',
      `${formatLocation(file, place)}  ${message}`,
    ]),
    ['expected: ', expected.join(', ')],
    ['nearest:  ', nearest],
    ['differs:  ', differs],
    ['fix:      ', fix],
  ];
  return [
    toOneLine(reason),
    ...lines.flatMap(([label, text]) => (text ? [`    ${label}${toOneLine(text)}`] : [])),
  ];
}

/** Format a problem as `file:line:column  reason`, followed by the details. */
function formatProblem(problem: Problem): string {
  const [reason = '', ...details] = formatDetails(problem);
  const place = toOneLine(formatLocation(problem.file ?? '', problem.place));
  return [`${place}  ${isError(problem) ? '' : 'warning: '}${reason}`, ...details].join('\n');
}

const formatCount = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;
