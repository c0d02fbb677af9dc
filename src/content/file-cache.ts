/** Keeps what was read from files, for programs that read all content after each change. */
import {statSync} from 'node:fs';
import {isDeepStrictEqual} from 'node:util';
import {type ContentReader, contentReader} from './content-reader.ts';

/**
 * Systems note the time of a change only to some milliseconds, FAT to two seconds. A file that was
 * changed so shortly before it was read may have changed again since, with the same time. In
 * milliseconds.
 */
const settleTime = 3000;

/**
 * Create a reader that returns the same objects for files that have not changed since it read them
 * last, by their times and sizes.
 */
export function createFileCache(): ContentReader {
  return {
    // The time of a folder changes when an entry is added, renamed or removed.
    listFolder: keepByFile(contentReader.listFolder),
    readText: keepByFile(contentReader.readText),
    readSource: keepByFile(contentReader.readSource),
    readImage: keepByFile(contentReader.readImage),
  };
}

/** Keep the last result for each path, which is the first argument. */
function keepByFile<Rest extends unknown[], Value>(
  read: (path: string, ...rest: Rest) => Value,
): (path: string, ...rest: Rest) => Value {
  const known = new Map<string, {stamp: string; value: Value}>();
  return (path, ...rest) => {
    const {ctimeMs, mtimeMs, size, ino} = statSync(path);
    const stamp = [ctimeMs, mtimeMs, size, ino].join(' ');
    const last = known.get(path);
    if (last?.stamp === stamp) return last.value;
    const isSettled = Math.max(ctimeMs, mtimeMs) < Date.now() - settleTime;
    const found = read(path, ...rest);
    const value = last && isDeepStrictEqual(last.value, found) ? last.value : found;
    known.set(path, {stamp: isSettled ? stamp : '', value});
    return value;
  };
}
