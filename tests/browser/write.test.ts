/** Tests writing annotations on the page, in the development server. */
import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, type Page, test} from '@playwright/test';
import {diffLines} from 'diff';
import {editionContent} from '../site/build-site.ts';
import {startWritingServer, type WritingServer} from './writing.ts';

test.describe.configure({mode: 'serial'});

let server: WritingServer;
let original: string;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  server = await startWritingServer(editionContent, 'csto-kazakhstan-2022');
  original = server.read();
});
test.afterAll(() => server.stop());
test.afterEach(async () => {
  writeFileSync(server.annotations, original);
  // The pages of the next test would reload if the server noticed the change later.
  await expect.poll(listPublished).toEqual(idsOf(original));
});

/** List the ids of the annotations in a file. */
const idsOf = (file: string): string[] =>
  [...file.matchAll(/^:::(?!withdrawn)\w+.*\{#([\w-]+)/gm)].map(([, id]) => id ?? '').sort();

/** List the ids of the annotations that the page has. */
async function listPublished(): Promise<string[]> {
  const html = await (await fetch(server.url)).text();
  const ids = [...html.matchAll(/data-annotations="([^"]*)"/g)].flatMap(
    ([, each]) => each?.split(' ') ?? [],
  );
  return [...new Set(ids)].sort();
}

/** Open the page, and wait until it can be written on. */
async function open(page: Page): Promise<void> {
  await page.goto(server.url);
  await expectReady(page);
}

const expectReady = (page: Page) =>
  expect(page.getByLabel('Edit a note').locator('option')).not.toHaveCount(0);

/** Change the file by an action, and wait until the page has reloaded. */
async function save(page: Page, action: () => Promise<void>): Promise<void> {
  const reloaded = page.waitForEvent('load');
  await action();
  await reloaded;
  await expectReady(page);
  await expect(form(page)).toHaveCount(0);
}

/** Press the button of a form that saves. */
const press = (page: Page, name: string) =>
  save(page, () => page.getByRole('button', {name, exact: true}).click());

/** Select words that are in one text node, by mouse. */
async function selectByMouse(page: Page, words: string): Promise<void> {
  const [from, to] = await page.evaluate((wanted) => {
    const article = document.querySelector('[data-article]') as HTMLElement;
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at === -1 || node.parentElement?.closest('[data-apparatus]')) continue;
      node.parentElement?.scrollIntoView({block: 'center'});
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0] as DOMRect, rects.at(-1) as DOMRect];
      return [
        {x: first.left + 1, y: first.top + first.height / 2},
        {x: last.right - 1, y: last.top + last.height / 2},
      ];
    }
    throw new Error(`No text “${wanted}”.`);
  }, words);
  await page.mouse.move(from?.x ?? 0, from?.y ?? 0);
  await page.mouse.down();
  await page.mouse.move(to?.x ?? 0, to?.y ?? 0, {steps: 4});
  await page.mouse.up();
}

const form = (page: Page) => page.locator('form.gloss-write');
const gist = (page: Page) => page.getByLabel('Gist (Markdown): at most 12 words, always shown');
const note = (page: Page) => page.getByLabel('Note (Markdown)', {exact: true});

/** Type a gist and a note into the form that has just opened, and save. */
async function typeAndSave(page: Page, words: string, text: string): Promise<void> {
  await expect(gist(page)).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Tab');
  await page.keyboard.type(text);
  await save(page, () => page.keyboard.press('Control+Enter'));
}

/** List the lines that a save added and removed. */
function listChanges(): {added: string; removed: string} {
  const changes = diffLines(original, server.read());
  const join = (select: (change: (typeof changes)[number]) => boolean) =>
    changes
      .filter(select)
      .map(({value}) => value)
      .join('');
  return {added: join((each) => each.added), removed: join((each) => each.removed)};
}

test('Three passages are annotated by mouse: select, type, save.', async ({page}) => {
  test.setTimeout(120_000);
  await open(page);
  const passages = [
    ['perception of events', 'How events were seen', 'how-events-were-seen'],
    ['threat of terrorism', 'The first term', 'the-first-term'],
    ['waves of public protests', 'Protests elsewhere', 'protests-elsewhere'],
  ] as const;
  for (const [words, text, id] of passages) {
    await selectByMouse(page, words);
    await typeAndSave(page, text, `A note on *${words}*.`);
    await expect(page.locator(`mark[data-annotations~="${id}"]`).first()).toBeVisible();
  }
  const {added, removed} = listChanges();
  expect(removed).toBe('');
  expect(added).toBe(
    passages
      .map(
        ([words, text, id]) =>
          `:::claim[${text}]{#${id}}\n> ${words}\n\nA note on *${words}*.\n:::\n\n`,
      )
      .join(''),
  );
  const verified = execFileSync(process.execPath, ['src/commands/verify.ts'], {
    encoding: 'utf8',
    env: {...process.env, CONTENT_DIR: server.content},
  });
  expect(verified).not.toContain('error');
});

