import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {writeFiles} from '../../src/commands/write-files.ts';

/** Write files into a new folder, and return functions for their paths and contents. */
function folderOf(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-write-'));
  for (const [name, value] of Object.entries(files)) writeFileSync(join(folder, name), value);
  return {
    at: (name: string) => join(folder, name),
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
  };
}

describe('writeFiles', () => {
  test('writes all files, and returns their paths', () => {
    const {at, read} = folderOf({a: 'old', b: 'old'});
    const files = [
      {path: at('a'), value: 'new a'},
      {path: at('b'), value: 'new b'},
    ];
    expect(writeFiles(files)).toEqual({written: [at('a'), at('b')], failures: []});
    expect([read('a'), read('b')]).toEqual(['new a', 'new b']);
  });

  test('preserves a byte-order mark, and adds none', () => {
    const {at, read} = folderOf({a: '\uFEFFold', b: 'old', c: ''});
    writeFiles(['a', 'b', 'c'].map((name) => ({path: at(name), value: 'new'})));
    expect([read('a'), read('b'), read('c')]).toEqual(['\uFEFFnew', 'new', 'new']);
  });

  test('writes nothing if a file is missing, and returns its path and the reason as one line', () => {
    const {at, read} = folderOf({a: 'old'});
    const {written, failures} = writeFiles([
      {path: at('a'), value: 'new'},
      {path: at('b'), value: 'new'},
    ]);
    expect(written).toEqual([]);
    expect(failures).toEqual([
      expect.stringMatching(/\/b: cannot be written \(ENOENT: no such file or directory\)$/),
    ]);
    expect(read('a')).toBe('old');
  });

  // `/dev/full` can be opened, but writing to it fails.
  test.runIf(existsSync('/dev/full'))('returns only the files that were written', () => {
    const {at, read} = folderOf({a: 'old', b: 'old'});
    const {written, failures} = writeFiles([
      {path: at('a'), value: 'new'},
      {path: '/dev/full', value: 'new'},
      {path: at('b'), value: 'new'},
    ]);
    expect(written).toEqual([at('a'), at('b')]);
    expect(failures).toEqual([expect.stringContaining('/dev/full: cannot be written (ENOSPC')]);
    expect([read('a'), read('b')]).toEqual(['new', 'new']);
  });
});
