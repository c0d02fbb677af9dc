/**
 * Tests the overview of a timeline as it is seen, without script: no mark hides another, the page
 * does not scroll sideways, and a mark leads to its event.
 */
import {expect, test} from '@playwright/test';
import {kinds, others, viewports} from './places.ts';

test.use({javaScriptEnabled: false});

const timelines = {
  'the first edition': kinds.timeline,
  years: others['timeline of years'],
  Arabic: others['timeline in Arabic'],
};

for (const [name, url] of Object.entries(timelines)) {
  test(`no mark hides another, in windows of every width (${name}).`, async ({page}) => {
    for (const viewport of Object.values(viewports)) {
      await page.setViewportSize(viewport);
      await page.goto(url);
      const marks = await page
        .locator('.overview a circle')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
      expect(marks.length).toBeGreaterThan(1);
      const width = `${viewport.width} px`;
      for (const [index, {x, y, right}] of marks.entries()) {
        // WCAG 2.2, 2.5.8: targets are 24 px wide and apart.
        expect(right - x, width).toBeGreaterThanOrEqual(24);
        expect(x, width).toBeGreaterThanOrEqual(0);
        expect(right, width).toBeLessThanOrEqual(viewport.width);
        for (const other of marks.slice(index + 1)) {
          expect(Math.hypot(other.x - x, other.y - y), width).toBeGreaterThanOrEqual(24);
        }
      }
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways, width).toBeLessThanOrEqual(0);
    }
  });

  test(`labels of the scale and of the article do not overlap, and stay in the window (${name}).`, async ({
    page,
  }) => {
    for (const viewport of Object.values(viewports)) {
      await page.setViewportSize(viewport);
      await page.goto(url);
      const labels = await page
        .locator('.overview [aria-hidden] text')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
      for (const [index, a] of labels.entries()) {
        expect(a.left).toBeGreaterThanOrEqual(0);
        expect(a.right).toBeLessThanOrEqual(viewport.width);
        for (const b of labels.slice(index + 1)) {
          const overlaps =
            a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
          expect(overlaps, `${viewport.width} px`).toBe(false);
        }
      }
    }
  });
}

test('time runs in the direction of the page.', async ({page}) => {
  for (const [url, isMirrored] of [
    [kinds.timeline, false],
    [others['timeline in Arabic'], true],
  ] as const) {
    await page.goto(url);
    const marks = await page.locator('.overview a').evaluateAll((all) =>
      all
        .map((each) => ({
          nth: Number(each.getAttribute('href')?.replace('#event-', '')),
          x: each.querySelector('circle')?.getBoundingClientRect().x ?? 0,
        }))
        .sort((a, b) => a.nth - b.nth),
    );
    const [first, last] = [marks.at(0), marks.at(-1)];
    expect((first?.x ?? 0) > (last?.x ?? 0)).toBe(isMirrored);
  }
});

test('a mark leads to its event.', async ({page}) => {
  await page.goto(kinds.timeline);
  const last = page.locator('.overview a[href="#event-2022-01-13"]');
  await last.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#event-2022-01-13')).toBeInViewport();
  await expect(page.locator('#event-2022-01-13')).toHaveCSS('outline-style', 'solid');
});
