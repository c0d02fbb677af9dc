/**
 * Tests the development server: it reports a problem with its line, and shows saved changes
 * without a restart.
 */
import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {expect, test} from '@playwright/test';
import {type Spawned, spawnNode} from '../host/spawn-node.ts';
import {editionContent} from '../site/build-site.ts';

// One server for all tests: two of them would share the caches of the project.
test.describe.configure({mode: 'serial'});

let origin: string;
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
  [origin] = await server.waitFor(/http:\/\/127\.0\.0\.1:\d+/);
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

  // A page that is not connected yet would miss the error.
  const connected = page
    .waitForEvent('websocket')
    .then((socket) => socket.waitForEvent('framereceived'));
  await page.goto(url);
  await expect(title).toContainText('CSTO');
  await connected;

  await writeFile(annotations, good.replace('> this politician', '> this poltician'));
  await expect.poll(async () => (await fetch(url)).status).toBe(500);
  // Astro sends an error once, 0.2 s after its response; a busy page that connects later has
  // missed it, and asks again.
  await expect(async () => {
    await overlay.waitFor({timeout: 5000}).catch(async (missed) => {
      await page.reload();
      throw missed;
    });
  }).toPass();
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

/** Content with a page of each kind. */
const added = {
  'actors/new-actor.md': '---\nname: Nobody\naliases: [/actors/old-actor/]\n---\n\nA person.\n',
  'frameworks/new-framework.md':
    '---\ntitle: New framework\naliases: [old-framework]\nsigns:\n  - number: 1\n    title: Sign\n    text: Text.\n---\n\nText.\n',
  'articles/new/source.txt': 'One two three.\n',
  'articles/new/timeline.md': '---\nevents:\n  - date: 2022-01-10\n    event: It began.\n---\n',
  'articles/new/annotations.md': `:::claim[First]{#first aliases=old-first}
> One

Note.
:::

:::claim[Second]{#second supports=first}
> two

Note.
:::

:::claim[Fourth]{#fourth draft}
> three

Note.
:::

:::withdrawn[Third]{#third}
> four

It does not hold.
:::
`,
  // The last file: without it, the others are problems.
  'articles/new/article.md': '---\ntitle: New\naliases: [old]\n---\n\nOne two three.\n',
};

/**
 * The addresses of that content, one for each file in `src/pages` that has several pages. The
 * development server answers at `cite.bib/` only, because the extension is a parameter.
 */
const addresses = [
  ...['', 'map/', 'timeline/', 'preview.png', 'source.txt', 'text.txt', 'strip.svg'],
  ...['annotations.jsonld', 'annotations.xml', 'cite.bib/', 'cite-passages.bib/'],
  ...['first/', 'first/embed/', 'first/oembed.json', 'first/preview.png'],
  ...['third/', 'third/embed/', 'third/annotation.jsonld', 'old-first/'],
]
  .map((path) => `/articles/new/${path}`)
  .concat(
    '/articles/old/',
    ...['actors', 'frameworks'].flatMap((folder) =>
      ['new', 'old'].map((age) => `/${folder}/${age}-${folder.slice(0, -1)}/`),
    ),
    '/actors/new-actor/preview.png',
    '/frameworks/new-framework/preview.png',
  );

test('Every kind of page appears with its content, and disappears with it.', async () => {
  test.setTimeout(180_000);
  const listFound = async () => {
    const found: string[] = [];
    for (const address of addresses) {
      const {status} = await fetch(origin + address);
      if (status === 200) found.push(address);
      else expect(status, address).toBe(404);
    }
    return found;
  };
  expect(await listFound()).toEqual([]);
  for (const [path, text] of Object.entries(added)) {
    await mkdir(dirname(join(content, path)), {recursive: true});
    await writeFile(join(content, path), text);
  }
  await expect.poll(async () => (await fetch(`${origin}/articles/new/`)).status).toBe(200);
  expect(await listFound()).toEqual(addresses);

  const draft = /<strong[^>]*>Draft, not published<\/strong>/g;
  const countDrafts = async (path: string) =>
    (await (await fetch(`${origin}/articles/new/${path}`)).text()).match(draft)?.length ?? 0;
  // In the note.
  expect(await countDrafts('')).toBe(1);
  expect(await countDrafts('fourth/')).toBe(1);
  expect(await countDrafts('first/')).toBe(0);

  const annotations = join(content, 'articles/new/annotations.md');
  const passage = `${origin}/articles/new/second/`;
  const text = added['articles/new/annotations.md'];
  await writeFile(annotations, text.replace('> two\n\nNote', '> two\n\nAnother note'));
  await expect.poll(async () => (await fetch(passage)).text()).toContain('Another note');
  await writeFile(annotations, text.slice(0, text.indexOf(':::claim[Second]')));
  await expect.poll(async () => (await fetch(passage)).status).toBe(404);

  await rm(join(content, 'articles/new'), {recursive: true});
  await rm(join(content, 'actors/new-actor.md'));
  await rm(join(content, 'frameworks/new-framework.md'));
  await expect
    .poll(async () => (await fetch(`${origin}/frameworks/new-framework/`)).status)
    .toBe(404);
  expect(await listFound()).toEqual([]);
});
