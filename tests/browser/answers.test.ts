/**
 * Tests what readers answer with: the forms are filled in, and the annotation in them is on the
 * words that were selected when it is pasted into `annotations.md`.
 */
import {readFileSync} from 'node:fs';
import {expect, type Page, test} from '@playwright/test';
import {compileArticle} from '../../src/annotate/compile.ts';
import {expandToTrimmedWords} from '../../src/annotate/text/boundaries.ts';
import {fixtureContent} from '../site/build-site.ts';
import {harbour, article as withoutAddress} from './places.ts';
import {sites} from './sites.ts';

const {several, found} = sites;

/** Compile an article of a site with other annotations. Drafts are shown. */
function compile(site: string, slug: string, annotations: string) {
  const value = readFileSync(`${fixtureContent(site)}/articles/${slug}/article.md`, 'utf8').replace(
    /^---\n.*?\n---\n/s,
    (all) => all.replace(/[^\n]/g, ' '),
  );
  return compileArticle(
    {
      article: {path: 'article.md', value},
      title: /^title: (.*)/m.exec(
        readFileSync(`${fixtureContent(site)}/articles/${slug}/article.md`, 'utf8'),
      )?.[1],
      annotations: {path: 'annotations.md', value: annotations},
    },
    {
      registry: {actors: [], frameworks: []},
      actorHref: (id) => `/actors/${id}/`,
      drafts: true,
    },
  );
}

