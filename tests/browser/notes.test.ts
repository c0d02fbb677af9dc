/** Tests the notes: with mouse and keyboard, with and without script. */
import {expect, type Page, test} from '@playwright/test';
import {article, harbour, viewports} from './places.ts';

const id = 'popular-will';
const noteOf = (page: Page, annotation = id) => page.locator(`#note-${annotation}`);
const summaryOf = (page: Page, annotation = id) =>
  page.locator('details', {has: noteOf(page, annotation)}).locator('summary');
const referenceTo = (page: Page, annotation = id) =>
  page.locator(`a[href="#note-${annotation}"]`).first();

for (const javaScriptEnabled of [true, false]) {
  for (const [name, viewport] of Object.entries({phone: viewports.phone, desk: viewports.desk})) {
    test.describe(`with script ${javaScriptEnabled ? 'on' : 'off'}, on a ${name}`, () => {
      test.use({javaScriptEnabled, viewport});

      test.beforeEach(async ({page}) => {
        await page.goto(article);
      });

      test('every note is closed at first, and its gist is visible.', async ({page}) => {
        const summaries = page.locator('[data-article] .note > summary');
        await expect(summaries).toHaveCount(32);
        for (const summary of await summaries.all()) await expect(summary).toBeVisible();
        for (const note of await page.locator('[role=doc-footnote]').all())
          await expect(note).toBeHidden();
      });

      test('a click on the gist opens and closes a note.', async ({page}) => {
        await expect(noteOf(page)).toBeHidden();
        await summaryOf(page).click();
        await expect(noteOf(page)).toBeVisible();
        await summaryOf(page).click();
        await expect(noteOf(page)).toBeHidden();
      });

      test('a reference leads to its note and opens it, and the note leads back.', async ({
        page,
      }) => {
        await referenceTo(page).click();
        await expect(page).toHaveURL(`${article}#note-${id}`);
        await expect(noteOf(page)).toBeVisible();
        await expect(noteOf(page)).toBeInViewport();

        await noteOf(page).locator('[role=doc-backlink]').click();
        await expect(page).toHaveURL(`${article}#${id}`);
        await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
        await page.goBack();
        await expect(page).toHaveURL(`${article}#note-${id}`);
      });

      test('the address of a note opens it, and the address of a passage shows the passage.', async ({
        page,
      }) => {
        await page.goto('about:blank');
        await page.goto(`${article}#note-no-way-out`);
        await expect(noteOf(page, 'no-way-out')).toBeVisible();
        await expect(noteOf(page, 'no-way-out')).toBeInViewport();
        await page.goto('about:blank');
        await page.goto(`${article}#only-hope`);
        await expect(page.locator('#only-hope')).toBeInViewport();
        await page.goto('about:blank');
        await page.goto(`${article}#p12`);
        await expect(page.locator('#p12')).toBeInViewport();
      });

      test('every reference in every kind of block opens its note.', async ({page}) => {
        await page.goto(harbour);
        const references = await page.locator('[role=doc-noteref]').all();
        expect(references.length).toBeGreaterThan(12);
        for (const reference of references) {
          const href = await reference.getAttribute('href');
          await reference.click();
          await expect(page.locator(`[id="${href?.slice(1)}"]`)).toBeInViewport();
        }
      });
    });
  }
}

test.describe('by keyboard', () => {
  for (const [name, viewport] of Object.entries({phone: viewports.phone, desk: viewports.desk})) {
    test(`Tab reaches every reference and every gist in reading order, on a ${name}.`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await page.goto(article);
      const targets = page.locator('[data-article] :is([role=doc-noteref], summary)');
      const expected = await targets.evaluateAll((all) =>
        all.map((each) => each.textContent?.trim()),
      );
      // The last one is a gap.
      expect(expected.length).toBe(65);

      const reached: (string | undefined)[] = [];
      const rows: number[] = [];
      for (let presses = 0; presses < 200 && reached.length < expected.length; presses++) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const {activeElement} = document;
          if (!activeElement?.matches('[data-article] :is([role=doc-noteref], summary)')) return;
          const block =
            activeElement.closest('.notes') ??
            activeElement.closest('li > div, [data-article] > *');
          const row = block?.matches('.notes') ? block.previousElementSibling : block;
          return {
            text: activeElement.textContent?.trim(),
            row: (row?.getBoundingClientRect().top ?? 0) + window.scrollY,
          };
        });
        if (!focused) continue;
        reached.push(focused.text);
        rows.push(Math.round(focused.row));
      }
      expect(reached).toEqual(expected);
      expect(rows).toEqual([...rows].sort((a, b) => a - b));
    });
  }

  test('Enter and Space open and close a note, and Tab reaches its links.', async ({page}) => {
    await page.goto(article);
    await summaryOf(page).focus();
    await page.keyboard.press('Enter');
    await expect(noteOf(page)).toBeVisible();
    await page.keyboard.press('Space');
    await expect(noteOf(page)).toBeHidden();
    await page.keyboard.press('Space');
    await expect(noteOf(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(noteOf(page).getByRole('link').first()).toBeFocused();
  });

  test('Enter on a reference opens its note, Tab continues in it, and Enter leads back.', async ({
    page,
  }) => {
    await page.goto(article);
    await referenceTo(page).focus();
    await page.keyboard.press('Enter');
    await expect(noteOf(page)).toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(noteOf(page).getByRole('link').first()).toBeFocused();
    await noteOf(page).locator('[role=doc-backlink]').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${article}#${id}`);
    await page.keyboard.press('Tab');
    await expect(page.locator('#p12 a').nth(await after(page, id))).toBeFocused();
  });

  test('the first Tab reaches the skip link, and the focus is always visible.', async ({page}) => {
    await page.goto(article);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', {name: 'Skip to the article'});
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const {outlineStyle, outlineWidth} = getComputedStyle(
          document.activeElement ?? document.body,
        );
        return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
      });
      expect(outline).toBeGreaterThanOrEqual(2);
    }
  });
});

/** Count the links in the paragraph before a passage. */
const after = (page: Page, annotation: string): Promise<number> =>
  page.locator('#p12 a').evaluateAll(
    (links, passage) =>
      links.filter((link) => {
        const target = document.getElementById(passage);
        return target && link.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING;
      }).length,
    annotation,
  );

test.describe('The list of sources', () => {
  test('has each source of the notes once, when it is opened.', async ({page}) => {
    await page.goto(article);
    const links = page.locator('.note aside a[href^=http]');
    const addresses = await links.evaluateAll((all) => [
      ...new Set(all.map((each) => each.getAttribute('href'))),
    ]);
    await page.locator('.sources > summary').click();
    const items = page.locator('.sources li');
    await expect(items.first()).toHaveText(
      'an extraordinary session of its Collective Security Council mirror.akorda.kz',
    );
    await expect(page.locator('.sources li:empty')).toHaveCount(0);
    const listed = await items
      .locator('a')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
    expect(listed).toEqual(addresses);
  });

  test('is not shown without script, where each note names its sources.', async ({browser}) => {
    const page = await browser.newPage({javaScriptEnabled: false});
    await page.goto(article);
    await expect(page.locator('.sources')).toBeHidden();
    await expect(page.locator('#note-external-interference small').first()).toHaveText(
      ' russia-islworld.ru, English, 10 January 2022',
    );
    await page.close();
  });
});
