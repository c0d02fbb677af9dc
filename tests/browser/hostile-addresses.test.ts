/**
 * Malformed and hostile fragments and queries, on every kind of page. After each of them the
 * scripts of the page still work.
 */
import {expect, type Page, test} from '@playwright/test';
import {article, harbour, kinds, viewports} from './places.ts';
import {sites} from './sites.ts';

const long = 'a'.repeat(4000);

/** A query and a fragment; each pair is one address. */
const hostile: readonly (readonly [query: string, fragment: string])[] = [
  ['', '#%'],
  ['?%', '#100%'],
  ['?q=%', '#%zz'],
  ['?q=100%', '#%E0%A4%A'],
  ['?status=%E0%A4%A', '#note-%E0%A4%A'],
  ['?q=%00', '#%00'],
  ['?q=%FF%FE', '#%FF%FE'],
  ['?q=%ED%A0%80', '#%ED%A0%80'],
  ['?q=%22%5D', '#"]'],
  ["?q=']", "#'] *"],
  ['?q=\\', '#\\'],
  ['?q=[', '#note-'],
  ['?q=(.*%2B)%2B', '#:~:text=%'],
  ['?q=<img src=x onerror=alert(1)>', '#<img src=x onerror=alert(1)>'],
  ['?status=javascript:alert(1)', '#javascript:alert(1)'],
  ['?__proto__=1&constructor=1', '#__proto__'],
  ['?status[]=contested&=&&=', '#p1:~:text=%E0%A4%A,%'],
  ['?q=%E2%80%AE%E2%81%A6', '##'],
  ['??#', '#?q=%'],
  [`?q=${long}`, `#${long}`],
  [`?status=${'%25'.repeat(1000)}`, `#${'%'.repeat(1000)}`],
];

/** Collects what goes wrong, apart from the status 404 of a missing page. */
async function collectErrors(page: Page): Promise<string[]> {
  const errors: string[] = [];
  page.on('pageerror', ({message}) => errors.push(message));
  page.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('console', (message) => {
    const isError = message.type() === 'error' || message.type() === 'warning';
    if (isError && !message.text().includes('404')) errors.push(message.text());
  });
  await page.exposeFunction('reportViolation', (violation: string) => errors.push(violation));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>
      (window as unknown as {reportViolation(text: string): void}).reportViolation(
        `${violatedDirective} ${blockedURI}`,
      ),
    );
  });
  return errors;
}

const search = `${sites.edition.url}search/`;

/** Use each script that a page has. */
async function expectScriptsToWork(page: Page): Promise<void> {
  const appearance = page.locator('[name=appearance]');
  if (await appearance.isVisible()) {
    await appearance.selectOption('light');
    await appearance.selectOption('dark');
    await expect(page.locator('html')).toHaveAttribute('data-appearance', 'dark');
  }
  if (await page.locator('[data-copies]').count()) {
    await expect(page.locator('[data-copies]').first()).toHaveJSProperty('hidden', false);
  }
  if (page.url().startsWith(search)) {
    await page.getByRole('searchbox').fill('crisis');
    await expect(page.getByRole('status')).toHaveText(/results for “crisis”$/);
  }
  if (await page.locator('.keys').count()) {
    await page.locator('.choices summary').click();
    await expect(page.locator('.keys')).toBeVisible();
    await page.locator('.choices summary').click();
  }
  // A passage of one annotation, which has a note.
  const id = await page
    .locator('mark[data-annotations]')
    .evaluateAll((marks) =>
      marks
        .map((mark) => mark.getAttribute('data-annotations') ?? '')
        .find((id) => document.getElementById(`note-${id}`)?.closest('details')),
    );
  if (id === undefined) return;
  await page.locator(`mark[data-annotations="${id}"]`).first().dispatchEvent('click');
  await expect(page.locator(`#note-${id}`)).toBeVisible();
  await expect(page).toHaveURL((url) => url.hash === `#note-${id}`);
}

test.use({viewport: viewports.desk});

for (const [kind, url] of Object.entries({...kinds, 'article of every kind of block': harbour})) {
  test(`Hostile fragments and queries break nothing (${kind}).`, async ({page}) => {
    test.slow();
    const errors = await collectErrors(page);
    for (const [query, fragment] of hostile) {
      const address = `${query}${fragment}`.slice(0, 60);
      await page.goto('about:blank');
      await page.goto(`${url}${query}${fragment}`);
      // The fragment may also change on a page that is loaded already.
      await page.evaluate((hash) => {
        location.hash = '';
        location.hash = hash;
      }, fragment);
      await expectScriptsToWork(page);
      expect(errors, address).toEqual([]);
    }
  });
}

test('Hostile fragments and queries follow a redirect.', async ({page}) => {
  const errors = await collectErrors(page);
  const target = `${sites.moved.url}articles/storm/`;
  for (const [query, fragment] of hostile) {
    await page.goto('about:blank');
    await page.goto(`${sites.moved.url}articles/gale/${query}${fragment}`);
    await expect(page).toHaveURL((url) => url.href.startsWith(target));
    await expectScriptsToWork(page);
    expect(errors, `${query}${fragment}`.slice(0, 60)).toEqual([]);
  }
});

test('A choice is kept in an address whose path begins with two slashes.', async ({page}) => {
  const errors = await collectErrors(page);
  const {origin, pathname} = new URL(article);
  await page.route(`${origin}/${pathname}*`, async (route) =>
    route.fulfill({response: await route.fetch({url: article})}),
  );
  await page.goto(`${origin}/${pathname}`);
  await page.locator('.choices').getByText('Contested').click();
  await expect(page).toHaveURL(`${origin}/${pathname}?status=contested`);
  expect(errors).toEqual([]);
});
