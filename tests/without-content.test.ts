import {cpSync, readdirSync, readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {getContentDirectory, readContentFiles} from '../src/content/content-files.ts';
import {createTemporaryFolder, editionContent} from './site/build-site.ts';

const fault = 'which a fork replaces';

test('a test that reads the live content fails', async () => {
  expect(() => readContentFiles(getContentDirectory())).toThrow(fault);
  expect(() => readdirSync('content')).toThrow(fault);
  expect(() => readFileSync(new URL('../content/permalinks.txt', import.meta.url))).toThrow(fault);
  const to = await createTemporaryFolder();
  expect(() => cpSync('content', to, {recursive: true})).toThrow(fault);
  await expect(async () => readFile(join('content', 'permalinks.txt'))).rejects.toThrow(fault);
});

test('a test may read the frozen first edition', () => {
  expect(readContentFiles(editionContent).problems).toEqual([]);
});
