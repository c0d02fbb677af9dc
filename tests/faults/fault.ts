/**
 * Faults that are made on purpose, and what must be whole afterwards. `run.ts` runs all of them
 * (`npm run faults`), and the tests run those that are short.
 */
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, relative, sep} from 'node:path';

/** A fault. It throws if something was lost, and returns a remark, or a reason to skip it. */
export interface Fault {
  name: string;
  run: () => Promise<Remark>;
}

export type Remark = string | {skipped: string};

/** The files of a folder, and a digest of each. */
export type Snapshot = ReadonlyMap<string, string>;

/**
 * Take a snapshot of a folder. Pagefind writes its files in an order of chance, so `ignore` can
 * leave out what two builds never share.
 */
export function snapshot(folder: string, ignore = /^$/): Snapshot {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map(({parentPath, name}) => join(parentPath, name))
      .map((file) => [relative(folder, file).split(sep).join('/'), file] as const)
      .filter(([path]) => !ignore.test(path))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, file]) => [path, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

/** Compare two snapshots: the paths that differ. */
export function differences(before: Snapshot, after: Snapshot): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  );
}

/**
 * @throws Error if a folder is not as it was
 */
export function mustBeUnchanged(folder: string, before: Snapshot): void {
  const changed = differences(before, snapshot(folder));
  if (changed.length === 0) return;
  const more = changed.length > 5 ? ` and ${changed.length - 5} more` : '';
  throw new Error(`Not as before: ${changed.slice(0, 5).join(', ')}${more}`);
}

/**
 * @throws Error with what was printed, unless a condition holds
 */
export function must(condition: boolean, what: string, output = ''): void {
  if (!condition) throw new Error(`${what}\n${output}`);
}
