/**
 * Report problems where a build or a command runs.
 */
import {writeFileSync} from 'node:fs';
import {isError, type Problem} from '../annotate/model/problem.ts';
import {formatForGitHub, withoutCommands} from './github.ts';
import {formatAsJson} from './json.ts';
import {formatForTerminal} from './terminal.ts';

/** What follows from errors in a build. */
const nothingPublished = 'nothing was published';

/** The variables that a report depends on. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Format problems for people. In a workflow of GitHub the text starts no command.
 *
 * @param consequence what follows from errors, as the end of a sentence
 */
export function formatProblems(
  problems: readonly Problem[],
  consequence: string = nothingPublished,
  environment: Environment = process.env,
): string {
  const text = formatForTerminal(problems, consequence);
  return isOnGitHub(environment) ? withoutCommands(text) : text;
}

/** Format problems for people, and in a workflow of GitHub also for GitHub. */
export function formatReport(
  problems: readonly Problem[],
  consequence: string,
  environment: Environment = process.env,
): string {
  const text = formatProblems(problems, consequence, environment);
  return isOnGitHub(environment) ? `${text}\n\n${formatForGitHub(problems)}` : text;
}

/**
 * Report the problems of a build, except the text of errors: that is the message of the
 * `ContentError` that stops the build. `REPORT_JSON` is the path of a file for a report as JSON.
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
