/**
 * Tests the search as readers use it: with the policy of its page, with the keyboard, from a
 * URL, and without script.
 */
import AxeBuilder from '@axe-core/playwright';
import {expect, type Page, test} from '@playwright/test';
import {viewports} from './places.ts';
import {sites} from './sites.ts';

const search = `${sites.edition.url}search/`;
const several = `${sites.several.url}search/`;
const searchUrl = (url: string, query: string) => `${url}?q=${encodeURIComponent(query)}`;

/** The message about the results. */
const status = (page: Page) => page.getByRole('status');
const results = (page: Page) => page.locator('#results');
const index = (page: Page) => page.locator('#index');
const field = (page: Page) => page.getByRole('searchbox');

/** Record the requests and the errors of a page. */
function listen(page: Page): {requests: string[]; errors: string[]} {
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => errors.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  return {requests, errors};
}

test('The index is loaded only when the reader searches.', async ({page}) => {
  const {requests} = listen(page);
  const ofIndex = () => requests.filter((url) => url.includes('/pagefind/'));
  await page.goto(search, {waitUntil: 'networkidle'});
  await field(page).focus();
  expect(ofIndex()).toEqual([]);
  await field(page).fill('crisis');
  await expect(status(page)).toHaveText(/^\d+ results for “crisis”$/);
  expect(ofIndex().length).toBeGreaterThan(3);
  const {origin} = new URL(search);
  expect(requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
});

for (const [name, url, query] of [
  ['at the root', search, 'crisis'],
  ['under a base path, in three languages', several, 'Lindqvist'],
] as const) {
  test(`The search does not violate the policy of its page (${name}).`, async ({page}) => {
    const {errors} = listen(page);
    await page.addInitScript(() => {
      const broken: string[] = [];
      Object.assign(window, {broken});
      document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => {
        broken.push(`${violatedDirective} ${blockedURI}`);
      });
    });
    await page.goto(searchUrl(url, query));
    await expect(status(page)).toContainText('results');
    expect(page.workers()).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as {broken: string[]}).broken)).toEqual([]);
    expect(errors).toEqual([]);
  });
}

test('The search needs the permission that the policy of its page adds.', async ({page}) => {
  await page.route(search, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    expect(html).toContain(" 'wasm-unsafe-eval'");
    await route.fulfill({response, body: html.replace(" 'wasm-unsafe-eval'", '')});
  });
  await page.goto(search);
  await field(page).fill('crisis');
  await expect(status(page)).toHaveText(/could not be loaded/);
  await expect(index(page)).toBeVisible();
});

