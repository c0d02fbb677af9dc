import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openCache} from '../../src/picture/cache.ts';

const folder = () => join(mkdtempSync(join(tmpdir(), 'gloss-pictures-')), 'pictures');
const days = (count: number) => count * 24 * 60 * 60 * 1000;

/** Create a `make` function that counts its calls. */
function maker(text = 'a picture') {
  const made = {count: 0};
  const make = async () => {
    made.count += 1;
    return Buffer.from(text);
  };
  return {made, make};
}
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString();
const onlyFile = (path: string) => join(path, readdirSync(path)[0] ?? '');

test('makes a picture once, also for the next build', async () => {
  const path = folder();
  const {made, make} = maker();
  expect(textOf(await openCache(path).get('key', make))).toBe('a picture');
  expect(textOf(await openCache(path).get('key', make))).toBe('a picture');
  expect(made.count).toBe(1);
});

test('makes another picture for another key', async () => {
  const cache = openCache(folder());
  await cache.get('key', maker('one').make);
  expect(textOf(await cache.get('other key', maker('two').make))).toBe('two');
  expect(textOf(await cache.get('key', maker('three').make))).toBe('one');
});

test.each([
  ['cut short', (path: string) => truncateSync(path, 36)],
  ['empty', (path: string) => truncateSync(path, 0)],
  [
    'changed in one byte',
    (path: string) => {
      const bytes = readFileSync(path);
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      writeFileSync(path, bytes);
    },
  ],
])('makes and caches a picture again if its entry is %s', async (_, damage) => {
  const path = folder();
  const {made, make} = maker();
  const cache = openCache(path);
  await cache.get('key', make);
  damage(onlyFile(path));
  expect(textOf(await cache.get('key', make))).toBe('a picture');
  expect(textOf(await cache.get('key', make))).toBe('a picture');
  expect(made.count).toBe(2);
});

test('leaves only the entry in the folder', async () => {
  const path = folder();
  await openCache(path).get('key', maker().make);
  expect(readdirSync(path)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
});

test('removes entries that were not used for 60 days', async () => {
  const path = folder();
  const now = Date.now();
  const first = openCache(path, now);
  await first.get('used', maker().make);
  await first.get('unused', maker().make);
  await openCache(path, now + days(50)).get('used', maker().make);
  expect(readdirSync(path)).toHaveLength(2);

  const {made, make} = maker();
  const later = openCache(path, now + days(100));
  expect(readdirSync(path)).toHaveLength(1);
  await later.get('used', make);
  expect(made.count).toBe(0);
  expect(statSync(onlyFile(path)).mtimeMs).toBeCloseTo(now + days(100), -4);
});

test('makes pictures without a writable folder', async () => {
  const path = folder();
  writeFileSync(path, 'a file, not a folder');
  expect(textOf(await openCache(path).get('key', maker().make))).toBe('a picture');
});

test('rejects if a picture cannot be made, and caches nothing', async () => {
  const path = folder();
  const fail = async () => {
    throw new Error('no picture');
  };
  await expect(openCache(path).get('key', fail)).rejects.toThrow('no picture');
  expect(textOf(await openCache(path).get('key', maker().make))).toBe('a picture');
});
