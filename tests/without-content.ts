/**
 * Makes every read of the live `content/` throw. A fork replaces that folder, and its tests must
 * still pass. Tests use the frozen copy of the first edition in `tests/fixtures/sites/first`.
 */
import fs from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import {join, resolve, sep} from 'node:path';
import {fileURLToPath} from 'node:url';

const content = join(import.meta.dirname, '..', 'content');

const isInContent = (path: unknown): boolean => {
  if (typeof path !== 'string' && !(path instanceof URL)) return false;
  const absolute = resolve(path instanceof URL ? fileURLToPath(path) : path);
  return `${absolute}${sep}`.startsWith(`${content}${sep}`);
};

/** Guard functions whose first argument is a path. */
function guard<Owner extends object>(owner: Owner, names: readonly (keyof Owner)[]): void {
  for (const name of names) {
    const original = owner[name] as (path: unknown, ...rest: unknown[]) => unknown;
    const guarded = (path: unknown, ...rest: unknown[]): unknown => {
      if (isInContent(path)) throw new Error(`A test reads ${path}, which a fork replaces.`);
      return original(path, ...rest);
    };
    Object.assign(owner, {[name]: guarded});
  }
}

// This module runs before each test file, but the files of a process share `fs`.
const done = Symbol.for('gloss.without-content');
if (!(done in fs)) {
  Object.assign(fs, {[done]: true});
  guard(fs, ['cpSync', 'openSync', 'readdirSync', 'readFileSync', 'statSync']);
  guard(fs.promises, ['cp', 'open', 'readdir', 'readFile', 'stat']);
  syncBuiltinESMExports();
}
