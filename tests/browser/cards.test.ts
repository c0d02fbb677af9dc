/** Tests the cards of names and of references to notes, and sharing a passage. */
import {expect, type Page, test} from '@playwright/test';
import {article, viewports} from './places.ts';

const card = (page: Page) => page.locator('.card');
const name = (page: Page) => page.locator('[data-article] a[data-actor=tokayev]').first();

test.describe('with a mouse', () => {
  test.use({viewport: viewports.desk});

  test.beforeEach(async ({page}) => {
    await page.goto(article);
  });

  test('a name shows a card: who it is, and the claims about that person.', async ({page}) => {
    await name(page).hover();
    await expect(card(page)).toBeVisible();
    await expect(card(page)).toContainText('Kassym-Jomart Tokayev');
    await expect(card(page)).toContainText('President of Kazakhstan');
    const claims = card(page).locator('li');
    expect(await claims.count()).toBeGreaterThan(1);
    await expect(claims.first().locator('[data-status]')).toBeVisible();
    // The pointer may go to the card.
    await card(page).hover();
    await page.waitForTimeout(600);
    await expect(card(page)).toBeVisible();
    await claims.first().click();
    await expect(page).toHaveURL(/#/);
    await page.mouse.move(0, 0);
    await expect(card(page)).toHaveCount(0);
  });

  test('a card waits for a pointer that rests, and Escape closes it.', async ({page}) => {
    await name(page).hover();
    await page.mouse.move(0, 0);
    await page.waitForTimeout(600);
    await expect(card(page)).toHaveCount(0);
    await name(page).hover();
    await expect(card(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
  });

  test('a reference to a claim shows its gist and its status.', async ({page}) => {
    await page.locator('.note:has(#note-root-causes) > summary').click();
    await page.locator('#note-root-causes .about a[href="#no-way-out"]').hover();
    await expect(page.locator('.offer')).toContainText('opinion');
  });

  test('the focus shows a card and stays where it is.', async ({page}) => {
    await name(page).focus();
    await expect(card(page)).toBeVisible();
    await expect(name(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(card(page)).toHaveCount(0);
  });

  test('a click on a name leads to the page of the actor.', async ({page}) => {
    await name(page).click();
    await expect(page).toHaveURL(/\/actors\/tokayev\/$/);
  });
});

test.describe('with a finger', () => {
  test.use({viewport: viewports.phone, hasTouch: true, isMobile: true});

  test('the first tap on a name shows its card, and the second leads to the page.', async ({
    page,
  }) => {
    await page.goto(article);
    await name(page).tap();
    await expect(card(page)).toBeVisible();
    await expect(page).toHaveURL(article);
    const box = await card(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewports.phone.width);
    await name(page).tap();
    await expect(page).toHaveURL(/\/actors\/tokayev\/$/);
  });
});

test.describe('with a finger, elsewhere', () => {
  test.use({viewport: viewports.phone, hasTouch: true, isMobile: true});

  test('the first tap on a choice of people chooses them, and requests no card.', async ({
    page,
  }) => {
    const missing: string[] = [];
    page.on('response', (response) => {
      if (!response.ok()) missing.push(response.url());
    });
    await page.goto(article);
    await page.locator('.choices label', {hasText: 'Who’s who'}).tap();
    await expect(page).toHaveURL(/\?/);
    await page.waitForTimeout(500);
    expect(missing).toEqual([]);
  });
});

test.describe('without script', () => {
  test.use({javaScriptEnabled: false});

  test('a name is a link.', async ({page}) => {
    await page.goto(article);
    await name(page).click();
    await expect(page).toHaveURL(/\/actors\/tokayev\/$/);
  });
});

test.describe('sharing', () => {
  test.use({viewport: viewports.desk, permissions: ['clipboard-read', 'clipboard-write']});
  const copied = (page: Page): Promise<string> =>
    page.evaluate(() => navigator.clipboard.readText());
  const note = (page: Page) => page.locator('.note:has(#note-root-causes)');

  test('copies the address of the page of a passage.', async ({page}) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'share', {value: undefined}));
    await page.goto(article);
    await note(page).locator('summary').click();
    await note(page).getByRole('button', {name: 'Share'}).click();
    await expect(page.getByRole('status')).toHaveText('Copied');
    expect(await copied(page)).toBe(`${article}root-causes/`);
  });

  test('uses the menu of the system where there is one.', async ({page}) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: async (data: ShareData) => Object.assign(window, {shared: data}),
      });
    });
    await page.goto(article);
    await note(page).locator('summary').click();
    await note(page).getByRole('button', {name: 'Share'}).click();
    await expect
      .poll(() => page.evaluate(() => (window as unknown as {shared?: ShareData}).shared?.url))
      .toBe(`${article}root-causes/`);
  });

  test('copies the quotation with its citation.', async ({page}) => {
    await page.goto(article);
    await note(page).locator('summary').click();
    await note(page).getByRole('button', {name: 'Copy quotation'}).click();
    await expect(page.getByRole('status')).toHaveText('Copied');
    const text = await copied(page);
    expect(text).toMatch(/^Neither Tokayev, nor anyone else, .*situation\.\n\n/);
    expect(text).toContain(`${article}root-causes/`);
    expect(text).toContain('CSTO does not recognize the crisis of power and society');
  });
});

test('An article has a button to share it, with what cites it.', async ({page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', {value: undefined}));
  await page.goto(`${article}?status=contested#root-causes`);
  await page.getByText('Share or cite', {exact: true}).click();
  await page.locator('.head').getByRole('button', {name: 'Share'}).click();
  await expect(page.getByRole('status')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(article);
});
