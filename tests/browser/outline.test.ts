/**
 * The outline of each page: its headings and landmarks, by the accessibility tree.
 */
import {expect, test} from '@playwright/test';
import {readAccessible} from './accessibility.ts';
import {everyPage, kinds, openAll} from './places.ts';

/** The frame of a passage stands in somebody else’s page, which has its own. */
const framed = 'frame of a passage';
const landmarks = ['banner', 'complementary', 'contentinfo', 'form', 'main', 'navigation'];

for (const [kind, url] of everyPage) {
  test(`Headings and landmarks make an outline (${kind}).`, async ({page}) => {
    await page.goto(url);
    await openAll(page);
    const told = await readAccessible(page);

    const headings = told.filter(({role}) => role === 'heading');
    const levels = headings.map(({properties}) => Number(properties['level']));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) {
      expect(level, headings[index]?.name).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
    // A numeral before the words is a word of its own: “I The upper classes”.
    expect(
      headings.map(({name}) => name).filter((name) => /^$|^[IVX]+[A-Z][a-z]/.test(name)),
    ).toEqual([]);

    const of = (role: string) => told.filter((node) => node.role === role);
    expect(of('main')).toHaveLength(1);
    if (kind !== framed) {
      expect(of('banner')).toHaveLength(1);
      expect(of('contentinfo')).toHaveLength(1);
      expect(of('navigation').map(({name}) => name)).toContain('Main');
    }
    for (const role of [...landmarks, 'region', 'search']) {
      const names = of(role).map(({name}) => name.toLowerCase());
      expect(new Set(names).size, `${role}: ${names.join(', ')}`).toBe(names.length);
    }
    expect(of('region').filter(({name}) => name === '')).toEqual([]);
  });
}

test('The first link skips what every page begins with.', async ({page}) => {
  for (const [kind, url] of Object.entries(kinds)) {
    if (kind === framed) continue;
    await page.goto(url);
    const [first] = (await readAccessible(page)).filter(({role}) => role === 'link');
    expect(first?.name, kind).toBe('Skip to the text');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const isInMain = await page.evaluate(
      () =>
        document.activeElement === document.body ||
        document.activeElement?.closest('main') !== null,
    );
    expect(isInMain, kind).toBe(true);
  }
});
