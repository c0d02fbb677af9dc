/**
 * `npm run import -- <file>… --to <slug>`: brings annotations of other tools into an article.
 *
 * What is found exactly is new in `annotations.md`, at its place in reading order; everything else
 * is listed. Writes nothing without `--write`. Exit codes: 0 nothing to do, 1 annotations are
 * waiting for `--write`, 2 an editor must decide, or a file cannot be read.
 */
import {readFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {parseArgs} from 'node:util';
import {findNearestName} from '../annotate/model/nearest-name.ts';
import {
  type ContentFiles,
  getContentDirectory,
  readContentFiles,
} from '../content/content-files.ts';
import {formatPath} from '../content/text-file.ts';
import {formatFileError} from '../files/file-error.ts';
import {replaceFile, writeFiles} from '../files/write-files.ts';
import {InputError} from '../import/input-error.ts';
import type {NamedImport} from '../import/plan-import.ts';
import {readImport} from '../import/read-file.ts';
import {formatReport} from '../report/report.ts';
import {formatInputError, formatItem, formatSummary} from './format-import.ts';
import {fixFirst, type Output} from './output.ts';
import {type ImportOptions, type PreparedImport, prepareImport} from './prepare-import.ts';

const usage =
  'Usage: npm run import -- <file>… --to <slug> [--write] [--accept <id> …] [--page <address> …]';

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
  const print = (line: string) => io.stdout.write(`${line}\n`);
  const options = readOptions(argv);
  if (typeof options === 'string') {
    io.stderr.write(`${options}\n${usage}\n`);
    return 2;
  }
  const {files, failures} = readFiles(options.paths);
  for (const failure of failures) print(`${failure}\n`);
  try {
    const content = readContentFiles(io.contentFolder);
    if (!content.articles.some(({slug}) => slug === options.slug)) {
      print(formatUnknownArticle(options.slug, content));
      return 2;
    }
    const prepared = prepareImport(content, files, options, io.stdout);
    if (prepared.problems.length > 0) {
      print(formatReport(prepared.problems, fixFirst));
      return 2;
    }
    return report(prepared, failures.length > 0, argv, options, io, print);
  } catch (error) {
    print(formatFileError(error, 'read'));
    return 2;
  }
}

/** Print the plan, and write it if requested. */
function report(
  prepared: PreparedImport,
  hasFailed: boolean,
  argv: readonly string[],
  options: ImportOptions & {write: boolean},
  {contentFolder}: CommandIo,
  print: (line: string) => void,
): number {
  const {items, context, remarks, unknownIds} = prepared;
  for (const remark of remarks) print(`${remark}\n`);
  const count = (outcome: string) => items.filter((each) => each.outcome === outcome).length;
  const ready = count('written');
  const isWriting = options.write && ready > 0 && !hasFailed && unknownIds.length === 0;
  const failure = isWriting ? write(prepared, contentFolder, options.slug) : undefined;
  const isWritten = isWriting && failure === undefined;
  for (const item of items) print(formatItem(item, context, isWritten));
  for (const line of unknownIds) print(line);
  if (failure !== undefined) {
    print(failure);
    return 2;
  }
  print(formatSummary(items, isWritten, hasFailed, argv));
  const isUseless = ready + count('present') === 0 && items.length > 0;
  if (hasFailed || unknownIds.length > 0 || count('undecided') > 0 || isUseless) return 2;
  return ready > 0 && !isWritten ? 1 : 0;
}

function readOptions(
  argv: readonly string[],
): (ImportOptions & {paths: string[]; write: boolean}) | string {
  try {
    const {values, positionals} = parseArgs({
      args: [...argv],
      options: {
        to: {type: 'string'},
        write: {type: 'boolean', default: false},
        accept: {type: 'string', multiple: true, default: []},
        page: {type: 'string', multiple: true, default: []},
      },
      allowPositionals: true,
    });
    const {to, write, accept, page} = values;
    if (positionals.length === 0) return 'Name the files to import.';
    if (to === undefined) return 'Name the article with `--to <slug>`.';
    return {paths: positionals, slug: to, write, accept, pages: page};
  } catch (error) {
    return (error as Error).message;
  }
}

/** Read all files, and collect what is wrong with each. */
function readFiles(paths: readonly string[]): {files: NamedImport[]; failures: string[]} {
  const files: NamedImport[] = [];
  const failures: string[] = [];
  for (const path of paths) {
    const shown = formatPath(path);
    try {
      files.push({path: shown, ...readImport(basename(path), decode(readFileSync(path)))});
    } catch (error) {
      failures.push(
        error instanceof InputError
          ? formatInputError(error, shown)
          : formatFileError(error, 'read', path),
      );
    }
  }
  return {files, failures};
}

/** Decode UTF-8, and UTF-16 with a byte-order mark, which spreadsheets write. */
function decode(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    throw new InputError('The file is not valid UTF-8.', {
      expected: 'text in UTF-8',
      fix: 'Save or export it as UTF-8.',
    });
  }
}

function formatUnknownArticle(slug: string, {articles}: ContentFiles): string {
  const nearest = findNearestName(
    slug,
    articles.map((each) => each.slug),
  );
  return `--to ${slug}: there is no such article.${nearest ? ` Did you mean ${nearest}?` : ''}`;
}

/** Write the file, if nothing has changed since it was read. Returns a message if that fails. */
function write(
  {before, after, article}: PreparedImport,
  contentFolder: string,
  slug: string,
): string | undefined {
  const path = join(contentFolder, 'articles', slug, 'annotations.md');
  try {
    const now = readContentFiles(contentFolder).articles.find((each) => each.slug === slug);
    if (now?.annotations?.value !== before?.value || now?.article.value !== article.value) {
      return `${formatPath(dirname(path))}: was changed in the meantime, so nothing is written. Run the command again.`;
    }
    if (before) return writeFiles([{path: before.path, value: after}]).failures[0];
    replaceFile(path, after);
    return undefined;
  } catch (error) {
    return formatFileError(error, 'written', path);
  }
}

if (import.meta.main) {
  const {stdout, stderr} = process;
  process.exitCode = main(process.argv.slice(2), {
    stdout,
    stderr,
    contentFolder: getContentDirectory(),
  });
}
