import {mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {contentReader} from '../../src/content/content-reader.ts';
import {createFileCache} from '../../src/content/file-cache.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gloss-file-cache-'));
  path = join(folder, 'article.md');
  writeFileSync(path, 'One two.\n');
  age();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  rmSync(folder, {recursive: true});
});

/** Set the time at which the file was changed last, always to the same. */
const age = () => utimesSync(path, 1000, 1000);

/** Set the clock so that the files were written long ago. */
const wait = () => vi.useFakeTimers({now: Date.now() + 60_000, toFake: ['Date']});

test('A file that has not changed is not read again.', () => {
  wait();
  const readText = vi.spyOn(contentReader, 'readText');
  const reader = createFileCache();
  const first = reader.readText(path);
  expect(reader.readText(path)).toBe(first);
  expect(readText).toHaveBeenCalledOnce();
});

test('A file that was written a moment ago is read again, and is the same object if it is the same.', () => {
  const readText = vi.spyOn(contentReader, 'readText');
  const reader = createFileCache();
  const first = reader.readText(path);
  expect(reader.readText(path)).toBe(first);
  expect(readText).toHaveBeenCalledTimes(2);
  // Such a change may have the same time and size.
  writeFileSync(path, 'Two one.\n');
  age();
  expect(reader.readText(path).file.value).toBe('Two one.\n');
});

test.each([
  ['is written', () => writeFileSync(path, 'Two one.\n')],
  [
    'is replaced',
    () => {
      writeFileSync(`${path}.new`, 'Two one.\n');
      renameSync(`${path}.new`, path);
    },
  ],
  [
    'is written with its old time',
    () => {
      writeFileSync(path, 'Two one.\n');
      age();
    },
  ],
])('A file that %s after a long time is read again.', (_, change) => {
  wait();
  const reader = createFileCache();
  expect(reader.readText(path).file.value).toBe('One two.\n');
  change();
  expect(reader.readText(path).file.value).toBe('Two one.\n');
});

test('A folder is listed again when a file is added or removed.', () => {
  wait();
  const reader = createFileCache();
  const list = () => reader.listFolder(folder).map(({name}) => name);
  expect(list()).toEqual(['article.md']);
  writeFileSync(join(folder, 'annotations.md'), '');
  expect(list()).toEqual(['annotations.md', 'article.md']);
  rmSync(path);
  expect(list()).toEqual(['annotations.md']);
});

test('A file that was removed is an error.', () => {
  const reader = createFileCache();
  reader.readText(path);
  rmSync(path);
  expect(() => reader.readText(path)).toThrow('ENOENT');
});
