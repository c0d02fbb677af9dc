/**
 * The embed code of a passage, in a page of another origin.
 */
import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, type Page, test} from '@playwright/test';
import {serveFolder} from '../host/serve-folder.ts';
import {kinds} from './places.ts';
import {sites} from './sites.ts';

let close: () => Promise<void>;

/** Show HTML in a page of another origin than the site. */
async function showElsewhere(page: Page, html: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gloss-elsewhere-'));
  await writeFile(join(folder, 'index.html'), `<!doctype html><p>${html}`);
  const served = await serveFolder(folder);
  close = served.close;
  await page.goto(served.origin);
}

test.afterEach(() => close());

const codeOf = async (page: Page, passage: string): Promise<string> => {
  await page.goto(passage);
  return (await page.locator('#embed-code').textContent()) ?? '';
};

test('The embed code shows the passage; its links open pages that work.', async ({page}) => {
  await showElsewhere(page, await codeOf(page, kinds.passage));
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('blockquote')).toBeVisible();
  await expect(frame.getByRole('link')).toHaveCount(2);
  for (const link of await frame.getByRole('link').all()) {
    const opens = page.waitForEvent('popup');
    await link.click();
    const opened = await opens;
    await opened.waitForLoadState();
    expect(opened.url()).toContain(sites.edition.url);
    // The page that opens is not in the sandbox: its scripts run.
    await opened.locator('[name=appearance]').selectOption('dark');
    await expect(opened.locator('html')).toHaveAttribute('data-appearance', 'dark');
    await opened.close();
  }
});

test('The embed code looks as the page does: styles and fonts load in it.', async ({page}) => {
  const code = await codeOf(page, kinds.passage);
  // The state of a face is no proof: a browser may give up an optional face that comes late.
  const finished: string[] = [];
  const failed: string[] = [];
  page.on('requestfinished', (request) => finished.push(request.resourceType()));
  page.on('requestfailed', (request) => failed.push(request.url()));
  await showElsewhere(page, code);
  const quote = page.frameLocator('iframe').getByRole('blockquote');
  await expect(quote).toBeVisible();
  await expect(quote).toHaveCSS('font-family', /Serif/);
  await expect.poll(() => finished).toContain('font');
  expect(failed).toEqual([]);
});

for (const earlier of ['gale/wind', 'gale/gone-before']) {
  test(`The embed code of ${earlier}, which has moved, shows what is there now.`, async ({
    page,
  }) => {
    const code = await codeOf(page, `${sites.moved.url}articles/storm/strongest-wind/`);
    const moved = code.replace('storm/strongest-wind', earlier);
    expect(moved).not.toBe(code);
    await showElsewhere(page, moved);
    await expect(page.frameLocator('iframe').locator('.embed')).toBeVisible();
  });
}
