/**
 * `npm run verify`: checks the content without building the site, reports all problems, and hints at
 * names that may not be found. With `--watch`, checks it again after each change; with `--json`,
 * prints the problems for other programs; with `--names`, writes what VS Code completes from the
 * content. In a GitHub workflow, also writes the summary of the job.
 * Exit codes: 0 the content can be published, 1 it has errors, 2 it cannot be read.
 */
import {appendFileSync, watch} from 'node:fs';
import {permalinkRule} from '../addresses/check-permalinks.ts';
import {compareAddresses} from '../addresses/compare-addresses.ts';
import {isError} from '../annotate/model/problem.ts';
import {getContentDirectory, readContentFiles} from '../content/content-files.ts';
import {type CompiledContent, compileContent} from '../edition/compile-content.ts';
import {formatFileError} from '../files/file-error.ts';
import {formatAsJson} from '../report/json.ts';
import {formatReport} from '../report/report.ts';
import {formatHints} from './format-hints.ts';
import {formatSummary} from './format-summary.ts';
import type {Output} from './output.ts';
import {readOptions} from './read-options.ts';
import {writeNames} from './write-names.ts';

interface CommandIo extends Output {
  contentFolder: string;
  /** The path of the file of the summary, in a GitHub workflow. */
  summaryFile?: string | undefined;
  /** Where `--names` writes: the root of the project by default. */
  workspaceFolder?: string | undefined;
  /** Ends `--watch`. */
  signal?: AbortSignal | undefined;
}

/** Begins each check of `--watch`. */
const checking = 'Checking the content.';

/** Editors of text save in several steps; wait until they are done. In milliseconds. */
const quietTime = 100;

/**
 * Run the command.
 *
 * @param argv the arguments after the name of the command
 * @returns the exit code; with `--watch`, that of the last check
 */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  const usage = 'npm run verify [-- --watch --json --names]';
  const flag = {type: 'boolean', default: false} as const;
  const flags = {watch: flag, json: flag, names: flag};
  const options = readOptions(usage, flags, argv, io.stderr);
  if (!options) return 2;
  const check = () => {
    // The tasks of VS Code know by it that the problems before are of an earlier check.
    if (options.watch && !options.json) io.stdout.write(`${checking}\n`);
    return verify(options, io);
  };
  const code = check();
  return options.watch ? checkOnChange(check, io) : code;
}

/** Check the content, and print what was found. */
function verify(
  {json, names}: {json: boolean; names: boolean},
  {stdout, contentFolder, summaryFile, workspaceFolder = '.'}: CommandIo,
): number {
  try {
    const files = readContentFiles(contentFolder);
    const compiled = compileContent(files);
    const {problems, drafts} = compiled;
    if (names) writeNames(workspaceFolder, files, compiled);
    if (summaryFile) appendFileSync(summaryFile, summarize(compiled));
    const code = problems.some(isError) ? 1 : 0;
    if (json) {
      stdout.write(formatAsJson(problems));
      return code;
    }
    if (problems.length === 0) stdout.write('The content has no problem.\n');
    else stdout.write(`${formatReport(problems, 'fix them before you publish')}\n`);
    stdout.write(formatDrafts(drafts));
    stdout.write(formatHints(files, compiled));
    return code;
  } catch (error) {
    stdout.write(`${formatFileError(error, 'read')}\n`);
    return 2;
  }
}

/** Format the summary of a workflow. */
function summarize({problems, permalinks, addressed, drafts}: CompiledContent): string {
  const errors = problems.filter(isError);
  // With other errors, it is unknown which addresses the content has.
  const isReliable = errors.every(({ruleId}) => ruleId === permalinkRule);
  return formatSummary({
    errors: errors.length,
    warnings: problems.length - errors.length,
    changes: isReliable ? compareAddresses(permalinks, addressed) : undefined,
    drafts: formatDrafts(drafts).trim(),
  });
}

/** Say how many drafts are not published. Returns `''` if there are none. */
function formatDrafts({articles, annotations}: CompiledContent['drafts']): string {
  const count = (number: number, noun: string) =>
    number === 0 ? [] : [`${number} ${noun}${number === 1 ? '' : 's'}`];
  const counts = [...count(articles, 'article'), ...count(annotations, 'annotation')];
  return counts.length === 0 ? '' : `Drafts, which are not published: ${counts.join(', ')}.\n`;
}

/** Check the content after each change, until the signal. Returns the last exit code. */
function checkOnChange(check: () => number, {contentFolder, signal}: CommandIo): Promise<number> {
  return new Promise((resolve, reject) => {
    let code = 0;
    let timer: NodeJS.Timeout | undefined;
    const watcher = watch(contentFolder, {recursive: true, ...(signal && {signal})}, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        code = check();
      }, quietTime);
    });
    watcher.on('close', () => {
      clearTimeout(timer);
      resolve(code);
    });
    watcher.on('error', reject);
  });
}

if (import.meta.main) {
  const {stdout, stderr} = process;
  const contentFolder = getContentDirectory();
  const summaryFile = process.env['GITHUB_STEP_SUMMARY'];
  const io = {stdout, stderr, contentFolder, summaryFile};
  process.exitCode = await main(process.argv.slice(2), io);
}
