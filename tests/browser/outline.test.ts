/** Tests the headings and landmarks of each page, by the accessibility tree. */
import {expect, test} from '@playwright/test';
import {findInterface} from '../../src/language/interface.ts';
import {readAccessible} from './accessibility.ts';
import {everyPage, kinds, openAll} from './places.ts';

/** The embedded passage is in a page of another site, which has its own landmarks. */
const framed = 'frame of a passage';
const landmarks = ['banner', 'complementary', 'contentinfo', 'form', 'main', 'navigation'];

for (const [kind, url] of everyPage) {
  test(`Headings and landmarks form an outline (${kind}).`, async ({page}) => {
    await page.goto(url);
    await openAll(page);
    const nodes = await readAccessible(page);

    const headings = nodes.filter(({role}) => role === 'heading');
    const levels = headings.map(({properties}) => Number(properties['level']));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) {
      expect(level, headings[index]?.name).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
    // A space separates a numeral from the words after it: “I The upper classes”.
    expect(
      headings.map(({name}) => name).filter((name) => /^$|^[IVX]+[A-Z][a-z]/.test(name)),
    ).toEqual([]);

    const of = (role: string) => nodes.filter((node) => node.role === role);
    expect(of('main')).toHaveLength(1);
    if (kind !== framed) {
      expect(of('banner')).toHaveLength(1);
      expect(of('contentinfo')).toHaveLength(1);
      const lang = await page.evaluate(() => document.documentElement.lang);
      const main = findInterface(lang)?.text('nav.label');
      expect(of('navigation').map(({name}) => name)).toContain(main);
    }
    for (const role of [...landmarks, 'region', 'search']) {
      const names = of(role).map(({name}) => name.toLowerCase());
      expect(new Set(names).size, `${role}: ${names.join(', ')}`).toBe(names.length);
    }
    expect(of('region').filter(({name}) => name === '')).toEqual([]);
  });
}

test('The first link skips the header of every page.', async ({page}) => {
  for (const [kind, url] of Object.entries(kinds)) {
    if (kind === framed) continue;
    await page.goto(url);
    const [first] = (await readAccessible(page)).filter(({role}) => role === 'link');
    expect(first?.name, kind).toMatch(/^Skip to the (text|article)$/);
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
