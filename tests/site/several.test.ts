/**
 * Tests several articles in several scripts, with features that the first edition does not use.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {buildGoodSite, fixtureContent} from './build-site.ts';
import {
  findById,
  findPage,
  listHrefs,
  type Page,
  readSite,
  removeMatches,
  type Site,
  select,
  selectAll,
  selectOne,
  textOf,
} from './pages.ts';

const base = '/gloss/';
const content = fixtureContent('several');
let site: Site;
let harbour: Page;

beforeAll(async () => {
  site = readSite(await buildGoodSite({content, base}));
  harbour = findPage(site, 'articles/harbour/');
});

const articleOf = ({tree}: Page) => selectOne('[data-article]', tree);
const marked = (page: Page, id: string): string[] =>
  selectAll(`mark[data-annotations~="${id}"]`, articleOf(page)).map(textOf);

describe('an article with every type of block', () => {
  test('is the same as its source, except list markers and omitted lines.', () => {
    const letters = (text: string) => text.replace(/\s+/g, '');
    const expected = readFileSync(join(content, 'articles/harbour/source.txt'), 'utf8')
      .replace('Share this page', '')
      .replace(/^\d\. /gm, '');
    const source = removeMatches(
      '[data-apparatus], section[data-footnotes] > h2',
      articleOf(harbour),
    );
    expect(
      letters(textOf(removeMatches('[data-footnote-ref], [data-footnote-backref]', source))),
    ).toBe(letters(expected));
  });

  test('has headings, lists, tables, code, quotations and footnotes.', () => {
    const article = articleOf(harbour);
    for (const selector of [
      ':has(> h2) + :has(> p)',
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

  test('shows the lines that it leaves out at their place.', () => {
    const gap = selectOne('[data-article] > details.more', harbour.tree);
    expect(textOf(gap)).toBe('1 line left out hereShare this page');
    expect(gap).toBe(articleOf(harbour).children.findLast(({type}) => type === 'element'));
    expect(textOf(selectOne('header [href="#gap-1"]', harbour.tree))).toBe('1 line left out');
    expect(select('[data-article] #gap-1', harbour.tree)).toBeDefined();
  });

  test('has marked passages in each type of block.', () => {
    expect(marked(harbour, 'rebuilds').join('|')).toBe('the town would|rebuild it at once');
    expect(marked(harbour, 'boats-left')).toEqual(['27']);
    expect(marked(harbour, 'command')).toEqual(['--rebuild --from']);
    expect(marked(harbour, 'follows')).toEqual(['What follows']);
    expect(marked(harbour, 'report')).toEqual(['The report of 2015']);
    expect(marked(harbour, 'lists')).toEqual(['Boats']);
    expect(marked(harbour, 'selma').join(' ')).toBe('two ferries, one of them the Selma');
  });

  test('has marks in both paragraphs of a passage, and none between them.', () => {
    expect(marked(harbour, 'stood-badly')).toEqual([
      'The sea asks nothing.',
      'It takes what stands badly.',
    ]);
    expect(marked(harbour, 'the-many').join(' ')).toBe(
      'Lindqvist did not say. The town will pay, as it always has.',
    );
  });

  test('has a mark and a reference for each passage of an annotation.', () => {
    expect(marked(harbour, 'houses')).toEqual(['the ice house', 'the smoke house']);
    const article = articleOf(harbour);
    expect(listHrefs('[href="#note-houses"]', article)).toEqual(['#note-houses', '#note-houses']);
    expect(selectAll('#note-houses', article)).toHaveLength(1);
  });

  test('uses the name of a sign or an actor as a missing gist.', () => {
    expect(textOf(selectOne('details:has(#note-the-many) > summary', harbour.tree))).toMatch(
      / The many pay$/,
    );
    const references = selectAll('#note-neglected .about a', harbour.tree);
    expect(references.map(textOf)).toContain('sign III');
    expect(select('#master, mark[data-annotations~=master]', harbour.tree)).toBeDefined();
    expect(select('#note-master', harbour.tree)).toBeUndefined();
  });
});

describe('relations', () => {
  test('to a sign without a passage link to the framework, and are listed there.', () => {
    expect(listHrefs('#note-neglected .about a', harbour.tree)).toContain(
      `${base}frameworks/neglect/#sign-2`,
    );
    const sign = findById('sign-2', findPage(site, 'frameworks/neglect/').tree);
    expect(listHrefs('ul a', sign)).toEqual([
      `${base}articles/harbour/#neglected`,
      `${base}articles/harbour/#houses`,
    ]);
    expect(textOf(sign)).toContain('No article states this sign.');
    // Without a passage, the label contains the article of the claims.
    expect(textOf(sign).replace(/\s+/g, ' ')).toContain(
      'Claims that are evidence for it, in “The harbour after the storm”',
    );
  });

  test('to the annotation of a sign are evidence for that sign.', () => {
    const sign = findById('sign-3', findPage(site, 'frameworks/neglect/').tree);
    expect(listHrefs('ul a', sign)).toEqual([`${base}articles/harbour/#neglected`]);
    expect(textOf(sign)).not.toContain('for it, in');
    expect(listHrefs('#note-the-many .about a', harbour.tree)).toContain('#neglected');
  });

  test('have a link for every framework of an article: to its passage, or else its page.', () => {
    const hrefs = listHrefs('.ways > a', harbour.tree);
    expect(hrefs).toContain('#warning');
    expect(hrefs).toContain(`${base}frameworks/renewal/`);
  });
});

describe('a Cyrillic article', () => {
  test('has its language, its mentions and its marks.', () => {
    const page = findPage(site, 'articles/zasedanie/');
    const article = articleOf(page);
    expect(article.properties).toMatchObject({lang: 'ru', dir: 'ltr'});
    expect(selectOne('h1', page.tree).properties).toMatchObject({lang: 'ru'});
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
  test('is right to left in its title, its text, and its passages on other pages.', () => {
    const page = findPage(site, 'articles/mina/');
    const article = articleOf(page);
    expect(article.properties).toMatchObject({lang: 'ar', dir: 'rtl'});
    expect(selectOne('h1', page.tree).properties).toMatchObject({lang: 'ar', dir: 'rtl'});
    expect(selectAll('[data-actor]', article).map(textOf)).toEqual(['ماريا ليندكفيست', 'عمر حداد']);
    expect(marked(page, 'jidar')).toEqual(['الجدار كان قديما']);
    const actor = findPage(site, 'actors/lindqvist/').tree;
    expect(selectOne('ol[lang=ar]', actor).properties['dir']).toBe('rtl');
  });
});

describe('an article without annotations', () => {
  test('has no notes, no legend and no lists.', () => {
    const {tree} = findPage(site, 'articles/letter/');
    expect(selectAll('.notes, mark, #legend, section, [role=doc-noteref]', tree)).toEqual([]);
    expect(
      selectAll('[data-article] > div > p', tree).map(({properties}) => properties['id']),
    ).toEqual(['p1', 'p2']);
  });
});

describe('an actor', () => {
  const mentionsOf = (id: string): string[] =>
    listHrefs('section[aria-labelledby=mentions] li a', findPage(site, `actors/${id}/`).tree);

  test('is found by its aliases in every script, and in all articles.', () => {
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

  test('is not found in code or in an excluded phrase.', () => {
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

  test('has lists of its claims, and of the claims about it.', () => {
    const {tree} = findPage(site, 'actors/haddad/');
    expect(selectAll('section h2', tree).map(textOf)).toEqual([
      '5 mentions',
      'Claims by Omar Haddad',
      'Claims about what Omar Haddad said or did',
      'How these claims connect',
    ]);
    expect(listHrefs('[aria-labelledby=claims-0] a', tree)).toEqual([
      `${base}articles/zasedanie/#vinovaty`,
      `${base}articles/harbour/#neglected`,
    ]);
    expect(listHrefs('[aria-labelledby=claims-1] a', tree)).toEqual([
      `${base}articles/harbour/#neglected`,
    ]);
  });

  test('without mentions has a page that says so.', () => {
    const {tree} = findPage(site, 'actors/nobody/');
    expect(textOf(selectOne('main', tree))).toContain('No article names Zuzana Nováková.');
  });
});

test('Links from the root of the site are below the base path.', () => {
  expect(listHrefs('.prose a', findPage(site, 'actors/lindqvist/').tree)).toEqual([
    `${base}articles/harbour/`,
    'https://northhaven.example/mayor',
  ]);
  expect(listHrefs('#note-rebuilds li a', harbour.tree)).toEqual([`${base}about/`]);
});

test('Articles are sorted from newest to oldest, with those without a date last.', () => {
  expect(listHrefs('main article :is(h2, h3) a', findPage(site, '').tree)).toEqual(
    ['mina', 'zasedanie', 'harbour', 'letter'].map((slug) => `${base}articles/${slug}/`),
  );
});