test('Three passages are annotated by keyboard alone.', async ({page}) => {
  test.setTimeout(120_000);
  await open(page);
  for (const [nth, text] of ['First words', 'Second words', 'Third words'].entries()) {
    await page.keyboard.press('w');
    for (let step = 0; step <= nth; step++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await typeAndSave(page, text, 'A note.');
  }
  const {added, removed} = listChanges();
  expect(removed).toBe('');
  expect(added.match(/^> .*$/gm)).toHaveLength(3);
  expect(added).toMatch(/^:::claim\[First words\]\{#first-words\}\n> \p{L}+ \p{L}+\n/mu);
});

test('A note is edited, moved to other words, withdrawn and deleted.', async ({page}) => {
  test.setTimeout(120_000);
  await open(page);
  await page.getByLabel('Edit a note').selectOption('csto');
  await gist(page).fill('*CSTO*: six states');
  await press(page, 'Save');
  expect(listChanges()).toEqual({
    removed: ':::gloss[*CSTO*: the Collective Security Treaty Organization]{#csto}\n',
    added: ':::gloss[*CSTO*: six states]{#csto}\n',
  });
  await expect(page.locator('#note-csto').locator('..')).toContainText('six states');

  await page.getByLabel('Edit a note').selectOption('csto');
  await page.getByRole('button', {name: 'Move to other words'}).click();
  await selectByMouse(page, 'Neither');
  await expect(form(page).locator('blockquote')).toHaveText('Neither');
  await press(page, 'Save');
  expect(listChanges().added).toContain('> Neither\n');
  await expect(page.locator('mark[data-annotations~=csto]').first()).toHaveText('Neither');

  await page.getByLabel('Edit a note').selectOption('csto');
  await page.getByRole('button', {name: 'Withdraw …'}).click();
  await page.getByLabel('Why it is withdrawn. Readers see it.').fill('It was a trial.');
  await press(page, 'Withdraw');
  expect(server.read()).toContain(
    ':::withdrawn[*CSTO*: six states]{#csto}\n> Neither\n\nIt was a trial.\n:::\n',
  );

  const more = `${original}\n:::gloss[New]{#brand-new}\n> perception\n\nN.\n:::\n`;
  await save(page, async () => writeFileSync(server.annotations, more));
  await page.getByLabel('Edit a note').selectOption('brand-new');
  await page.getByRole('button', {name: 'Delete …'}).click();
  await press(page, 'Delete for good');
  expect(server.read()).toBe(original);
});

test('A published note cannot be deleted, and the form says so.', async ({page}) => {
  await open(page);
  await page.getByLabel('Edit a note').selectOption('csto');
  await page.getByRole('button', {name: 'Delete …'}).click();
  await page.getByRole('button', {name: 'Delete for good'}).click();
  await expect(form(page).getByRole('alert')).toContainText('withdrawn');
  expect(server.read()).toBe(original);
});

test('Problems appear at the field, and nothing is written.', async ({page}) => {
  await open(page);
  await selectByMouse(page, 'perception of events');
  await page.getByLabel('Status').selectOption('contested');
  await gist(page).fill('one two three four five six seven eight nine ten eleven twelve thirteen');
  await page.getByLabel('Id, part of the address').fill('Not an id');
  await page.getByRole('button', {name: 'Save'}).click();
  const problemOf = (name: string) => form(page).locator(`[data-field="${name}"] + .problem`);
  await expect(problemOf('id')).toContainText('Write not-an-id.');
  await page.getByLabel('Id, part of the address').fill('csto');
  await page.getByRole('button', {name: 'Save'}).click();
  await expect(problemOf('gist')).toContainText('13 words');
  await expect(problemOf('note')).toContainText('no note');
  await expect(problemOf('finding')).toContainText('finding');
  await expect(problemOf('id')).toContainText('csto');
  expect(server.read()).toBe(original);
});

test('A relation is added by picking a passage, and the note has a preview.', async ({page}) => {
  await open(page);
  await selectByMouse(page, 'perception of events');
  await gist(page).fill('Perception');
  await note(page).fill('A **strong** note.');
  await page.getByText('Preview of the note').click();
  await expect(form(page).locator('.preview strong')).toHaveText('strong');
  await form(page).getByText('More', {exact: true}).click();
  await page.getByRole('button', {name: 'Add a relation'}).click();
  await page.getByRole('button', {name: 'Pick on the page'}).click();
  await page.locator('mark[data-annotations~=no-excuse]').first().click();
  await expect(page.getByLabel('Target of relation 1')).toHaveValue('no-excuse');
  await press(page, 'Save');
  expect(listChanges().added).toContain('{#perception supports=no-excuse}');
});

test('A selected name offers a new actor.', async ({page}) => {
  await open(page);
  await selectByMouse(page, 'Moscow');
  await page.getByLabel('Kind').selectOption('mention');
  await page.getByRole('button', {name: 'New actor “Moscow”'}).click();
  await page.getByLabel('Who it is').fill('The capital of Russia.');
  await page.getByRole('button', {name: 'Create the actor'}).click();
  await expect(page.getByLabel('Person or organisation')).toHaveValue('moscow');
  expect(readFileSync(join(server.content, 'actors', 'moscow.md'), 'utf8')).toBe(
    '---\nname: Moscow\n---\n\nThe capital of Russia.\n',
  );
  await page.keyboard.press('Escape');
});

test('Two tabs: both notes are saved, and a conflict is shown.', async ({page, context}) => {
  test.setTimeout(120_000);
  const other = await context.newPage();
  await open(page);
  await open(other);
  await selectByMouse(page, 'perception of events');
  await gist(page).fill('Written in the first tab');
  await note(page).fill('First.');

  await selectByMouse(other, 'threat of terrorism');
  await typeAndSave(other, 'In the second tab', 'Second.');
  // The first tab reloads, and what was written is still there.
  await expect(page.locator('mark[data-annotations~=in-the-second-tab]').first()).toBeVisible();
  await expect(gist(page)).toHaveValue('Written in the first tab');
  await press(page, 'Save');
  expect(server.read()).toContain('#in-the-second-tab');
  expect(server.read()).toContain('#written-in-the-first-tab');

  await page.getByLabel('Edit a note').selectOption('csto');
  await gist(page).fill('Mine');
  const before = server.read();
  writeFileSync(server.annotations, before.replace('[*CSTO*: the ', '[*CSTO*: that '));
  await expect(page.locator('#note-csto').locator('..')).toContainText('that Collective');
  await expect(gist(page)).toHaveValue('Mine');
  await page.getByRole('button', {name: 'Save'}).click();
  await expect(form(page).getByRole('alert')).toContainText('was changed in the file');
  await expect(form(page).locator('pre')).toContainText('that Collective');
  expect(server.read()).not.toContain('[Mine]');
  await press(page, 'Keep mine');
  expect(server.read()).toBe(
    before.replace('[*CSTO*: the Collective Security Treaty Organization]', '[Mine]'),
  );
});

test('Only requests of its own pages are accepted.', async ({page}) => {
  let headers: Record<string, string> = {};
  page.on('request', (request) => {
    if (request.url().endsWith('/_write/open')) headers = request.headers();
  });
  await open(page);
  const send = (more: Record<string, string>, body: object = {slug: 'csto-kazakhstan-2022'}) =>
    fetch(`${server.origin}/_write/open`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-gloss-token': headers['x-gloss-token'] ?? '',
        origin: server.origin,
        ...more,
      },
      body: JSON.stringify(body),
    });
  expect((await send({})).status).toBe(200);
  expect((await send({'x-gloss-token': 'wrong'})).status).toBe(403);
  expect((await send({'x-gloss-token': ''})).status).toBe(403);
  expect((await send({origin: 'https://example.org'})).status).toBe(403);
  expect((await send({origin: 'http://127.0.0.1:1'})).status).toBe(403);
  expect((await send({'sec-fetch-site': 'cross-site'})).status).toBe(403);
  expect((await send({'content-type': 'text/plain'})).status).toBe(415);
  for (const slug of ['../../etc', '..', '/etc/passwd', 'csto-kazakhstan-2022/../x', '__proto__']) {
    expect((await send({}, {slug})).status, slug).toBe(404);
  }
  expect((await fetch(`${server.origin}/_write/open`)).status).toBe(405);
});
