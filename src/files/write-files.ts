/** Replaces files as a whole. If one of them is not writable, none is written. */
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import type {TextFile} from '../annotate/model/model.ts';
import {formatFileError} from './file-error.ts';

/** The result of writing several files. */
export interface WriteResult {
  /** The paths of the files that were written. */
  written: string[];
  /** A message for each file that was not written. */
  failures: string[];
}

/**
 * Write a file so that at any moment the old or the new one is there, whole: a temporary file in
 * the same folder is synced and renamed. The mode is kept, and a link stays a link. Files that
 * begin with a full stop are never content, so what a kill leaves behind does no harm; the next
 * write of the file removes it.
 *
 * Not `write-file-atomic`: 8.0.0 writes once and ignores how much was written. With a limit of
 * 512 bytes it replaced a file of 30,000 bytes by its first 512, and reported success.
 *
 * @throws the error of the file system; the old file is then unchanged
 */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const mode = statSync(path, {throwIfNoEntry: false})?.mode;
  const target = mode === undefined ? path : realpathSync(path);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    // A rename would replace a file that is read-only.
    if (mode !== undefined) accessSync(target, constants.W_OK);
    removeLeftovers(target);
    writeFileSync(temporary, content, {flush: true});
    if (mode !== undefined) chmodSync(temporary, mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, {force: true});
    throw Object.assign(error as Error, {path});
  }
}

/** Remove the temporary files of processes that were killed while they wrote a file. */
function removeLeftovers(target: string): void {
  const start = `.${basename(target)}.`;
  for (const name of readdirSync(dirname(target))) {
    const [, id] = name.startsWith(start)
      ? (/^(\d+)\.tmp$/.exec(name.slice(start.length)) ?? [])
      : [];
    if (id !== undefined && !isRunning(Number(id)))
      rmSync(join(dirname(target), name), {force: true});
  }
}

/** Return whether a process has this id. It may belong to another user. */
function isRunning(id: number): boolean {
  try {
    // The signal 0 is not sent.
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Replace existing files, and preserve their byte-order marks.
 *
 * @returns failures without written files if a file is missing or not writable; if writing fails
 *   later, such as on a full disk, the other files are written
 */
export function writeFiles(files: readonly TextFile[]): WriteResult {
  const prepared = applyToFiles(files, ({path, value}) => ({
    path,
    value: hasByteOrderMark(path) ? `\uFEFF${value}` : value,
  }));
  if (prepared.failures.length > 0) return {written: [], failures: prepared.failures};
  const {results, failures} = applyToFiles(prepared.results, ({path, value}) => {
    replaceFile(path, value);
    return path;
  });
  return {written: results, failures};
}

/** Apply a function to every file, and collect the errors of the file system. */
function applyToFiles<Result>(files: readonly TextFile[], apply: (file: TextFile) => Result) {
  const results: Result[] = [];
  const failures: string[] = [];
  for (const file of files) {
    try {
      results.push(apply(file));
    } catch (error) {
      failures.push(formatFileError(error, 'written', file.path));
    }
  }
  return {results, failures};
}

/**
 * Return whether a file begins with a byte-order mark.
 *
 * @throws the error of the file system if the file is missing or not writable
 */
function hasByteOrderMark(path: string): boolean {
  accessSync(path, constants.R_OK | constants.W_OK);
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(3);
    readSync(file, bytes, 0, bytes.length, 0);
    return bytes.toString('hex') === 'efbbbf';
  } finally {
    closeSync(file);
  }
}
