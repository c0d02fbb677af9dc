/**
 * What a screen reader tells of passages and controls, by the accessibility tree: each
 * passage once, with its kind; each control by what it does to what.
 */
import {expect, type Page, test} from '@playwright/test';
import {type Accessible, readAccessible} from './accessibility.ts';
import {article, everyPage, harbour, openAll, others} from './places.ts';

const articles = {
  'the first edition': article,
  harbour,
  Cyrillic: others['Cyrillic article'],
  Arabic: others['Arabic article'],
};

async function readOpened(page: Page, url: string): Promise<Accessible[]> {
  await page.goto(url);
  await openAll(page);
  return readAccessible(page);
}

for (const [name, url] of Object.entries(articles)) {
  test.describe(`in the article ${name}`, () => {
    test('a passage is announced once: its first words have the note as their details.', async ({
      page,
    }) => {
      const told = await readOpened(page, url);
      const passages = told.filter(({role}) => role === 'mark' || role === 'doc-noteref');
      /** The notes whose passage has begun, and not ended with the reference to it. */
      const begun = new Set<string>();
      const referred: string[] = [];
      for (const {role, attributes, details} of passages) {
        for (const note of details) {
          expect(begun, 'announced twice').not.toContain(note);
          begun.add(note);
        }
        if (role === 'doc-noteref') {
          const note = attributes['href']?.slice(1) ?? '';
          expect(begun, 'referred to, but not announced').toContain(note);
          begun.delete(note);
          referred.push(note);
        }
      }
      expect([...begun], 'announced, but not referred to').toEqual([]);
      const notes = told.filter(({role}) => role === 'doc-footnote');
      expect(notes.length).toBeGreaterThan(1);
      expect([...new Set(referred)].sort()).toEqual(
        notes.map(({attributes}) => attributes['id']).sort(),
      );
    });

    test('a reference tells kind, numeral and status, and leads to the note that begins with them.', async ({
      page,
    }) => {
      const told = await readOpened(page, url);
      const summaries = told.filter(({role}) => role === 'DisclosureTriangle');
      for (const {name} of told.filter(({role}) => role === 'doc-noteref')) {
        expect(name).toMatch(/^(Claim \d+(, [a-z ]+)?|Sign [IVX]+|(Gloss|Mention) \S+)(:|$)/);
        const [named = '', status = ''] = name.replace(/:.*/, '').split(', ');
        const own = summaries.filter((summary) => summary.name.startsWith(`${named} `));
        expect(own, name).toHaveLength(1);
        expect(own[0]?.name.endsWith(status), name).toBe(true);
        expect(own[0]?.name.length).toBeGreaterThan(`${named} ${status}`.length);
      }
    });

    test('the way back from each note names the passage.', async ({page}) => {
      const told = await readOpened(page, url);
      const links = told.filter(({role}) => role === 'doc-backlink');
      expect(links).toHaveLength(told.filter(({role}) => role === 'doc-footnote').length);
      for (const {name} of links) expect(name).toMatch(/^Back to (claim|sign|gloss|mention) \S+/);
    });
  });
}

/** What a reader can act on. */
const controls = new Set([
  'button',
  'checkbox',
  'combobox',
  'DisclosureTriangle',
  'doc-backlink',
  'doc-noteref',
  'link',
  'radio',
  'searchbox',
  'textbox',
]);

/** What a control does: where it leads, or that it is this one. */
const deed = ({role, properties}: Accessible, index: number): string =>
  properties['url'] === undefined ? `${role} ${index}` : String(properties['url']);

for (const [kind, url] of everyPage) {
  test(`Each control has a name, and no two that do something else share one (${kind}).`, async ({
    page,
  }) => {
    const told = (await readOpened(page, url)).filter(({role}) => controls.has(role));
    expect(told.filter(({name}) => !/[\p{L}\p{N}]/u.test(name))).toEqual([]);
    // The role is told too: “Sign I” as a link leads to the passage, as a reference to its note.
    const deeds = new Map<string, Set<string>>();
    for (const [index, control] of told.entries()) {
      const named = `${control.role} ${control.name.toLowerCase()}`;
      deeds.set(named, (deeds.get(named) ?? new Set()).add(deed(control, index)));
    }
    const shared = [...deeds].filter(([, all]) => all.size > 1);
    expect(shared.map(([name, all]) => [name, ...all])).toEqual([]);
  });
}

test('In an article of another language, names are told in that of the page, words in their own.', async ({
  page,
}) => {
  await page.goto(others['Arabic article']);
  await openAll(page);
  const languageOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.closest('[lang]')?.getAttribute('lang'));
  expect(await languageOf('[data-article] p')).toBe('ar');
  expect(await languageOf('[data-article] mark')).toBe('ar');
  expect(await languageOf('[role=doc-noteref]')).toBe('en');
  expect(await languageOf('.pin')).toBe('en');
  expect(await languageOf('summary .sr-only')).toBe('en');
  expect(await languageOf('summary [dir=rtl]')).toBe('ar');
  expect(await languageOf('[role=doc-footnote] p')).toBe('ar');
  expect(await languageOf('[role=doc-backlink]')).toBe('en');
});
