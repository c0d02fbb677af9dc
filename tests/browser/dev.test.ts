/**
 * Tests the development server: it reports a problem with its line, and shows saved changes
 * without a restart.
 */
import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {type Spawned, spawnNode} from '../host/spawn-node.ts';
import {editionContent} from '../site/build-site.ts';

let url: string;
let content: string;
let server: Spawned;

test.beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'gloss-dev-'));
  await cp(editionContent, content, {recursive: true});
  server = spawnNode(
    [
      'node_modules/astro/bin/astro.mjs',
      'dev',
      '--ignore-lock',
      ...['--port', '0', '--host', '127.0.0.1'],
    ],
    {cwd: join(import.meta.dirname, '..', '..'), env: {CONTENT_DIR: content}},
  );
  const [origin] = await server.waitFor(/http:\/\/127\.0\.0\.1:\d+/);
  url = `${origin}/articles/csto-kazakhstan-2022/`;
});

test.afterAll(async () => {
  await server.stop();
  await rm(content, {recursive: true});
});

test('The server reports a problem with file and line, and recovers when it is fixed.', async ({
  page,
}) => {
  test.setTimeout(60_000);
  const annotations = join(content, 'articles', 'csto-kazakhstan-2022', 'annotations.md');
  const good = await readFile(annotations, 'utf8');
  const line = good.split('\n').indexOf('> this politician') + 1;
  // The overlay also has a heading, which may exist at the same time as that of the page.
  const title = page.getByRole('main').getByRole('heading', {level: 1});
  const overlay = page.locator('vite-error-overlay');

  await page.goto(url);
  await expect(title).toContainText('CSTO');

  await writeFile(annotations, good.replace('> this politician', '> this poltician'));
  await expect.poll(async () => (await fetch(url)).status).toBe(500);
  await expect(overlay).toContainText('The quote does not occur in the article: “this poltician”.');
  await expect(overlay).toContainText(`annotations.md:${line}:1`);
  await expect(overlay).toContainText('nearest:  “this politician”');

  // Vite may send an old error to a page that connects late; the next save clears it.
  await expect(async () => {
    await writeFile(annotations, good);
    await expect(overlay).toHaveCount(0, {timeout: 3000});
    await expect(title).toContainText('CSTO', {timeout: 3000});
  }).toPass();
  expect((await fetch(url)).status).toBe(200);

  const actor = join(content, 'actors', 'japarov.md');
  const names = await readFile(actor, 'utf8');
  const added = page.locator('a[data-actor=japarov]', {hasText: 'President of Kyrgyzstan'});
  await expect(added).toHaveCount(0);
  await writeFile(actor, names.replace('aliases:\n', 'aliases:\n  - President of Kyrgyzstan\n'));
  await expect(added).toHaveCount(1);
  expect(await (await fetch(url)).text()).toMatch(
    /data-actor="japarov"[^>]*>(<[^>]*>)?President of Kyrg/,
  );
});
