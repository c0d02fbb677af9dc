/**
 * Tests what readers meet first: the text of an article, the note of a passage, and all of a
 * passage in a frame.
 */
import {expect, type Page, test} from '@playwright/test';
import {article, viewports} from './places.ts';

/** List the ids of the passages of the first edition. */
async function listIds(page: Page): Promise<string[]> {
  await page.goto(article);
  const ids = await page
    .locator('.of-passage, [role=doc-backlink]')
    .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).hash.slice(1)));
  expect(ids).toHaveLength(32);
  return ids;
}

for (const [name, limit] of [
  ['phone', 650],
  ['desk', 560],
] as const) {
  test(`The text of the first edition begins within ${limit} px on a ${name}.`, async ({page}) => {
    await page.setViewportSize(viewports[name]);
    await page.goto(article);
    const box = await page.locator('#p1').boundingBox();
    expect(box?.y).toBeLessThanOrEqual(limit);
  });

  test(`Tab reaches the article after at most 12 stops on a ${name}.`, async ({page}) => {
    await page.setViewportSize(viewports[name]);
    await page.goto(article);
    let stops = 0;
    const isInArticle = () =>
      page.evaluate(() => document.activeElement?.closest('[data-article]') !== null);
    for (; stops <= 20; stops++) {
      await page.keyboard.press('Tab');
      if (await isInArticle()) break;
    }
    expect(stops).toBeLessThanOrEqual(12);
  });

  test(`The note of every passage begins on the first screen of a ${name}.`, async ({page}) => {
    await page.setViewportSize(viewports[name]);
    const below: string[] = [];
    for (const id of await listIds(page)) {
      await page.goto(`${article}${id}/`);
      const end = await page.locator('[data-note] p').evaluateAll(([first]) => {
        if (!first) return 0;
        return (
          first.getBoundingClientRect().top + Number.parseFloat(getComputedStyle(first).lineHeight)
        );
      });
      if (end > viewports[name].height) below.push(id);
    }
    expect(below).toEqual([]);
  });
}

test('A contested claim has its status and its finding before its words, on its page and in a frame.', async ({
  page,
}) => {
  for (const url of [`${article}root-causes/`, `${article}root-causes/embed/`]) {
    await page.goto(url);
    await expect(page).toHaveTitle(/^Contested: “Nobody spoke/);
    const tops = await page
      .locator('.verdict :is(span[data-status], h1, [data-finding]), .passage')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
    expect(tops.length).toBe(4);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    await expect(page.locator('h1')).toHaveText(
      '“Nobody spoke about the root causes of the protests”',
    );
  }
});

for (const width of [340, 600]) {
  test(`No frame of ${width} px cuts a passage off.`, async ({page}) => {
    const cut: string[] = [];
    for (const id of await listIds(page)) {
      const {height} = await (await page.request.get(`${article}${id}/oembed.json`)).json();
      await page.setViewportSize({width, height: 100});
      await page.goto(`${article}${id}/embed/`);
      const needed = await page.evaluate(() => document.documentElement.scrollHeight);
      if (needed > height) cut.push(`${id}: ${needed} of ${height}`);
    }
    expect(cut).toEqual([]);
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({javaScriptEnabled});

    test('The sentences around a passage are folded on a phone, and shown on a desk.', async ({
      page,
    }) => {
      await page.setViewportSize(viewports.phone);
      await page.goto(`${article}root-causes/`);
      const context = page.locator('.passage .context').first();
      await expect(context).toBeHidden();
      await expect(page.locator('.passage mark')).toBeVisible();
      await page.getByLabel('Show the sentences around it').check();
      await expect(context).toBeVisible();
      await page.setViewportSize(viewports.desk);
      await page.reload();
      await expect(context).toBeVisible();
      await expect(page.getByLabel('Show the sentences around it')).toBeHidden();
    });
  });
}
