/**
 * The terminal reporter: problems as text for people.
 */
import {byLocation, formatLocation, isError, type Problem} from '../annotate/model/problem.ts';

/**
 * Format all problems, in the order of their places, with their count at the end.
 *
 * Words of the content never begin a line, so they cannot look like output of something else.
 *
 * @param consequence what follows from errors, as the end of a sentence
 */
export function formatForTerminal(problems: readonly Problem[], consequence: string): string {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const files = new Set(problems.map(({file}) => file)).size;
  const counts = [
    ...(errors > 0 || warnings === 0 ? [count(errors, 'problem')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  const after = errors > 0 ? `; ${consequence}` : '';
  return [
    ...[...problems].sort(byLocation).map(formatOne),
    `${counts.join(' and ')} in ${count(files, 'file')}${after}.`,
  ].join('\n\n');
}

/** Format what is wrong and how to fix it, without the place: a line each. */
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
    oneLine(reason),
    ...lines.flatMap(([label, text]) => (text ? [`    ${label}${oneLine(text)}`] : [])),
  ];
}

/** `file:line:column  what is wrong`, then the details. */
function formatOne(problem: Problem): string {
  const [reason = '', ...details] = formatDetails(problem);
  const place = oneLine(formatLocation(problem.file ?? '', problem.place));
  return [`${place}  ${isError(problem) ? '' : 'warning: '}${reason}`, ...details].join('\n');
}

/** A space for line breaks, and for every other character that controls a terminal. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;
