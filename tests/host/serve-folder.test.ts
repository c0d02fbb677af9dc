import {mkdir, mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {type Served, serveFolder} from './serve-folder.ts';

let served: Served;
const get = (path: string) => fetch(`${served.origin}${path}`, {redirect: 'manual'});

beforeAll(async () => {
  const outer = await mkdtemp(join(tmpdir(), 'gloss-served-'));
  const folder = join(outer, 'site');
  await mkdir(join(folder, 'about'), {recursive: true});
  await writeFile(join(outer, 'secret.txt'), 'not of the site');
  await writeFile(join(folder, 'about', 'index.html'), '<h1>About</h1>');
  await writeFile(join(folder, '404.html'), '<h1>Missing</h1>');
  await writeFile(join(folder, 'a b.png'), 'picture');
  served = await serveFolder(folder);
});

afterAll(() => served.close());

test('a folder returns its index, with gzip and a cache time of ten minutes', async () => {
  const response = await get('/about/');
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('<h1>About</h1>');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'gzip',
    'cache-control': 'max-age=600',
  });
});

test('a picture is not compressed, and an address may be escaped', async () => {
  const response = await get('/a%20b.png');
  expect(await response.text()).toBe('picture');
  expect(response.headers.get('content-encoding')).toBeNull();
  expect(response.headers.get('content-type')).toBe('image/png');
});

test('a folder without a slash redirects to the address with a slash', async () => {
  const response = await get('/about');
  expect(response.status).toBe(301);
  expect(response.headers.get('location')).toBe('/about/');
});

test('an unknown address returns 404.html', async () => {
  const response = await get('/missing/');
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('<h1>Missing</h1>');
});

test('files outside the folder are not served', async () => {
  expect((await get('/..%2fsecret.txt')).status).toBe(404);
  expect((await get('/about/..%2f..%2fsecret.txt')).status).toBe(404);
});
