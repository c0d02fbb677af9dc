/**
 * Pages whose words do not fit, or run in two directions. Long words, addresses and lines of code, and wide tables, on every page of a site that has
 * them wherever its editors write: on a phone no page scrolls sideways, and on paper nothing is
 * cut off.
 */
import {globSync} from 'node:fs';
import {expect, type Page, test} from '@playwright/test';
import {serveFolder} from '../host/serve-folder.ts';
import {
  type Build,
  buildGoodSite,
  createTemporaryFolder,
  fixtureContent,
} from '../site/build-site.ts';
import {awayFromMiddle, follow, provenAddresses} from './landing.ts';
import {hasPoppler, printed, squeeze} from './pdf.ts';
import {openAll, viewports} from './places.ts';

// One worker runs the tests of this file, so that the site is built once.
test.describe.configure({mode: 'default'});

let build: Build;
let origin: string;
let close: () => Promise<void>;

test.beforeAll(async () => {
  const folder = await createTemporaryFolder();
  build = await buildGoodSite({content: fixtureContent('wide'), folder});
  ({origin, close} = await serveFolder(build.folder));
});

test.afterAll(() => close());

/** List the addresses of all pages. */
const listPages = (): string[] =>
  globSync('**/*.html', {cwd: build.folder}).map(
    (path) => `${origin}/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
  );

/** The width of a page and the width of its window, at the width of each phone. */
async function measure(page: Page): Promise<{page: number; window: number}[]> {
  const widths = [];
  for (const viewport of [viewports.phone, viewports.small]) {
    await page.setViewportSize(viewport);
    widths.push(
      await page.evaluate(() => ({
        page: document.documentElement.scrollWidth,
        window: document.documentElement.clientWidth,
      })),
    );
  }
  return widths;
}

const expected = [viewports.phone, viewports.small].map(({width}) => ({
  page: width,
  window: width,
}));

test.describe('on a phone', () => {
  test.use({isMobile: true, hasTouch: true, viewport: viewports.phone});

  test('No page is wider than its window.', async ({page}) => {
    test.slow();
    const pages = listPages();
    expect(pages.length).toBeGreaterThan(30);
    for (const url of pages) {
      await page.goto(url);
      await openAll(page);
      expect(await measure(page), url).toEqual(expected);
    }
  });

  test('The results of a search are not wider than their window.', async ({page}) => {
    for (const word of ['storm', 'donaudampf', 'العاصفة']) {
      await page.goto(`${origin}/search/`);
      await page.getByRole('searchbox').fill(word);
      await expect(page.getByRole('status')).toHaveText(/^\d+ results? for/);
      expect(await measure(page), word).toEqual(expected);
    }
  });
});

test.describe('on paper', () => {
  test.skip(!hasPoppler, '`pdftotext` (poppler-utils) is missing');

  for (const format of ['A4', 'A5'] as const) {
    test(`Lines of code and the last columns of tables are printed to their ends (${format}).`, async ({
      page,
    }) => {
      for (const path of ['articles/long/', 'articles/tawil/', 'articles/long/broke/', 'about/']) {
        await page.goto(`${origin}/${path}`);
        const words = (await page.locator('main').textContent()) ?? '';
        const text = squeeze((await printed(page, format, true)).join(''));
        for (const end of ['the-last-flag', 'the-last-cell']) {
          const times = words.split(end).length - 1;
          expect(times, `${end} in ${path}`).toBeGreaterThan(0);
          expect(text.split(squeeze(end)).length - 1, `${end} in ${path}`).toBe(times);
        }
      }
    });
  }
});

test.describe('in a right-to-left article', () => {
  test.beforeEach(({page}) => page.goto(`${origin}/articles/tawil/`));

  test('code is read from left to right, from its first sign to its last.', async ({page}) => {
    const code = page.locator('[data-article] code:not(.note *)');
    expect(await code.allTextContents()).toEqual(expect.arrayContaining(['--force', '.env']));
    const backwards = await code.evaluateAll((all) =>
      all.filter((each) => {
        const places = [...each.textContent].map((_, at) => {
          const sign = new Range();
          sign.setStart(each.firstChild as Node, at);
          sign.setEnd(each.firstChild as Node, at + 1);
          return sign.getBoundingClientRect();
        });
        return places.some(({left, top}, at) => {
          const next = places[at + 1];
          return next !== undefined && next.top === top && next.left < left;
        });
      }),
    );
    expect(backwards).toHaveLength(0);
  });

  test('the numeral of a note does not reorder the words beside it.', async ({page}) => {
    const references = page.locator('[role=doc-noteref]');
    await expect(references).toHaveCount(5);
    for (const reference of await references.all()) {
      await expect(reference).toHaveCSS('unicode-bidi', 'isolate');
    }
  });

  test('a link lands on words with a foreign word among them.', async ({page}) => {
    await page.setViewportSize({width: 390, height: 300});
    const foreign = page.locator('mark#ship > span[lang]');
    await expect(foreign).toHaveText('Selma');
    const id = await foreign.evaluate((word) => word.closest('p')?.id ?? '');
    const addresses = new Map(await provenAddresses(page, page.url()));
    expect(addresses.get(id)).toContain(':~:text=');
    await follow(page, addresses.get(id) ?? '');
    await expect.poll(() => awayFromMiddle(page, id)).toBeLessThan(34);
  });
});