test('A search finds a passage by its gist, with links to its words and to its page.', async ({
  page,
}) => {
  await page.goto(searchUrl(search, 'interference'));
  const passages = page.getByRole('region', {name: /^Passages/});
  const claim = passages
    .getByRole('listitem')
    .filter({hasText: 'The leaders all blamed outside interference'});
  await expect(claim.locator('.numeral')).toHaveText(/Claim\s+2/);
  await expect(claim.locator('[data-status]')).toHaveText('contested');
  await expect(claim.locator('mark').first()).toHaveText('interference');
  await expect(claim.getByRole('blockquote')).toContainText('general solidarity');
  await expect(claim.getByRole('link', {name: 'Claim 2 on its own page'})).toHaveAttribute(
    'href',
    /\/articles\/csto-kazakhstan-2022\/external-interference\/$/,
  );
  await claim.getByRole('link', {name: /blamed outside interference/}).click();
  await expect(page).toHaveURL(/\/articles\/csto-kazakhstan-2022\/#external-interference$/);
  await expect(page.locator('#external-interference')).toBeInViewport();

  await page.goBack();
  await expect(status(page)).toHaveText(/results for “interference”/);
});

test('The URL contains the query and repeats the search.', async ({page, context}) => {
  await page.goto(search);
  await field(page).fill('Lenin');
  await field(page).press('Enter');
  await expect(page).toHaveURL(`${search}?q=Lenin`);
  await expect(status(page)).toContainText('for “Lenin”');
  const message = await status(page).textContent();

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(status(other)).toHaveText(message ?? '');
  await expect(field(other)).toHaveValue('Lenin');

  await field(page).fill('');
  await expect(page).toHaveURL(search);
  await expect(status(page)).toHaveText('');
  await expect(index(page)).toBeVisible();
  await expect(results(page)).toBeHidden();
});

test('The results of the last of several queries are shown.', async ({page}) => {
  await page.goto(search);
  for (const query of ['crisis', 'Lenin', 'Japarov']) {
    await field(page).fill(query);
    await field(page).press('Enter');
  }
  await expect(status(page)).toContainText('for “Japarov”');
  await expect(results(page).locator('mark').first()).toHaveText('Japarov');
});

test('If nothing is found, the page says so, and the index stays.', async ({page}) => {
  await page.goto(searchUrl(search, 'qwertz'));
  await expect(status(page)).toHaveText(/^Nothing found for “qwertz”/);
  await expect(index(page)).toBeVisible();
});

test('A word that no page has is not claimed to be found.', async ({page}) => {
  await page.goto(searchUrl(search, '1999'));
  await expect(status(page)).toHaveText(/^1 result for “1999”, found as “19”$/);
  await page.goto(searchUrl(search, 'Japarov'));
  await expect(status(page)).toHaveText(/^\d+ results for “Japarov”$/);
});

test('A near spelling is found instead, and the page says so.', async ({page}) => {
  await page.goto(searchUrl(search, 'Japarof'));
  await expect(status(page)).toHaveText(
    /^No page has “Japarof”\. Did you mean “Japarov”\? \d+ results for “Japarov”$/,
  );
  await expect(results(page).getByRole('link').first()).toHaveText('Sadyr Japarov');
  const message = (await status(page).textContent())?.replace(/^.*\? /, '');
  await status(page).getByRole('link', {name: 'Japarov'}).click();
  await expect(page).toHaveURL(`${search}?q=Japarov`);
  await expect(status(page)).toHaveText(message ?? '');
});

test('If no page has all words, those with some follow, and the page says so.', async ({page}) => {
  await page.goto(searchUrl(search, 'why did the protests start'));
  await expect(status(page)).toHaveText(
    /^\d+ results for “why did the protests start”\. No page has all of these words; these have some\.$/,
  );
  const first = results(page).getByRole('listitem').first();
  await expect(first).toContainText('Protests begin in Zhanaozen');
  await first.getByRole('link', {name: '2 January 2022'}).click();
  await expect(page).toHaveURL(/\/timeline\/#event-2022-01-02$/);
  await expect(page.locator('#event-2022-01-02')).toBeInViewport();

  await page.goto(searchUrl(search, 'externel interference'));
  await expect(status(page)).toHaveText(
    /Few have all of these words; the others have some\. · Did you mean “external interference”\?$/,
  );
});

test('As many results as are announced can be shown.', async ({page}) => {
  for (const query of ['claim', 'Japarof', 'why did the protests start', 'Lukashenka']) {
    await page.goto(searchUrl(search, query));
    await expect(status(page)).toContainText('result');
    const buttons = results(page).getByRole('button');
    while ((await buttons.count()) > 0) {
      const shown = await results(page).getByRole('listitem').count();
      await buttons.first().click();
      await expect(async () =>
        expect(await results(page).getByRole('listitem').count()).toBeGreaterThan(shown),
      ).toPass();
    }
    const count = Number(/(\d+) result/.exec((await status(page).textContent()) ?? '')?.[1]);
    await expect(results(page).getByRole('listitem')).toHaveCount(count);
    const headings = await results(page).getByRole('heading', {level: 2}).allTextContents();
    const sum = headings.reduce((all, text) => all + Number(/\((\d+)\)/.exec(text)?.[1]), 0);
    expect(sum).toBe(count);
  }
});

test('The results of an article are in one list under its name.', async ({page}) => {
  await page.goto(searchUrl(several, 'Lindqvist'));
  const passages = page.getByRole('region', {name: /^Passages/});
  const articles = passages.getByRole('heading', {level: 3});
  await expect(articles).toHaveCount(3);
  const names = await articles.allTextContents();
  expect(new Set(names).size).toBe(names.length);
  await expect(articles.getByRole('link', {name: 'Заседание'})).toHaveAttribute('lang', 'ru');
});

test('The slash key leads to the field, unless the reader types or has switched keys off.', async ({
  page,
}) => {
  await page.goto(search);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  await page.keyboard.type('a/b');
  await expect(field(page)).toHaveValue('a/b');

  const appearance = page.getByRole('combobox');
  await appearance.focus();
  await page.keyboard.press('/');
  await expect(appearance).toBeFocused();

  await page.evaluate(() => localStorage.setItem('keys', 'off'));
  await page.getByRole('link', {name: 'Search'}).focus();
  await page.keyboard.press('/');
  await expect(field(page)).not.toBeFocused();
});

test('If the index cannot be loaded, the page says so, and a second attempt can succeed.', async ({
  page,
}) => {
  await page.route('**/pagefind-entry.json*', (route) => route.abort());
  await page.goto(searchUrl(search, 'crisis'));
  await expect(status(page)).toHaveText(/could not be loaded/);
  await expect(index(page)).toBeVisible();
  await page.unroute('**/pagefind-entry.json*');
  await page.getByRole('button', {name: 'Search'}).click();
  await expect(status(page)).toHaveText(/results for “crisis”/);
});

test('The query is never parsed as HTML.', async ({page}) => {
  await page.goto(searchUrl(search, '<img src=x onerror="ran = true">crisis'));
  await expect(status(page)).toContainText('<img');
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  await expect(page.locator('main img')).toHaveCount(0);
});

test('The keyboard is enough to search, to read results, and to show all of them.', async ({
  page,
}) => {
  await page.goto(search);
  await field(page).focus();
  await page.keyboard.type('claim');
  await page.keyboard.press('Enter');
  const passages = page.getByRole('region', {name: /^Passages/});
  const items = passages.getByRole('listitem');
  await expect(items).toHaveCount(10);
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', {name: 'Search'})).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(results(page).getByRole('link').first()).toBeFocused();

  const more = passages.getByRole('button', {name: /^Show all \d+ passages$/});
  const all = Number(/\d+/.exec((await more.textContent()) ?? '')?.[0]);
  await more.press('Enter');
  await expect(items).toHaveCount(all);
  await expect(items.nth(10).getByRole('link').first()).toBeFocused();
  await expect(more).toHaveCount(0);
});

test('Each script is searched by the rules of its language, and shown in its direction.', async ({
  page,
}) => {
  await page.goto(searchUrl(several, 'جدار'));
  const quote = page.getByRole('region', {name: /^Passages/}).getByRole('blockquote');
  await expect(quote.first()).toHaveAttribute('lang', 'ar');
  await expect(quote.first()).toHaveCSS('direction', 'rtl');
  await expect(quote.first().locator('mark')).toHaveText('الجدار');

  await field(page).fill('заседаниями');
  await expect(page.getByRole('region', {name: /^Articles/}).locator('mark')).toHaveText(
    'Заседание',
  );
  const link = page.getByRole('region', {name: /^Paragraphs/}).getByRole('link', {name: /^Par/});
  await expect(link).toHaveAttribute('href', '/gloss/articles/zasedanie/#p1');
});

for (const [name, viewport] of Object.entries(viewports)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`at ${viewport.width} px (${name}), in ${colorScheme} colours`, () => {
      test.use({viewport, colorScheme});

      test('results pass axe, do not scroll sideways, and move nothing.', async ({page}) => {
        // These faces are not preloaded. If one arrives in the first 100 ms, a date after a
        // Cyrillic name moves by a pixel, although no result does.
        await page.route('**/*cyrillic*.woff2', (route) => route.abort());
        await page.addInitScript(() => {
          const shifts: number[] = [];
          Object.assign(window, {shifts});
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              shifts.push((entry as PerformanceEntry & {value: number}).value);
          }).observe({type: 'layout-shift', buffered: true});
        });
        for (const url of [searchUrl(search, 'crisis'), searchUrl(several, 'Lindqvist')]) {
          await page.goto(url);
          await expect(status(page)).toContainText('results');
          const {violations} = await new AxeBuilder({page}).analyze();
          expect(
            violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`)),
          ).toEqual([]);
          const seen = await page.evaluate(() => {
            window.scrollTo({left: 10_000, behavior: 'instant'});
            const {shifts} = window as unknown as {shifts: number[]};
            return {scrolled: window.scrollX, shifts};
          });
          expect(seen).toEqual({scrolled: 0, shifts: []});
        }
      });
    });
  }
}

test.describe('without script', () => {
  test.use({javaScriptEnabled: false});

  test('the page has links and an explanation, but no form.', async ({page}) => {
    await page.goto(search);
    await expect(page.locator('form')).toBeHidden();
    await expect(page.locator('noscript p')).toBeVisible();
    await index(page).getByRole('link', {name: 'CSTO does not recognize'}).click();
    await expect(page).toHaveURL(/\/articles\/csto-kazakhstan-2022\/$/);
  });
});
