/** Tests a long article: one page with 20,000 words and 1,000 annotations. */
import {mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {writeContent} from '../bench/annotating.ts';
import {measureBuild} from '../bench/build-cost.ts';
import {copyProject} from '../copy-project.ts';
import {type Served, serveFolder} from '../host/serve-folder.ts';
import {addressesIn, follow} from './landing.ts';
import {article, viewports} from './places.ts';

// All tests run in one worker and share one site.
test.describe.configure({mode: 'default'});

const annotations = 1000;
/** Number of notes to open, spread over the page. */
const opened = 10;
/** Number of links to follow, spread over the page. */
const followed = 2;
let served: Served;
/** The ids of the blocks, and the addresses that the build proved for them. */
let blocks: [id: string, address: string][];

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'gloss-long-'));
  const content = join(folder, 'content');
  const out = join(folder, 'out');
  writeContent(content, 1, 'annotated', {words: 20_000, annotations});
  // Skip the pages of the passages, which no test uses.
  measureBuild(copyProject(join(folder, 'project')), content, out, false);
  served = await serveFolder(out);
  const html = readFileSync(join(out, 'articles', 'article-0', 'index.html'), 'utf8');
  blocks = addressesIn(html, url());
});
test.afterAll(() => served.close());

const url = () => `${served.origin}/articles/article-0/`;

test('A long article has all passages and notes, and each reference leads to its note.', async ({
  page,
}) => {
  await page.goto(url());
  const found = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('.note aside')].map(({id}) => id.slice(5));
    const references = [...document.querySelectorAll<HTMLAnchorElement>('a[data-numeral]')];
    const numeralOf = (hash: string): string =>
      document.querySelector(hash)?.closest('.note')?.querySelector('.numeral')?.textContent ?? '';
    return {
      ids: new Set(ids).size,
      marked: ids.filter((id) => document.querySelector(`mark[data-annotations~="${id}"]`)).length,
      addressed: ids.filter((id) => document.getElementById(id)?.closest('mark')).length,
      referred: new Set(references.map(({hash}) => hash)).size,
      misled: references
        .filter(({hash, dataset}) => numeralOf(hash).match(/\d+/)?.[0] !== dataset['numeral'])
        .map(({hash}) => hash),
    };
  });
  expect(found).toEqual({
    ids: annotations,
    marked: annotations,
    addressed: annotations,
    referred: annotations,
    misled: [],
  });

  const references = page.locator('a[data-numeral]');
  const step = (await references.count()) / opened;
  for (let nth = 0; nth < opened; nth++) {
    const reference = references.nth(Math.floor((nth + 0.5) * step));
    const id = (await reference.getAttribute('href'))?.slice(1);
    await reference.click();
    await expect(page.locator(`.note:has([id="${id}"])`)).toHaveAttribute('open');
  }
});

const {phone, desk} = viewports;
for (const [name, viewport] of Object.entries({phone, desk})) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`On a ${name}, with script ${javaScriptEnabled ? 'on' : 'off'},`, () => {
      test.use({viewport, javaScriptEnabled});

      test('links lead to their words in a long article, and what is above stays above.', async ({
        page,
      }) => {
        test.slow();
        expect(blocks.length).toBeGreaterThan(100);
        expect(blocks.filter(([, address]) => address.includes(':~:')).length).toBeGreaterThan(
          blocks.length / 2,
        );
        for (let nth = 0; nth < followed; nth++) {
          const [id, address] = blocks[Math.floor(((nth + 0.5) * blocks.length) / followed)] ?? [
            '',
          ];
          const [plain] = address?.split(':~:') ?? [];
          const top = () =>
            page.locator(`[id="${id}"]`).evaluate((mark) => mark.getBoundingClientRect().top);
          for (const each of [plain, address]) {
            await follow(page, each ?? '');
            await expect(page.locator(`[id="${id}"]`), each).toBeInViewport();
          }
          // Late fonts move lines.
          await page.waitForTimeout(300);
          const before = await top();
          await page.mouse.move(viewport.width / 2, viewport.height / 2);
          await page.mouse.wheel(0, -400);
          await expect.poll(top, {message: id}).toBeGreaterThan(before + 399);
          expect(await top(), id).toBeLessThan(before + 401);
        }
      });
    });
  }
}

test('Keys step through the passages of a long article in order.', async ({page}) => {
  await page.goto(`${url()}#c500`);
  const numeral = () =>
    page.evaluate(() => document.activeElement?.getAttribute('data-numeral') ?? '');
  await page.keyboard.press('n');
  await expect.poll(numeral).not.toBe('');
  const first = Number(await numeral());
  await page.keyboard.press('n');
  await expect.poll(numeral).toBe(String(first + 1));
  await page.keyboard.press('p');
  await expect.poll(numeral).toBe(String(first));
  await expect(page.locator(':focus')).toBeInViewport();
});

test('The rows of a long article have CSS containment, and those of a short one do not.', async ({
  page,
}) => {
  const contained = () =>
    page.locator(':has(> #p1)').evaluate((row) => getComputedStyle(row).contain);
  await page.goto(url());
  expect(await contained()).toBe('content');
  await page.goto(article);
  expect(await contained()).toBe('none');
});

test('Controls in the margin of a long article, or over its rows, can be clicked.', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await page.goto(`${url()}#p100`);
  /** Whether the lower edge of an element is not covered. */
  const isPressed = (selector: string) =>
    page.locator(selector).evaluate((each) => {
      const {left, top, width, height} = each.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height - 3) === each;
    });
  expect(await isPressed('.pin[href="#p100"]')).toBe(true);

  // The last line of a row: the button for it overlaps the next row.
  await page.locator('#p100').evaluate((row) => {
    const last = [...row.querySelectorAll('mark')].at(-1);
    if (last) getSelection()?.selectAllChildren(last);
  });
  await expect(page.locator('.copy')).toBeVisible();
  expect(await isPressed('.copy')).toBe(true);
});
