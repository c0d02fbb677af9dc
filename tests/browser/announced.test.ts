/**
 * Tests what a screen reader announces, by the accessibility tree: each passage once and with
 * its kind, and each control with its action and its target.
 */
import {expect, type Page, test} from '@playwright/test';
import {kindNames} from '../../src/edition/vocabulary.ts';
import {findInterface, type Interface} from '../../src/language/interface.ts';
import {type Accessible, readAccessible} from './accessibility.ts';
import {article, everyPage, harbour, openAll, others} from './places.ts';

/** Articles with the language of their pages. */
const articles: Record<string, [url: string, lang: string]> = {
  'the first edition': [article, 'en'],
  harbour: [harbour, 'en'],
  Cyrillic: [others['Cyrillic article'], 'ru'],
  Arabic: [others['Arabic article'], 'ar'],
};

/** A pattern of the names of annotations, such as `Claim 7`, in the language of a page. */
const namePattern = (ui: Interface): string =>
  `(?:${kindNames.map((kind) => ui.text(`kind.${kind}.name`, {numeral: '\\S+'})).join('|')})`;

/** Find the interface in the language of a page. */
function interfaceIn(lang: string): Interface {
  const ui = findInterface(lang);
  if (!ui) throw new Error(`There are no messages in ${lang}.`);
  return ui;
}

async function readOpened(page: Page, url: string): Promise<Accessible[]> {
  await page.goto(url);
  await openAll(page);
  return readAccessible(page);
}

for (const [name, [url, lang]] of Object.entries(articles)) {
  test.describe(`in the article ${name}`, () => {
    const ui = interfaceIn(lang);

    test('announces a passage once, with its note as the details of its first words.', async ({
      page,
    }) => {
      const nodes = await readOpened(page, url);
      const passages = nodes.filter(({role}) => role === 'mark' || role === 'doc-noteref');
      /** Notes whose passage has started, and has not ended with a reference yet. */
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
      const notes = nodes.filter(({role}) => role === 'doc-footnote');
      expect(notes.length).toBeGreaterThan(1);
      expect([...new Set(referred)].sort()).toEqual(
        notes.map(({attributes}) => attributes['id']).sort(),
      );
    });

    test('announces kind, numeral and status of a reference, as at the start of its note.', async ({
      page,
    }) => {
      const nodes = await readOpened(page, url);
      const summaries = nodes.filter(({role}) => role === 'DisclosureTriangle');
      for (const {name} of nodes.filter(({role}) => role === 'doc-noteref')) {
        expect(name).toMatch(new RegExp(`^${namePattern(ui)}([,،] [\\p{L} ]+)?(:|$)`, 'u'));
        const [named = '', status = ''] = name.replace(/:.*/, '').split(/[,،] /);
        const own = summaries.filter((summary) => summary.name.startsWith(`${named} `));
        expect(own, name).toHaveLength(1);
        // A finding may follow.
        expect(own[0]?.name, name).toContain(` ${status}`.trimEnd());
        expect(own[0]?.name.length).toBeGreaterThan(`${named} ${status}`.length);
      }
    });

    test('announces the passage in the back link of each note.', async ({page}) => {
      const nodes = await readOpened(page, url);
      const links = nodes.filter(({role}) => role === 'doc-backlink');
      expect(links).toHaveLength(nodes.filter(({role}) => role === 'doc-footnote').length);
      const names = kindNames.map((kind) =>
        ui.text('note.back', {name: ui.text(`kind.${kind}.inSentence`, {numeral: '\\S+'})}),
      );
      for (const {name} of links) expect(name).toMatch(new RegExp(`^(?:${names.join('|')})$`));
    });
  });
}

/** The roles of controls. */
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

/** Describe the action of a control: its address, or else its identity. */
const describeAction = ({role, properties}: Accessible, index: number): string =>
  properties['url'] === undefined ? `${role} ${index}` : String(properties['url']);

for (const [kind, url] of everyPage) {
  test(`Each control has a name, and controls with different actions have different names (${kind}).`, async ({
    page,
  }) => {
    const nodes = (await readOpened(page, url)).filter(({role}) => controls.has(role));
    expect(nodes.filter(({name}) => !/[\p{L}\p{N}]/u.test(name))).toEqual([]);
    // Roles are announced too: the link “Sign I” leads to a passage, the reference to a note.
    const actions = new Map<string, Set<string>>();
    for (const [index, control] of nodes.entries()) {
      const named = `${control.role} ${control.name.toLowerCase()}`;
      actions.set(named, (actions.get(named) ?? new Set()).add(describeAction(control, index)));
    }
    const shared = [...actions].filter(([, all]) => all.size > 1);
    expect(shared.map(([name, all]) => [name, ...all])).toEqual([]);
  });
}

test('In an article in Arabic, labels have the language of the page.', async ({page}) => {
  await page.goto(others['Arabic article']);
  await openAll(page);
  const languageOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.closest('[lang]')?.getAttribute('lang'));
  expect(await languageOf('[data-article] p')).toBe('ar');
  expect(await languageOf('[data-article] mark')).toBe('ar');
  expect(await languageOf('[role=doc-noteref]')).toBe('ar');
  expect(await languageOf('.pin')).toBe('ar');
  expect(await languageOf('summary .sr-only')).toBe('ar');
  expect(await languageOf('summary [dir=rtl]')).toBe('ar');
  expect(await languageOf('[role=doc-footnote] p')).toBe('ar');
  expect(await languageOf('[role=doc-backlink]')).toBe('ar');
});
