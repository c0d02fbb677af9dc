/** Finds commands that are installed. */
import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';

/** Return whether a file can be run. */
export function isExecutable(path: string): boolean {
  if (path === '') return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** List the paths that commands may have, in the order of `PATH`. */
export const listPaths = (commands: readonly string[]): string[] =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => commands.map((command) => join(folder, command)));
