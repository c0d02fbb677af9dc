/** Reports problems to the terminal, to GitHub, and to a JSON file. */
import {writeFileSync} from 'node:fs';
import {isError, type Problem} from '../annotate/model/problem.ts';
import {formatForGitHub, withoutCommands} from './github.ts';
import {formatAsJson} from './json.ts';
import {formatForTerminal} from './terminal.ts';

/** The consequence of errors in a build. */
const nothingPublished = 'nothing was published';

/** The environment variables. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Format problems as text. In a GitHub workflow, the text cannot start a command.
 *
 * @param consequence the consequence of errors, as the end of a sentence
 */
export function formatProblems(
  problems: readonly Problem[],
  consequence: string = nothingPublished,
  environment: Environment = process.env,
): string {
  const text = formatForTerminal(problems, consequence);
  return isOnGitHub(environment) ? withoutCommands(text) : text;
}

/** Format problems as text and, in a GitHub workflow, also as workflow commands. */
export function formatReport(
  problems: readonly Problem[],
  consequence: string,
  environment: Environment = process.env,
): string {
  const text = formatProblems(problems, consequence, environment);
  return isOnGitHub(environment) ? `${text}\n\n${formatForGitHub(problems)}` : text;
}

/**
 * Report the problems of a build. The text of errors is not printed, because it is the message of
 * the `ContentError` that stops the build. If `REPORT_JSON` is set, write a JSON report to that
 * path.
 */
export function reportBuild(
  problems: readonly Problem[],
  environment: Environment = process.env,
): void {
  const {REPORT_JSON: path} = environment;
  if (path) writeFileSync(path, formatAsJson(problems));
  if (problems.length === 0) return;
  if (isOnGitHub(environment)) console.log(formatForGitHub(problems));
  if (!problems.some(isError)) {
    console.warn(formatProblems(problems, nothingPublished, environment));
  }
}

const isOnGitHub = (environment: Environment): boolean => Boolean(environment['GITHUB_ACTIONS']);
