/**
 * Tests the development server: it reports a problem with its line, and shows saved changes
 * without a restart.
 */
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {editionContent} from '../site/build-site.ts';
import {devPort} from './sites.ts';

const url = `http://127.0.0.1:${devPort}/articles/csto-kazakhstan-2022/`;
let content: string;
let server: ChildProcess;
let output = '';

test.beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'gloss-dev-'));
  await cp(editionContent, content, {recursive: true});
  server = spawn(
    process.execPath,
    [
      'node_modules/astro/bin/astro.mjs',
      'dev',
      '--ignore-lock',
      ...['--port', String(devPort), '--host', '127.0.0.1'],
    ],
    {
      cwd: join(editionContent, '..'),
      env: {...process.env, CONTENT_DIR: content, ASTRO_TELEMETRY_DISABLED: '1'},
    },
  );
  for (const stream of [server.stdout, server.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  while (!(await isServed())) {
    if (server.exitCode !== null) throw new Error(`The server has ended:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
});

test.afterAll(async () => {
  if (server.exitCode === null) {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  }
  await rm(content, {recursive: true});
});

async function isServed(): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

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
  await expect(overlay).toContainText('The quote is not in the text: “this poltician”.');
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
