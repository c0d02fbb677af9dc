/**
 * `npm run permalinks`: lists the addresses that are new, redirected, withdrawn or missing.
 *
 * With `--write`, adds the new addresses to the permalinks file. Existing lines and dates never
 * change. Exit codes: 0 nothing to do, 1 new addresses are waiting for `--write`, 2 an error
 * must be fixed.
 */
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {permalinkRule} from '../addresses/check-permalinks.ts';
import {compareAddresses} from '../addresses/compare-addresses.ts';
import {formatPermalinks} from '../addresses/permalinks-file.ts';
import {isError, type Problem} from '../annotate/model/problem.ts';
import {
  type ContentFiles,
  getContentDirectory,
  permalinksName,
  readContentFiles,
} from '../content/content-files.ts';
import {formatPath, readTextFile} from '../content/text-file.ts';
import {compileContent} from '../edition/compile-content.ts';
import {formatFileError} from '../files/file-error.ts';
import {replaceFile} from '../files/write-files.ts';
import {formatReport} from '../report/report.ts';
import {fixFirst, type Output} from './output.ts';
import {readOptions} from './read-options.ts';

interface CommandIo extends Output {
  contentFolder: string;
}

/**
 * Run the command.
 *
 * @param argv the arguments after the name of the command
 * @returns the exit code
 */
export function main(argv: readonly string[], io: CommandIo): number {
  const usage = 'npm run permalinks [-- --write]';
  const options = readOptions(usage, {write: {type: 'boolean', default: false}}, argv, io.stderr);
  if (!options) return 2;
  try {
    return reportAddresses(readContentFiles(io.contentFolder), options.write, io);
  } catch (error) {
    io.stdout.write(`${formatFileError(error, 'read')}\n`);
    return 2;
  }
}

/** Read a text file; undefined if it is missing. */
const readIfPresent = (path: string): string | undefined =>
  existsSync(path) ? readTextFile(path).file.value : undefined;

/**
 * Print the state of all addresses, and write the new ones if requested.
 *
 * @returns the exit code
 */
function reportAddresses(
  files: ContentFiles,
  write: boolean,
  {stdout, contentFolder}: CommandIo,
): number {
  const print = (line: string) => stdout.write(`${line}\n`);
  const {problems, addressed, permalinks} = compileContent(files);
  const isBroken = ({ruleId}: Problem) => ruleId === permalinkRule;
  const others = problems.filter((each) => isError(each) && !isBroken(each));
  if (others.length > 0) {
    // With other errors, it is unknown which addresses the content has.
    print(formatReport(others, fixFirst));
    return 2;
  }
  const changes = compareAddresses(permalinks, addressed);
  const newAddresses = changes.added;
  const broken = problems.filter(isBroken);
  const isWritten = write && broken.length === 0;
  if (isWritten) {
    const date = new Date().toISOString().slice(0, 10);
    const entries = [...permalinks.entries, ...newAddresses.map((address) => ({address, date}))];
    const text = formatPermalinks({entries, comments: permalinks.comments});
    if (text !== files.permalinks?.value) {
      const path = join(contentFolder, permalinksName);
      try {
        if (readIfPresent(path) !== files.permalinks?.value) {
          print(
            `${formatPath(path)}: was changed in the meantime, so nothing is written. Run the command again.`,
          );
          return 2;
        }
        replaceFile(path, text);
      } catch (error) {
        print(formatFileError(error, 'written', path));
        return 2;
      }
    }
  }

  const targets = new Map(changes.redirected.map(({from, to}) => [from, to]));
  for (const address of [...targets.keys(), ...changes.withdrawn].sort()) {
    const to = targets.get(address);
    print(to === undefined ? `withdrawn  ${address}` : `redirected  ${address} → ${to}`);
  }
  for (const address of newAddresses) print(`${isWritten ? 'written' : 'new'}  ${address}`);
  if (broken.length > 0) {
    print(`\n${formatReport(broken, fixFirst)}`);
    return 2;
  }
  if (isWritten) {
    print(`${newAddresses.length} written.`);
    return 0;
  }
  print(
    newAddresses.length === 0
      ? 'Every address is recorded and exists.'
      : `${newAddresses.length} to write: npm run permalinks -- --write`,
  );
  return newAddresses.length === 0 ? 0 : 1;
}

if (import.meta.main) {
  const {stdout, stderr} = process;
  const contentFolder = getContentDirectory();
  process.exitCode = main(process.argv.slice(2), {stdout, stderr, contentFolder});
}
