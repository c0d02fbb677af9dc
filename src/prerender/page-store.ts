/**
 * Keeps rendered pages between builds, in a database of SQLite, which is part of Node: one file with
 * thousands of pages is read and written much faster than as many files.
 *
 * The name of a page follows from all that it is made of, so a kept page is never out of date. Each
 * has a digest, so that a damaged one is not found. Whatever else fails costs only time: without a
 * store, every page is rendered.
 */
import {createHash} from 'node:crypto';
import {mkdirSync, readdirSync, rmSync, statSync, utimesSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';

/** A page or another file of the site, as it is published. */
export interface FinishedPage {
  body: Uint8Array;
  /** The Markdown twin of a page. */
  twin?: string | undefined;
}

/** The pages that the builds of a site keep. */
export interface PageStore {
  /** Returns the page of a name; `undefined` if it was not kept, or is damaged. */
  find: (name: string) => FinishedPage | undefined;
  keep: (name: string, page: FinishedPage) => void;
  /** Forgets all pages that were neither found nor kept, and closes the store. */
  close: () => void;
}

/** How many pages are written at once; a build that is killed loses no more. */
const batch = 200;
/** The stores of sites that were not built for this time are removed, in ms. */
const maxAge = 60 * 24 * 60 * 60 * 1000;
/** SQLITE_BUSY: another build uses the store (sqlite.org/rescode.html#busy). */
const busy = 5;

/**
 * Open a store. While another build uses it, or if it cannot be written, nothing is kept or found.
 *
 * @param file need not exist; a damaged one is replaced
 */
export function openPageStore(file: string): PageStore {
  let database = openDatabase(file);
  const used = new Set<string>();
  let waiting = 0;

  /** Use the database until it fails, because it is damaged or the disk is full. */
  const use = <Result>(action: (database: DatabaseSync) => Result): Result | undefined => {
    if (!database) return undefined;
    try {
      return action(database);
    } catch {
      remove(database, file);
      database = undefined;
      return undefined;
    }
  };
  const find = use((opened) =>
    opened.prepare('SELECT body, twin, digest FROM pages WHERE name = ?'),
  );
  const insert = use((opened) =>
    opened.prepare('INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?)'),
  );
  return {
    find: (name) =>
      use(() => {
        const page = readRow(name, find?.get(name));
        if (page) used.add(name);
        return page;
      }),
    keep: (name, page) => {
      use((opened) => {
        insert?.run(name, page.body, page.twin ?? null, digestOf(name, page));
        used.add(name);
        waiting += 1;
        if (waiting % batch === 0) opened.exec('COMMIT; BEGIN');
      });
    },
    close: () => {
      use((opened) => {
        const forget = opened.prepare('DELETE FROM pages WHERE name = ?');
        for (const {name} of opened.prepare('SELECT name FROM pages').all()) {
          if (!used.has(String(name))) forget.run(String(name));
        }
        opened.exec('COMMIT');
        opened.close();
        utimesSync(file, new Date(), new Date());
        removeUnused(dirname(file));
      });
      database = undefined;
    },
  };
}

/** Open a database, or make a new one in the place of a damaged one. */
function openDatabase(file: string): DatabaseSync | undefined {
  for (let attempt = 0; attempt < 2; attempt++) {
    let database: DatabaseSync | undefined;
    try {
      mkdirSync(dirname(file), {recursive: true});
      database = new DatabaseSync(file, {timeout: 0});
      // After a power cut, what was not written is damaged at most.
      database.exec(
        'PRAGMA synchronous = OFF; CREATE TABLE IF NOT EXISTS pages (name TEXT PRIMARY KEY, body BLOB NOT NULL, twin TEXT, digest BLOB NOT NULL); BEGIN EXCLUSIVE',
      );
      return database;
    } catch (error) {
      if ((error as {errcode?: number}).errcode === busy) {
        database?.close();
        return undefined;
      }
      remove(database, file);
    }
  }
  return undefined;
}

/** Read a row. Returns `undefined` if there is none, or it is damaged. */
function readRow(
  name: string,
  row: Readonly<Record<string, unknown>> | undefined,
): FinishedPage | undefined {
  if (!row) return undefined;
  const {body, twin, digest} = row;
  if (!(body instanceof Uint8Array && digest instanceof Uint8Array)) return undefined;
  const page = {body, twin: typeof twin === 'string' ? twin : undefined};
  return digestOf(name, page).equals(digest) ? page : undefined;
}

const digestOf = (name: string, {body, twin}: FinishedPage): Buffer =>
  createHash('sha256')
    .update(`${name}\0${twin ?? ''}\0`)
    .update(body)
    .digest();

/** Remove a store that cannot be used. */
function remove(database: DatabaseSync | undefined, file: string): void {
  const files = [file, `${file}-journal`];
  const removals = files.map((each) => () => rmSync(each, {force: true}));
  for (const action of [() => database?.close(), ...removals]) {
    try {
      action();
    } catch {
      // It was not open, or the folder cannot be written.
    }
  }
}

/** Remove the stores of sites that are no longer built. */
function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > maxAge) rmSync(path, {force: true});
  }
}
