/**
 * Runs the rules of axe on every kind of page: in both themes, in the layouts of a phone and a
 * desktop, and with all notes open and closed. Each layout is checked in each theme once; which of
 * the two has open notes alternates.
 */
import AxeBuilder from '@axe-core/playwright';
import {expect, type Page, test} from '@playwright/test';
import {everyPage, openAll, viewports} from './places.ts';

/** Every rule has a category. Experimental rules need a tag of their own. */
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

/** The rules whose result depends on the theme. */
const colourRules = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

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
  test(`axe reports no violation on the ${kind}.`, async ({page}) => {
    test.slow();
    const check = async (colorScheme: 'dark' | 'light', width: keyof typeof viewports) => {
      await page.emulateMedia({colorScheme});
      await page.setViewportSize(viewports[width]);
      // In the dark theme, run all rules only once: with a note open, next to the text.
      const rules = colorScheme === 'dark' && width !== 'desk' ? colourRules : undefined;
      expect(await violationsOf(page, rules), `${colorScheme}, ${width}`).toEqual([]);
    };
    await page.goto(url);
    await check('light', 'desk');
    await check('dark', 'phone');
    await openAll(page);
    await check('light', 'phone');
    // Next to the text, a note is open alone: it is over the margin.
    await page.evaluate(() => {
      for (const note of [...document.querySelectorAll<HTMLDetailsElement>('.note')].slice(1)) {
        note.open = false;
      }
    });
    await check('dark', 'desk');
  });
}
