/**
 * Write files that are there: all, or none where it shows beforehand that one cannot
 * be written.
 */
import {accessSync, closeSync, constants, openSync, readSync, writeFileSync} from 'node:fs';
import type {TextFile} from '../annotate/model/model.ts';
import {tellFileError} from './file-error.ts';

/** The paths of what was written, and in a line each what was not. */
export interface Writing {
  written: string[];
  failures: string[];
}

/** Write files as they were: with their byte-order mark, if they have one. */
export function writeFiles(files: readonly TextFile[]): Writing {
  const ready = attempt(files, ({path, value}) => ({
    path,
    value: hasMark(path) ? `\uFEFF${value}` : value,
  }));
  if (ready.failures.length > 0) return {written: [], failures: ready.failures};
  const {done, failures} = attempt(ready.done, ({path, value}) => {
    writeFileSync(path, value);
    return path;
  });
  return {written: done, failures};
}

/** Do the same with every file, whatever becomes of the others. */
function attempt<Result>(files: readonly TextFile[], act: (file: TextFile) => Result) {
  const done: Result[] = [];
  const failures: string[] = [];
  for (const file of files) {
    try {
      done.push(act(file));
    } catch (error) {
      failures.push(tellFileError(error, 'written', file.path));
    }
  }
  return {done, failures};
}

/** Whether a file that can be written begins with a byte-order mark. */
function hasMark(path: string): boolean {
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
