/**
 * Choosing what to see: all else is dimmed, nothing is hidden.
 */
import AxeBuilder from '@axe-core/playwright';
import {expect, type Page, test} from '@playwright/test';
import {article} from './places.ts';

const box = (page: Page, label: string) =>
  page.getByRole('checkbox', {name: new RegExp(`^${label} `)});
const mark = (page: Page, id: string) => page.locator(`mark[data-annotations~="${id}"]`).first();
const note = (page: Page, id: string) => page.locator('.note', {has: page.locator(`#note-${id}`)});
/** How lit an element is. */
const lit = (page: Page, id: string, of = mark) =>
  of(page, id).evaluate((element) => getComputedStyle(element).getPropertyValue('--lit') || '1');

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({javaScriptEnabled});

    test.beforeEach(async ({page}) => {
      await page.goto(article);
    });

    test('a status lights its claims and their notes, and dims the others.', async ({page}) => {
      expect(await lit(page, 'popular-will')).toBe('1');
      await box(page, 'contested').check();
      expect(await lit(page, 'external-interference')).toBe('1');
      expect(await lit(page, 'external-interference', note)).toBe('1');
      expect(Number(await lit(page, 'popular-will'))).toBeLessThan(0.5);
      expect(Number(await lit(page, 'popular-will', note))).toBeLessThan(0.5);
      await expect(note(page, 'popular-will').locator('summary')).toBeVisible();
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`what is dimmed can be read (${colorScheme}).`, async ({page}) => {
        test.skip(!javaScriptEnabled, 'axe is a script');
        await page.emulateMedia({colorScheme});
        await box(page, 'contested').check();
        await page.mouse.move(0, 0);
        const axe = new AxeBuilder({page}).withRules('color-contrast');
        expect((await axe.analyze()).violations).toEqual([]);
      });
    }

    test('several choices light what any of them lights.', async ({page}) => {
      await box(page, 'contested').check();
      await box(page, 'Glosses').check();
      expect(await lit(page, 'external-interference')).toBe('1');
      expect(await lit(page, 'csto')).toBe('1');
    });

    test('an actor lights the mentions and the claims, a sign its evidence.', async ({page}) => {
      await box(page, 'Alexander Lukashenko').check();
      expect(await lit(page, 'head-of-belarus')).toBe('1');
      expect(await lit(page, 'blame-on-the-west')).toBe('1');
      expect(Number(await lit(page, 'root-causes'))).toBeLessThan(0.5);
      await box(page, 'III The masses become far more active').check();
      expect(await lit(page, 'root-causes')).toBe('1');
    });

    test('all is as before when the choice is taken back.', async ({page}) => {
      const reset = page.getByRole('button', {name: 'Show all alike'});
      await expect(reset).toBeHidden();
      await box(page, 'Signs').check();
      await reset.click();
      await expect(box(page, 'Signs')).not.toBeChecked();
      expect(await lit(page, 'popular-will')).toBe('1');
    });

    test('the key Enter on a box sends nothing.', async ({page}) => {
      await box(page, 'Signs').focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(article);
    });
  });
}

test('the choice stands in the address, and a link to it shows the same.', async ({page}) => {
  await page.goto(`${article}#popular-will`);
  await box(page, 'contested').check();
  await box(page, 'Alexander Lukashenko').check();
  const linked = `${article}?status=contested&actor=lukashenko#popular-will`;
  await expect(page).toHaveURL(linked);
  await page.goto('about:blank');
  await page.goto(linked);
  await expect(box(page, 'contested')).toBeChecked();
  await expect(box(page, 'Alexander Lukashenko')).toBeChecked();
  await expect(page.locator('.choices :checked')).toHaveCount(2);
  await page.getByRole('button', {name: 'Show all alike'}).click();
  await expect(page).toHaveURL(`${article}#popular-will`);
});
