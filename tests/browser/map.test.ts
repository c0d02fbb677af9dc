/**
 * Tests the map of claims as it is seen: what is drawn at once and on demand, without script, and
 * the order of drawing and list in windows of every width.
 */
import {expect, type Locator, type Page, test} from '@playwright/test';
import {kinds, others, viewports} from './places.ts';

test.use({javaScriptEnabled: false});

const maps = {
  'the first edition': kinds.map,
  'several speakers': others['map with several speakers'],
};

/** The relations that are drawn, without repetition. */
const drawn = async (page: Page): Promise<string[]> => {
  const all = await page
    .locator('svg.map .edge')
    .evaluateAll((edges) =>
      edges.flatMap((edge) =>
        getComputedStyle(edge).visibility === 'visible'
          ? [(edge as SVGElement).dataset['relation'] ?? '']
          : [],
      ),
    );
  return [...new Set(all)].sort();
};

const boxOf = async (locator: Locator) => {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not shown.');
  return box;
};

const atOnce = ['evidence-for', 'rebuts', 'supports'];

for (const [name, url] of Object.entries(maps)) {
  test(`only relations that argue are drawn at once, the others on demand (${name}).`, async ({
    page,
  }) => {
    await page.setViewportSize(viewports.desk);
    await page.goto(url);
    const before = await drawn(page);
    expect(before.filter((type) => !atOnce.includes(type))).toEqual([]);
    expect(before).toContain('supports');

    const node = page.locator('.node:has(.stated)').first();
    const own = await node.locator('.stated').first().getAttribute('data-relation');
    expect(before).not.toContain(own);
    await node.locator('a').hover();
    expect(await drawn(page)).toContain(own);
    await page.mouse.move(0, 0);
    expect(await drawn(page)).toEqual(before);
    await node.locator('a').focus();
    expect(await drawn(page)).toContain(own);

    const end = page.locator('.node:has(.received)').first();
    await end.locator('a').focus();
    await expect(end.locator('.received').first()).toHaveCSS('visibility', 'visible');

    await page.locator('.map-legend input').check();
    const all = await page
      .locator('svg.map .edge')
      .evaluateAll((edges) => edges.map((edge) => (edge as SVGElement).dataset['relation'] ?? ''));
    expect(await drawn(page)).toEqual([...new Set(all)].sort());
  });

  test(`the legend has a line for every relation, and names what the tint means (${name}).`, async ({
    page,
  }) => {
    await page.goto(url);
    const relations = await page
      .locator('svg.map .edge')
      .evaluateAll((edges) => edges.map((edge) => (edge as SVGElement).dataset['relation']));
    const samples = page.locator('.map-legend svg:has(.edge)');
    await expect(samples).toHaveCount(new Set(relations).size);
    const styles = await samples.evaluateAll((all) =>
      all.map((sample) =>
        [...sample.querySelectorAll('path')]
          .map((path) => `${path.getAttribute('d')} ${path.getAttribute('stroke-dasharray')}`)
          .join(),
      ),
    );
    expect(new Set(styles).size).toBe(styles.length);
    await expect(page.locator('.map-legend')).toContainText('rests on a disputed claim');
    const inList = page.locator('.map-page > :first-child li[data-rests]');
    await expect(inList).toHaveCount(await page.locator('.node[data-rests]').count());
  });
}

test('the list is first in narrow windows, the drawing in wide ones, and the page never scrolls sideways.', async ({
  page,
}) => {
  const list = page.locator('.map-page > :first-child');
  const drawing = page.locator('.map-page > :last-child');
  for (const [width, order] of [
    [390, 'list'],
    [820, 'list'],
    [1055, 'list'],
    [1056, 'drawing'],
    [1300, 'drawing'],
    [1440, 'beside'],
    [1920, 'beside'],
  ] as const) {
    await page.setViewportSize({width, height: 900});
    await page.goto(kinds.map);
    const [a, b] = [await boxOf(list), await boxOf(drawing)];
    if (order === 'list') expect(b.y, `${width}`).toBeGreaterThanOrEqual(a.y + a.height);
    if (order === 'drawing') expect(a.y, `${width}`).toBeGreaterThanOrEqual(b.y + b.height);
    if (order === 'beside') {
      expect(a.y, `${width}`).toBe(b.y);
      expect(a.x, `${width}`).toBeGreaterThanOrEqual(b.x + b.width);
    }
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways, `${width}`).toBeLessThanOrEqual(0);
    // From this width on, the drawing needs no scrolling either.
    if (width >= 1056) {
      const frame = page.locator('.map-frame');
      expect(await frame.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
    }
  }
});

test('the words of the drawing are at least 12 px high on a desk.', async ({page}) => {
  for (const viewport of [viewports.desk, {width: 1920, height: 1080}]) {
    await page.setViewportSize(viewport);
    await page.goto(kinds.map);
    const sizes = await page.locator('svg.map text tspan').evaluateAll((all) =>
      all.map((each) => {
        const {width} = (each.closest('svg') as SVGSVGElement).getBoundingClientRect();
        const scale = width / (each.closest('svg') as SVGSVGElement).viewBox.baseVal.width;
        return Number.parseFloat(getComputedStyle(each).fontSize) * scale;
      }),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  }
});

test('the Tab key reaches the drawing before the list that is below it.', async ({page}) => {
  await page.setViewportSize({width: 1100, height: 900});
  await page.goto(kinds.map);
  await page.locator('.map-page').evaluate((each) => {
    each.previousElementSibling?.querySelectorAll('a').item(0)?.focus();
  });
  const reached: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(() => {
        const parts = [...document.querySelectorAll('.map-page > *')];
        return (
          ['list', 'drawing'][parts.findIndex((part) => part.contains(document.activeElement))] ??
          'page'
        );
      }),
    );
  }
  expect(reached.indexOf('drawing')).toBeGreaterThan(-1);
  expect(reached.indexOf('drawing')).toBeLessThan(reached.indexOf('list'));
});
