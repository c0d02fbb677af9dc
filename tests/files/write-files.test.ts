import {spawnSync} from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {replaceFile, writeFiles} from '../../src/files/write-files.ts';

const module = new URL('../../src/files/write-files.ts', import.meta.url).href;

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

  test('replaces a file: its mode is kept, and a link still leads to it', () => {
    const {at, read} = folderOf({a: 'old'});
    chmodSync(at('a'), 0o640);
    symlinkSync('a', at('link'));
    const before = statSync(at('a'));
    expect(writeFiles([{path: at('link'), value: 'new'}]).failures).toEqual([]);
    expect(read('a')).toBe('new');
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
    const after = statSync(at('a'));
    expect(after.mode).toBe(before.mode);
    // Written in place, it would be the same file.
    expect(after.ino).not.toBe(before.ino);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'does not replace a file that is read-only',
    () => {
      const {at, read} = folderOf({a: 'old'});
      chmodSync(at('a'), 0o444);
      expect(() => replaceFile(at('a'), 'new')).toThrow('EACCES');
      expect(read('a')).toBe('old');
    },
  );

  test('removes the temporary files of killed processes, and those of no others', () => {
    const {status, pid} = spawnSync(process.execPath, ['--version']);
    expect(status).toBe(0);
    const kept = ['.a.1.tmp', `.a.${pid}.tmp.md`, `.b.${pid}.tmp`, '.a.tmp', 'a'];
    const {at} = folderOf(Object.fromEntries([...kept, `.a.${pid}.tmp`].map((each) => [each, ''])));
    expect(writeFiles([{path: at('a'), value: 'new'}]).failures).toEqual([]);
    expect(readdirSync(at('.')).sort()).toEqual(kept.sort());
  });

  // A limit on the size of files fails like a full disk, in the middle of writing.
  test.skipIf(process.platform === 'win32')('leaves the old file if writing fails', () => {
    const {at, read} = folderOf({a: 'old'});
    const script = `
      import {replaceFile, writeFiles} from ${JSON.stringify(module)};
      const files = [{path: ${JSON.stringify(at('a'))}, value: 'new'.repeat(10_000)}];
      console.log(JSON.stringify(writeFiles(files)));`;
    const {stdout} = spawnSync(
      'sh',
      ['-c', 'ulimit -f 1; exec "$@"', 'sh', process.execPath, '--input-type=module', '-e', script],
      {encoding: 'utf8'},
    );
    expect(JSON.parse(stdout)).toEqual({
      written: [],
      failures: [expect.stringContaining('a: cannot be written (EFBIG')],
    });
    expect(read('a')).toBe('old');
    expect(readdirSync(at('.'))).toEqual(['a']);
  });
});
