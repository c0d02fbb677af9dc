/** Tests published links after their targets were moved or withdrawn. */
import {expect, type Locator, test} from '@playwright/test';
import {sites} from './sites.ts';

const {url} = sites.moved;
const storm = `${url}articles/storm/`;

test.describe('with script', () => {
  for (const [from, to] of [
    ['articles/gale/', storm],
    ['articles/gale/#wind', `${storm}#wind`],
    ['articles/gale/#p2', `${storm}#p2`],
    ['articles/gale/warned/', `${storm}warned/`],
    ['articles/storm/wind/#note', `${storm}strongest-wind/#note`],
    ['actors/harbour-master/#mentions', `${url}actors/anna/#mentions`],
    ['frameworks/signs-of-neglect/#sign-1', `${url}frameworks/neglect/#sign-1`],
  ] as const) {
    test(`${from} redirects to the current address with the fragment.`, async ({page}) => {
      await page.goto(url + from);
      await expect(page).toHaveURL(to);
      const {hash} = new URL(to);
      if (hash) await expect(page.locator(`[id="${hash.slice(1)}"]`)).toBeInViewport();
    });
  }

  for (const fragment of ['#p3:~:text=act%20of%20God', '#:~:text=act%20of%20God']) {
    test(`the redirect preserves the text fragment ${fragment}.`, async ({page}) => {
      await page.setViewportSize({width: 390, height: 400});
      await page.goto(`${url}articles/gale/${fragment}`);
      // The page itself cannot read them.
      await expect.poll(() => page.url()).toBe(`${storm}${fragment}`);
      await expect(page.locator('#p3')).toBeInViewport();
    });
  }

  test('the back button skips the page with the redirect.', async ({page}) => {
    await page.goto(`${url}about/`);
    await page.goto(`${url}articles/gale/#wind`);
    await expect(page).toHaveURL(`${storm}#wind`);
    await page.goBack();
    await expect(page).toHaveURL(`${url}about/`);
  });

  test('the redirect does not violate the policy of its page.', async ({page}) => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    await page.goto(`${url}articles/gale/wind/`);
    await expect(page).toHaveURL(`${storm}strongest-wind/`);
    expect(refused).toEqual([]);
  });
});

test.describe('without script', () => {
  test.use({javaScriptEnabled: false});

  for (const [from, to] of [
    ['articles/gale/#wind', storm],
    ['articles/storm/worst-wind/', `${storm}strongest-wind/`],
  ] as const) {
    test(`${from} redirects to the current page.`, async ({page}) => {
      await page.goto(url + from);
      await expect(page).toHaveURL(to);
    });
  }

  const fill = (mark: Locator) => mark.evaluate((each) => getComputedStyle(each).backgroundColor);

  test('an old fragment lands on the passage, and highlights it.', async ({page}) => {
    await page.setViewportSize({width: 390, height: 400});
    for (const id of ['wind', 'worst-wind', 'strongest-wind']) {
      await page.goto('about:blank');
      await page.goto(`${storm}#${id}`);
      const mark = page.locator('mark#strongest-wind');
      await expect(mark).toBeInViewport();
      expect(await fill(mark)).not.toBe(
        await fill(page.locator('mark[aria-details="note-warned"]')),
      );
      await page.goto(storm);
      const before = await fill(mark);
      await page.goto(`${storm}#${id}`);
      expect(await fill(mark)).not.toBe(before);
    }
  });

  test('the fragment of a withdrawn annotation lands on its entry, which links to the reason.', async ({
    page,
  }) => {
    await page.setViewportSize({width: 390, height: 400});
    const entry = page.locator('li#gone');
    for (const id of ['gone', 'gone-before']) {
      await page.goto('about:blank');
      await page.goto(`${storm}#${id}`);
      await expect(entry).toBeInViewport();
      await expect(entry).toHaveCSS('outline-style', 'solid');
    }
    await expect(page.locator('li#insurers')).toHaveCSS('outline-style', 'none');
    await entry.getByRole('link').click();
    await expect(page).toHaveURL(`${storm}gone/`);
    await expect(page.getByText('holds no more')).toBeVisible();
  });
});
