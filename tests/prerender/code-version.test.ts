import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test, vi} from 'vitest';
import {readCodeVersion} from '../../src/prerender/code-version.ts';

test('changes with the code, the packages and the environment, and with nothing else', () => {
  const root = mkdtempSync(join(tmpdir(), 'gloss-code-'));
  mkdirSync(join(root, 'src', '[folder]'), {recursive: true});
  const write = (file: string, text: string) => writeFileSync(join(root, file), text);
  write('package-lock.json', '{}');
  write('src/[folder]/[page].astro', 'one');
  const read = () => readCodeVersion(root);
  const seen = [read()];
  const add = (version: string) => {
    expect(seen).not.toContain(version);
    seen.push(version);
  };
  write('README.md', 'Words.');
  write('notes.json', '{}');
  expect(read()).toBe(seen[0]);

  write('src/[folder]/[page].astro', 'two');
  add(read());
  write('src/new.ts', '');
  add(read());
  write('package-lock.json', '{"a": 1}');
  add(read());
  write('astro.config.mjs', '');
  add(read());
  vi.stubEnv('NODE_ENV', 'other');
  add(read());
  vi.unstubAllEnvs();
});