/** Answer every request to another host, so that a form can be opened. */
const answerForms = (page: Page) =>
  page.route(/^https:\/\/github\.com\//, (route) => route.fulfill({body: 'A form'}));

/** Select the first occurrence of words in one text node of the article. */
const select = (page: Page, words: string) =>
  page.evaluate((words) => {
    const walker = document.createTreeWalker(
      document.querySelector('[data-article]') as Node,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(words) ?? -1;
      if (at < 0 || node.parentElement?.closest('[data-apparatus], .notes')) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
      return;
    }
    throw new Error(`“${words}” is not in the article.`);
  }, words);

const propose = (page: Page) => page.locator('input.copy');

test('A selection opens the prefilled form, by mouse and by keyboard.', async ({page}) => {
  await answerForms(page);
  for (const press of [
    () => propose(page).click(),
    async () => {
      await propose(page).focus();
      await page.keyboard.press('Enter');
    },
  ]) {
    await page.goto(harbour);
    await select(page, 'it was neglect');
    await expect(propose(page)).toHaveValue('Propose a note');
    await press();
    await page.waitForURL(/github/);
    const fields = Object.fromEntries(new URL(page.url()).searchParams);
    expect(fields).toMatchObject({template: 'note.en.yml'});
    expect(fields['page']).toMatch(/\/articles\/harbour\/#p\d+$/);
    expect(fields['quote']).toMatch(/^….*【it was neglect】.*…$/);
    const {annotations, projection, problems} = compile(
      'several',
      'harbour',
      fields['directive']?.replaceAll('\r\n', '\n') ?? '',
    );
    expect(problems.filter(({file}) => file === 'annotations.md')).toEqual([]);
    expect(
      annotations.map(({ranges: [range]}) => projection.text.slice(range?.start, range?.end)),
    ).toEqual(['it was neglect']);
    expect(annotations.map(({draft}) => draft)).toEqual([true]);
  }
});

test('The button goes with the selection, and is not copied.', async ({page}) => {
  await page.goto(harbour);
  await select(page, 'it was neglect');
  await expect(propose(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(propose(page)).toHaveCount(0);
});

test('A site without an address has neither.', async ({page}) => {
  await page.goto(withoutAddress);
  await select(page, 'relative normalization');
  await expect(page.locator('button.copy')).toBeVisible();
  await expect(propose(page)).toHaveCount(0);
  await expect(page.locator('template')).toHaveCount(0);
});

test('The page of a passage has the form of its note, which an open note leads to.', async ({
  page,
}) => {
  await answerForms(page);
  await page.goto(`${harbour}#note-old-wall`);
  const link = page.locator('.note[open] .back .correct');
  await expect(link).toHaveText('Correct this');
  await link.click();
  await page.waitForURL(/github/);
  const fields = Object.fromEntries(new URL(page.url()).searchParams);
  expect(fields['page']).toMatch(/\/articles\/harbour\/old-wall\/$/);
  const file = readFileSync(`${fixtureContent('several')}/articles/harbour/annotations.md`, 'utf8');
  const directive = fields['directive']?.replaceAll('\r\n', '\n') ?? '';
  expect(directive).toMatch(/^:::\w+\[.*\{#old-wall.*\n> .*\n:::$/s);
  expect(file).toContain(directive);
});

/** Random selections of an article: from a letter of a text to a later one. */
const seed = Number(process.env['ANSWERS_SEED'] ?? 1);
const places = [
  [several, 'several', 'harbour'],
  [several, 'several', 'zasedanie'],
  [several, 'several', 'mina'],
  [found, 'found', 'wild'],
] as const;

for (const [site, name, slug] of places) {
  test(`What random selections of ${slug} propose is on the words that were selected.`, async ({
    page,
  }) => {
    await page.goto(`${site.url}articles/${slug}/`);
    const proposals = await page.evaluate(proposeAtRandom, {seed, count: 40});
    for (const {before, words, address} of proposals) {
      const directive = decodeURIComponent(
        /directive=([^&]*)/.exec(address)?.[1] ?? address.slice(address.indexOf('%3A%3A%3A')),
      ).replaceAll('\r\n', '\n');
      const {annotations, projection, problems} = compile(name, slug, directive);
      const {text} = projection;
      const own = problems
        .filter(({file}) => file === 'annotations.md')
        .map(({message}) => message);
      expect(own, directive).toEqual([]);
      const start = offsetOf(before, text);
      const end = offsetOf(before + words - 1, text) + 1;
      const expected = expandToTrimmedWords({start, end}, text);
      expect(annotations[0]?.ranges, directive).toEqual([expected]);
    }
    expect(proposals.length).toBe(40);
  });
}

/** Find the offset of the nth visible character of a text. */
function offsetOf(nth: number, text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (/\s/.test(text.charAt(at))) continue;
    if (count === nth) return at;
    count++;
  }
  return text.length;
}

/**
 * Propose notes to random selections, in the page.
 *
 * @returns for each, the visible characters before it and in it, and the address that it led to
 */
async function proposeAtRandom({seed, count}: {seed: number; count: number}) {
  const article = document.querySelector('[data-article]') as HTMLElement;
  const general = document.querySelector('.correct') as HTMLAnchorElement;
  const scripts = (document.querySelector('.answers') as HTMLTemplateElement).content.children;
  await import((scripts[1] as HTMLScriptElement).src);
  // An address that begins with `#` does not leave the page.
  general.dataset['form'] = `#${general.dataset['form']}`;
  general.dataset['max'] = '9999';
  let state = seed;
  const random = (below: number): number => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isText = !node.parentElement?.closest('[data-apparatus],rp');
    if (isText && node.nodeValue?.trim()) nodes.push(node as Text);
  }
  const countVisible = (from: Range): number => {
    const words = document.createElement('div');
    words.append(from.cloneContents());
    for (const each of words.querySelectorAll('[data-apparatus],rp')) each.remove();
    return words.textContent.replace(/\s/g, '').length;
  };
  const proposals: {before: number; words: number; address: string}[] = [];
  while (proposals.length < count) {
    const first = random(nodes.length);
    const last = Math.min(nodes.length - 1, first + random(random(4) === 0 ? 12 : 2));
    const [from, to] = [nodes[first], nodes[last]];
    if (!from || !to) continue;
    const start = random(from.length);
    const end = from === to ? start + 1 + random(to.length - start) : 1 + random(to.length);
    const passage = new Range();
    passage.setStart(from, start);
    passage.setEnd(to, end);
    const before = new Range();
    before.setStart(article, 0);
    before.setEnd(from, start);
    // Only letters can be found again.
    if (!/[\p{L}\p{N}]/u.test(`${passage}`) || countVisible(passage) === 0) continue;
    location.hash = '';
    dispatchEvent(new CustomEvent('propose', {detail: {passage, page: 'x', general}}));
    proposals.push({
      before: countVisible(before),
      words: countVisible(passage),
      address: location.hash.slice(1),
    });
  }
  return proposals;
}
