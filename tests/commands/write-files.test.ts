import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {writeFiles} from '../../src/commands/write-files.ts';

/** A folder of files, and what is in one of them. */
function folderOf(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-write-'));
  for (const [name, value] of Object.entries(files)) writeFileSync(join(folder, name), value);
  return {
    at: (name: string) => join(folder, name),
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
  };
}

describe('writing files', () => {
  test('writes them all, and tells which', () => {
    const {at, read} = folderOf({a: 'old', b: 'old'});
    const files = [
      {path: at('a'), value: 'new a'},
      {path: at('b'), value: 'new b'},
    ];
    expect(writeFiles(files)).toEqual({written: [at('a'), at('b')], failures: []});
    expect([read('a'), read('b')]).toEqual(['new a', 'new b']);
  });

  test('keeps a byte-order mark, and adds none', () => {
    const {at, read} = folderOf({a: '\uFEFFold', b: 'old', c: ''});
    writeFiles(['a', 'b', 'c'].map((name) => ({path: at(name), value: 'new'})));
    expect([read('a'), read('b'), read('c')]).toEqual(['\uFEFFnew', 'new', 'new']);
  });

  test('begins none where one is not there, and tells its path and why in one line', () => {
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

  // A device that is full: that shows only where it is written.
  test.runIf(existsSync('/dev/full'))('tells only of what was written', () => {
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
