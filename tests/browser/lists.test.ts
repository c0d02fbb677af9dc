/** Tests the pages that list many things: the height of rows, and folds without script. */
import {expect, test} from '@playwright/test';
import {sites} from './sites.ts';

const home = sites.several.url;
const actor = `${home}actors/haddad/`;

test.describe('on a desk', () => {
  test.use({viewport: {width: 1440, height: 900}});

  test('a row of the home page has at most 96 px, and its title 22 px.', async ({page}) => {
    await page.goto(home);
    const rows = page.locator('.rows > li');
    await expect(rows).toHaveCount(4);
    for (const row of await rows.all()) {
      expect((await row.boundingBox())?.height).toBeLessThanOrEqual(96);
      await expect(row.locator('h2, h3')).toHaveCSS('font-size', '22px');
    }
    const bar = await page.locator('.rows svg').first().boundingBox();
    expect([bar?.width, bar?.height]).toEqual([120, 8]);
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({javaScriptEnabled});

    test('what an article has on an actor is folded, and opens.', async ({page}) => {
      await page.goto(actor);
      const mentions = page.locator('#mentions-harbour');
      await expect(mentions).toBeHidden();
      await page.locator('details', {has: mentions}).locator('summary').first().click();
      await expect(mentions).toBeVisible();
    });

    test('a link into a fold opens it.', async ({page}) => {
      for (const id of ['mentions-harbour', 'claims-0-zasedanie']) {
        await page.goto('about:blank');
        await page.goto(`${actor}#${id}`);
        await expect(page.locator(`#${id}`)).toBeVisible();
        await expect(page.locator(`#${id}`)).toBeInViewport();
      }
      await page.goto(`${home}frameworks/neglect/#sign-3`);
      await expect(page.locator('#sign-3')).toBeInViewport();
    });
  });
}

test('on paper, all folds are open.', async ({page}) => {
  await page.goto(actor);
  await page.emulateMedia({media: 'print'});
  await expect(page.locator('#mentions-harbour li').first()).toBeVisible();
});
