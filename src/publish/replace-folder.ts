/**
 * Replaces a folder by another in two renames, so that it is whole whenever the process ends.
 */
import {cpSync, existsSync, realpathSync, renameSync, rmSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';

/** The names beside a folder that a replacement uses for a moment. */
const besides = (folder: string) => {
  const beside = (what: string) => join(dirname(folder), `.${basename(folder)}.gloss-${what}`);
  return {next: beside('next'), previous: beside('previous')};
};

/**
 * Replace a folder. A git repository in it stays: a site can be a branch that is checked out.
 *
 * @param folder need not exist; its parent must
 * @param made the new folder, which is moved
 * @throws the error of the file system; the folder is then as it was
 */
export function replaceFolder(folder: string, made: string): void {
  const {next, previous} = besides(folder);
  try {
    move(made, next);
    if (existsSync(join(folder, '.git'))) renameSync(join(folder, '.git'), join(next, '.git'));
    if (existsSync(folder)) renameSync(folder, previous);
    renameSync(next, folder);
  } finally {
    restoreFolder(folder);
  }
}

/**
 * Finish what a replacement left that was killed or failed: the folder becomes what it was, unless
 * it was already replaced.
 */
export function restoreFolder(folder: string): void {
  const {next, previous} = besides(folder);
  if (existsSync(previous) && !existsSync(folder)) renameSync(previous, folder);
  if (existsSync(join(next, '.git'))) renameSync(join(next, '.git'), join(folder, '.git'));
  for (const left of [next, previous]) {
    try {
      rmSync(left, {recursive: true, force: true, maxRetries: 3});
    } catch {
      // A program has a file of it open. The next build tries again.
    }
  }
}

/** Move a folder, to another file system too. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, {recursive: true});
  }
}

/** Resolve the symbolic links of a path, of which the last parts need not exist. */
export function resolveLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    const parent = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === path) throw error;
    return join(resolveLinks(parent), basename(path));
  }
}
