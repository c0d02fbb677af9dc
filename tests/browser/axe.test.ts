/**
 * axe, with all its rules and best practices, on every kind of page.
 */
import AxeBuilder from '@axe-core/playwright';
import {expect, type Page, test} from '@playwright/test';
import {everyPage, openAll, viewports} from './places.ts';

async function violationsOf(page: Page): Promise<string[]> {
  const {violations} = await new AxeBuilder({page}).analyze();
  return violations.flatMap(({id, help, nodes}) =>
    nodes.map(
      ({target, failureSummary}) => `${id}: ${help} (${target.join(' ')}) ${failureSummary}`,
    ),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({colorScheme});

    for (const [kind, url] of everyPage) {
      test(`axe finds nothing wrong with the ${kind}.`, async ({page}) => {
        await page.goto(url);
        expect(await violationsOf(page)).toEqual([]);
        if ((await page.locator('details').count()) === 0) return;
        await openAll(page);
        await page.setViewportSize(viewports.phone);
        expect(await violationsOf(page)).toEqual([]);
      });
    }
  });
}
