/**
 * A lock between processes that the operating system releases when its holder ends, even by a kill
 * or a power cut. So no lock is ever stale, and no process id is compared.
 */
import {DatabaseSync} from 'node:sqlite';

/** SQLITE_BUSY: another process holds the lock (sqlite.org/rescode.html#busy). */
const busy = 5;

/**
 * Lock a file, which is created if it is missing. SQLite locks files on every system of Node, and
 * is part of Node.
 *
 * @param timeout how long to wait for another process, in ms
 * @returns releases the lock; `undefined` if another process holds it
 */
export function lockFile(path: string, timeout = 0): (() => void) | undefined {
  const database = new DatabaseSync(path, {timeout});
  try {
    // The journal in memory, so that there is no second file.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if ((error as {errcode?: number}).errcode === busy) return undefined;
    throw error;
  }
  return () => database.close();
}
