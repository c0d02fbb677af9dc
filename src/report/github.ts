/**
 * The GitHub reporter: formats problems as workflow commands, which GitHub shows next to the
 * line. See https://docs.github.com/actions/reference/workflow-commands.
 */
import {byLocation, type Problem, severityOf} from '../annotate/model/problem.ts';
import {showControls} from './show-controls.ts';
import {formatDetails} from './terminal.ts';

/** Format problems as workflow commands, one per line, sorted by location. */
export const formatForGitHub = (problems: readonly Problem[]): string =>
  [...problems].sort(byLocation).map(formatCommand).join('\n');

/**
 * Insert zero-width spaces so that a text cannot start a workflow command. The runner parses `::`
 * at the start of a line, after optional white space, and `##[` anywhere.
 */
export const withoutCommands = (text: string): string =>
  text
    .replace(/##\[/g, `##${zeroWidthSpace}[`)
    .replace(/(?<=(?:^|[\r\n])\s*)::/g, `:${zeroWidthSpace}:`);

const zeroWidthSpace = '\u200B';

function formatCommand(problem: Problem): string {
  const {place} = problem;
  const start = place && 'start' in place ? place.start : place;
  const end = place && 'end' in place ? place.end : undefined;
  const properties = Object.entries({
    file: problem.file,
    line: start?.line,
    col: start?.column,
    endLine: end?.line,
    endColumn: end?.column,
    title: problem.ruleId,
  })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const message = escapeData(formatDetails(problem).join('\n'));
  return `::${severityOf(problem)} ${properties.join(',')}::${message}`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(showControls(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
