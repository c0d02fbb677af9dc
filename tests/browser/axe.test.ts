/**
 * axe, with all its rules, on every kind of page: in both themes, on a phone, a tablet and
 * a desk, with all notes open and closed.
 */
import AxeBuilder from '@axe-core/playwright';
import {expect, type Page, test} from '@playwright/test';
import {everyPage, openAll, viewports} from './places.ts';

/** Every rule has a category; what is experimental is asked for besides. */
const everyRule = [
  'aria',
  'color',
  'forms',
  'keyboard',
  'language',
  'name-role-value',
  'parsing',
  'semantics',
  'sensory-and-visual-cues',
  'structure',
  'tables',
  'text-alternatives',
  'time-and-media',
].map((category) => `cat.${category}`);

/** What a theme can change. */
const rulesOfColour = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

async function violationsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Details of what passes are not read, and take axe a quarter of its time.
  const builder = new AxeBuilder({page}).options({resultTypes: ['violations']});
  const chosen = rules
    ? builder.withRules([...rules])
    : builder.withTags([...everyRule, 'experimental']);
  const {violations} = await chosen.analyze();
  return violations.flatMap(({id, help, nodes}) =>
    nodes.map(
      ({target, failureSummary}) => `${id}: ${help} (${target.join(' ')}) ${failureSummary}`,
    ),
  );
}

for (const [kind, url] of everyPage) {
  test(`axe finds nothing wrong with the ${kind}.`, async ({page}) => {
    test.slow();
    const look = async (colorScheme: 'dark' | 'light', width: keyof typeof viewports) => {
      await page.emulateMedia({colorScheme});
      await page.setViewportSize(viewports[width]);
      // In the dark all rules once: with all notes open, beside the text.
      const rules = colorScheme === 'dark' && width !== 'desk' ? rulesOfColour : undefined;
      expect(await violationsOf(page, rules), `${colorScheme}, ${width}`).toEqual([]);
    };
    await page.goto(url);
    await look('light', 'desk');
    await look('dark', 'tablet');
    await openAll(page);
    await look('light', 'tablet');
    await look('light', 'phone');
    await look('dark', 'phone');
    await look('dark', 'desk');
  });
}
