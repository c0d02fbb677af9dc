/** Creates files and folders as a whole, and never replaces any. */
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {basename, dirname, join} from 'node:path';

/** Leftovers of a killed process are removed after this time, in milliseconds. */
const maxAge = 3_600_000;

/**
 * Create a folder with files. They are written into a folder beside it, whose name begins with a full
 * stop, so that it is never content, and which is renamed when all are there.
 *
 * @throws the error of the file system; nothing is left then. `EEXIST` if there is such a folder
 */
export function createFolder(path: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  mkdirSync(dirname(path), {recursive: true});
  removeLeftovers(path);
  const temporary = mkdtempSync(join(dirname(path), `.${basename(path)}.new-`));
  try {
    for (const [name, content] of files) {
      writeFileSync(join(temporary, name), content, {flush: true, flag: 'wx'});
    }
    // A rename would replace an empty folder.
    if (existsSync(path)) throw createExistsError(path);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, {recursive: true, force: true});
    throw Object.assign(error as Error, {path});
  }
}

/**
 * Create a file.
 *
 * @throws the error of the file system; nothing is left then. `EEXIST` if there is such a file
 */
export function createFile(path: string, content: string): void {
  mkdirSync(dirname(path), {recursive: true});
  removeLeftovers(path);
  const temporary = mkdtempSync(join(dirname(path), `.${basename(path)}.new-`));
  const file = join(temporary, basename(path));
  try {
    writeFileSync(file, content, {flush: true});
    try {
      // A link, unlike a rename, never replaces a file.
      linkSync(file, path);
    } catch (error) {
      // Some file systems have no links.
      if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(path)) throw error;
      renameSync(file, path);
    }
  } catch (error) {
    throw Object.assign(error as Error, {path});
  } finally {
    rmSync(temporary, {recursive: true, force: true});
  }
}

const createExistsError = (path: string): Error =>
  Object.assign(new Error('EEXIST: it exists'), {code: 'EEXIST', syscall: 'rename', path});

/** Remove what killed processes left beside a path. */
function removeLeftovers(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(`.${basename(path)}.new-`)) continue;
    const left = join(dirname(path), name);
    if (Date.now() - statSync(left).mtimeMs > maxAge) rmSync(left, {recursive: true, force: true});
  }
}
