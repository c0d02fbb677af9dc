/**
 * Several articles in several scripts: what the first edition does not hold.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {buildGoodSite, fixtureContent} from './build-site.ts';
import {
  byId,
  hrefs,
  one,
  type Page,
  pageAt,
  readSite,
  type Site,
  select,
  selectAll,
  textOf,
  without,
} from './pages.ts';

const base = '/gloss/';
const content = fixtureContent('several');
let site: Site;
let harbour: Page;

beforeAll(async () => {
  site = readSite(await buildGoodSite({content, base}));
  harbour = pageAt(site, 'articles/harbour/');
});

const articleOf = ({tree}: Page) => one('[data-article]', tree);
const marked = (page: Page, id: string): string[] =>
  selectAll(`mark[data-annotations~="${id}"]`, articleOf(page)).map(textOf);

describe('an article of every kind of block', () => {
  test('is the source, less its marks of lists and what is declared left out.', () => {
    const letters = (text: string) => text.replace(/\s+/g, '');
    const expected = readFileSync(join(content, 'articles/harbour/source.txt'), 'utf8')
      .replace('Share this page', '')
      .replace(/^\d\. /gm, '');
    const source = without('[data-apparatus], section[data-footnotes] > h2', articleOf(harbour));
    expect(letters(textOf(without('[data-footnote-ref], [data-footnote-backref]', source)))).toBe(
      letters(expected),
    );
  });

  test('keeps its headings, lists, tables, code, quotations and footnotes.', () => {
    const article = articleOf(harbour);
    for (const selector of [
      'h2 + p',
      'h3',
      'ul > li ol > li',
      'li[value="4"]',
      'blockquote > p + p',
      'table tbody tr + tr > td',
      'pre > code',
      'p strong mark',
      'section[data-footnotes] li',
    ]) {
      expect(select(selector, article), selector).toBeDefined();
    }
  });

  test('marks passages in each of them.', () => {
    expect(marked(harbour, 'rebuilds').join('|')).toBe('the town would|rebuild it at once');
    expect(marked(harbour, 'boats-left')).toEqual(['27']);
    expect(marked(harbour, 'command')).toEqual(['--rebuild --from']);
    expect(marked(harbour, 'follows')).toEqual(['What follows']);
    expect(marked(harbour, 'report')).toEqual(['The report of 2015']);
    expect(marked(harbour, 'lists')).toEqual(['Boats']);
    expect(marked(harbour, 'selma').join(' ')).toBe('two ferries, one of them the Selma');
  });

  test('marks a passage that runs over paragraphs in both, and nothing between them.', () => {
    expect(marked(harbour, 'stood-badly')).toEqual([
      'The sea asks nothing.',
      'It takes what stands badly.',
    ]);
    expect(marked(harbour, 'the-many').join(' ')).toBe(
      'Lindqvist did not say. The town will pay, as it always has.',
    );
  });

  test('marks every passage of an annotation that has several, and refers to its note from each.', () => {
    expect(marked(harbour, 'houses')).toEqual(['the ice house', 'the smoke house']);
    const article = articleOf(harbour);
    expect(hrefs('[href="#note-houses"]', article)).toEqual(['#note-houses', '#note-houses']);
    expect(selectAll('#note-houses', article)).toHaveLength(1);
  });

  test('gives a sign and a mention without a gist the name of what they refer to.', () => {
    expect(textOf(one('details:has(#note-the-many) > summary', harbour.tree))).toMatch(
      / The many pay$/,
    );
    const references = selectAll('#note-neglected .about a', harbour.tree);
    expect(references.map(textOf)).toContain('sign III');
    expect(select('#master, mark[data-annotations~=master]', harbour.tree)).toBeDefined();
    expect(select('#note-master', harbour.tree)).toBeUndefined();
  });
});

describe('relations', () => {
  test('to a sign that no passage states lead to the framework, and are shown there too.', () => {
    expect(hrefs('#note-neglected .about a', harbour.tree)).toContain(
      `${base}frameworks/neglect/#sign-2`,
    );
    const sign = byId('sign-2', pageAt(site, 'frameworks/neglect/').tree);
    expect(hrefs('ul a', sign)).toEqual([
      `${base}articles/harbour/#neglected`,
      `${base}articles/harbour/#houses`,
    ]);
    expect(textOf(sign)).toContain('No article states this sign.');
    // Nothing else tells which article has these claims.
    expect(textOf(sign).replace(/\s+/g, ' ')).toContain(
      'Claims that are evidence for it, in “The harbour after the storm”',
    );
  });

  test('to the annotation of a sign are evidence for that sign.', () => {
    const sign = byId('sign-3', pageAt(site, 'frameworks/neglect/').tree);
    expect(hrefs('ul a', sign)).toEqual([`${base}articles/harbour/#neglected`]);
    expect(textOf(sign)).not.toContain('for it, in');
    expect(hrefs('#note-the-many .about a', harbour.tree)).toContain('#neglected');
  });

  test('name every framework that an article speaks of.', () => {
    expect(hrefs('section[aria-labelledby^=glance] h2 a', harbour.tree)).toEqual([
      `${base}frameworks/neglect/`,
      `${base}frameworks/renewal/`,
    ]);
  });
});

describe('a Cyrillic article', () => {
  test('has its language, its names and its marks.', () => {
    const page = pageAt(site, 'articles/zasedanie/');
    const article = articleOf(page);
    expect(article.properties).toMatchObject({lang: 'ru', dir: 'ltr'});
    expect(one('h1', page.tree).properties).toMatchObject({lang: 'ru'});
    expect(selectAll('[data-actor]', article).map(textOf)).toEqual([
      'Мария Линдквист',
      'Омар Хаддад',
      'Линдквист',
    ]);
    expect(marked(page, 'vopros')).toEqual(['Второй вопрос']);
    expect(marked(page, 'molchanie').join('')).toBe('Второй вопрос: деньги;Линдквистпромолчала.');
    expect(textOf(article)).toContain('в 10:30.');
  });
});

describe('an Arabic article', () => {
  test('runs from right to left, in its title and its text, and so do its passages elsewhere.', () => {
    const page = pageAt(site, 'articles/mina/');
    const article = articleOf(page);
    expect(article.properties).toMatchObject({lang: 'ar', dir: 'rtl'});
    expect(one('h1', page.tree).properties).toMatchObject({lang: 'ar', dir: 'rtl'});
    expect(selectAll('[data-actor]', article).map(textOf)).toEqual(['ماريا ليندكفيست', 'عمر حداد']);
    expect(marked(page, 'jidar')).toEqual(['الجدار كان قديما']);
    const actor = pageAt(site, 'actors/lindqvist/').tree;
    expect(one('ol[lang=ar]', actor).properties['dir']).toBe('rtl');
  });
});

describe('an article without annotations', () => {
  test('has neither notes, legend nor lists.', () => {
    const {tree} = pageAt(site, 'articles/letter/');
    expect(selectAll('.notes, mark, #legend, section, [role=doc-noteref]', tree)).toEqual([]);
    expect(selectAll('[data-article] > p', tree).map(({properties}) => properties['id'])).toEqual([
      'p1',
      'p2',
    ]);
  });
});

describe('an actor', () => {
  const mentionsOf = (id: string): string[] =>
    hrefs('section[aria-labelledby=mentions] li a', pageAt(site, `actors/${id}/`).tree);

  test('is found by the aliases of every script, and in all articles.', () => {
    expect(mentionsOf('lindqvist').sort()).toEqual(
      [
        'articles/harbour/#mayor',
        ...[1, 2, 4].map((n) => `articles/harbour/#mention-lindqvist-${n}`),
        'articles/mina/#mention-lindqvist-1',
        'articles/zasedanie/#mention-lindqvist-1',
        'articles/zasedanie/#mention-lindqvist-2',
      ].map((path) => base + path),
    );
  });

  test('is not found in code, nor in a phrase that is opted out.', () => {
    const article = articleOf(harbour);
    expect(selectAll('code [data-actor]', article)).toEqual([]);
    expect(selectAll('[data-actor]', article).map(textOf)).toEqual([
      'Maria Lindqvist',
      'Lindqvist',
      'Omar Haddad',
      'the harbour master',
      'The mayor',
      'Lindqvist',
      'Haddad',
    ]);
  });

  test('has the claims that it makes, and those that speak of it.', () => {
    const {tree} = pageAt(site, 'actors/haddad/');
    expect(selectAll('section h2', tree).map(textOf)).toEqual([
      '5 mentions',
      'Claims by Omar Haddad',
      'Claims about what Omar Haddad said or did',
      'How the claims bear on others',
    ]);
    expect(hrefs('[aria-labelledby=claims-0] a', tree)).toEqual([
      `${base}articles/zasedanie/#vinovaty`,
      `${base}articles/harbour/#neglected`,
    ]);
    expect(hrefs('[aria-labelledby=claims-1] a', tree)).toEqual([
      `${base}articles/harbour/#neglected`,
    ]);
  });

  test('whom no article names has a page that says so.', () => {
    const {tree} = pageAt(site, 'actors/nobody/');
    expect(textOf(one('main', tree))).toContain('No article names Zuzana Nováková.');
  });
});

test('Links that content writes from the root stand under the base path.', () => {
  expect(hrefs('.prose a', pageAt(site, 'actors/lindqvist/').tree)).toEqual([
    `${base}articles/harbour/`,
    'https://northhaven.example/mayor',
  ]);
  expect(hrefs('#note-rebuilds li a', harbour.tree)).toEqual([`${base}about/`]);
});

test('Articles are listed from the newest to the oldest, those without a date last.', () => {
  expect(hrefs('main h2 a', pageAt(site, '').tree)).toEqual(
    ['zasedanie', 'harbour', 'letter', 'mina'].map((slug) => `${base}articles/${slug}/`),
  );
});
