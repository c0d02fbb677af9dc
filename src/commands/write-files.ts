/** Overwrites files. If one of them is not writable, none is written. */
import {accessSync, closeSync, constants, openSync, readSync, writeFileSync} from 'node:fs';
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
 * Overwrite existing files, and preserve their byte-order marks.
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
    writeFileSync(path, value);
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
