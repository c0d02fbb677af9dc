import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readdirSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {expect, onTestFinished, test} from 'vitest';
import {lockFile} from '../../src/publish/lock.ts';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'gloss-lock-')), 'lock');
const source = pathToFileURL(join(import.meta.dirname, '../../src/publish/lock.ts')).href;

test('A file can be locked once, until it is released.', () => {
  const path = newFile();
  const release = lockFile(path);
  expect(lockFile(path)).toBeUndefined();
  release?.();
  lockFile(path)?.();
  expect(readdirSync(join(path, '..'))).toEqual(['lock']);
});

test('A process holds its lock, and loses it when it is killed.', async () => {
  const path = newFile();
  const script = `import {lockFile} from '${source}';
    lockFile(${JSON.stringify(path)}); console.log('locked'); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  onTestFinished(() => void holder.kill('SIGKILL'));
  await once(holder.stdout, 'data');
  expect(lockFile(path)).toBeUndefined();
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const release = lockFile(path);
  expect(release).toBeDefined();
  release?.();
});

test('An error that is no lock of another is thrown.', () => {
  expect(() => lockFile(join(newFile(), 'no', 'such', 'folder'))).toThrow();
});
