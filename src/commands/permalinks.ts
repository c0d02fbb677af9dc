/**
 * `npm run permalinks`: which addresses are not recorded yet, which are kept by a
 * redirect or a withdrawal, and which would break.
 *
 * Writes nothing, unless `--write` is given, and then only what is new: no line is ever
 * taken out, and no date changed. Exit codes: 0 nothing to do, 1 new addresses are
 * waiting, 2 something needs a person.
 */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {sitePaths} from '../addresses/addresses.ts';
import {permalinkRule} from '../addresses/check-permalinks.ts';
import {writeLedger} from '../addresses/permalinks-file.ts';
import {type Addressed, publishedAddresses} from '../addresses/published-addresses.ts';
import {redirects} from '../addresses/redirects.ts';
import {isError, type Problem} from '../annotate/model/problem.ts';
import {
  type ContentFiles,
  contentDirectory,
  permalinksName,
  readContentFiles,
} from '../content/content-files.ts';
import {compileContent} from '../edition/compile-content.ts';
import {formatReport} from '../report/report.ts';
import {tellFileError} from './file-error.ts';
import {fixFirst} from './fix-first.ts';
import type {Output} from './output.ts';
import {readOptions} from './read-options.ts';

interface CommandIo extends Output {
  contentFolder: string;
}

/**
 * Run the command.
 *
 * @param argv its options
 * @returns the exit code
 */
export function main(argv: readonly string[], io: CommandIo): number {
  const usage = 'npm run permalinks [-- --write]';
  const options = readOptions(usage, {write: {type: 'boolean', default: false}}, argv, io.stderr);
  if (!options) return 2;
  try {
    return record(readContentFiles(io.contentFolder), options.write, io);
  } catch (error) {
    io.stdout.write(`${tellFileError(error, 'read')}\n`);
    return 2;
  }
}

/**
 * Say which addresses are new, moved or broken; write what is new, where it is asked for.
 *
 * @returns the exit code
 */
function record(files: ContentFiles, write: boolean, {stdout, contentFolder}: CommandIo): number {
  const print = (line: string) => stdout.write(`${line}\n`);
  const {problems, addressed, ledger} = compileContent(files);
  const isBroken = ({ruleId}: Problem) => ruleId === permalinkRule;
  const others = problems.filter((each) => isError(each) && !isBroken(each));
  if (others.length > 0) {
    // Until then it is not known what has an address.
    print(formatReport(others, fixFirst));
    return 2;
  }
  const recorded = new Set(ledger.entries.map(({address}) => address));
  const fresh = publishedAddresses(addressed).filter((address) => !recorded.has(address));
  const broken = problems.filter(isBroken);
  const isWritten = write && broken.length === 0;
  if (isWritten) {
    const date = new Date().toISOString().slice(0, 10);
    const entries = [...ledger.entries, ...fresh.map((address) => ({address, date}))];
    const text = writeLedger({entries, comments: ledger.comments});
    if (text !== files.permalinks?.value) {
      const path = join(contentFolder, permalinksName);
      try {
        writeFileSync(path, text);
      } catch (error) {
        print(tellFileError(error, 'written', path));
        return 2;
      }
    }
  }

  const becameOf = tellWhatBecameOf(addressed);
  for (const address of [...recorded].sort()) {
    const told = becameOf(address);
    if (told) print(told);
  }
  for (const address of fresh) print(`${isWritten ? 'written' : 'new'}  ${address}`);
  if (broken.length > 0) {
    print(`\n${formatReport(broken, fixFirst)}`);
    return 2;
  }
  if (isWritten) {
    print(`${fresh.length} written.`);
    return 0;
  }
  print(
    fresh.length === 0
      ? 'Every address is recorded and exists.'
      : `${fresh.length} to write: npm run permalinks -- --write`,
  );
  return fresh.length === 0 ? 0 : 1;
}

/** What an address became that is no longer what it was; nothing of others. */
function tellWhatBecameOf(addressed: Addressed): (address: string) => string | undefined {
  const moved = new Map(redirects(addressed).map(({from, to}) => [from, to]));
  const withdrawn = new Set(
    addressed.articles.flatMap((article) =>
      article.withdrawn.map(({id}) => sitePaths.passage(article.slug, id)),
    ),
  );
  return (address) => {
    const [path = ''] = address.split('#');
    const target = moved.get(path);
    if (target !== undefined)
      return `redirected  ${address} → ${target}${address.slice(path.length)}`;
    return withdrawn.has(address) ? `withdrawn  ${address}` : undefined;
  };
}

if (import.meta.main) {
  const {stdout, stderr} = process;
  const contentFolder = contentDirectory();
  process.exitCode = main(process.argv.slice(2), {stdout, stderr, contentFolder});
}
