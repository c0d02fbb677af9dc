/**
 * Tests a site with many articles: the pages of its lists, and that they stay small.
 */
import {mkdtemp} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {HtmlValidate} from 'html-validate';
import {beforeAll, describe, expect, test} from 'vitest';
import {isFacetPath} from '../../src/addresses/facets.ts';
import {buildGoodSite} from './build-site.ts';
import {writeManyArticles} from './many.ts';
import {
  describeBrokenReference,
  findById,
  findPage,
  listHrefs,
  listReferences,
  type Page,
  readSite,
  readText,
  type Site,
  select,
  selectAll,
  selectOne,
  textOf,
} from './pages.ts';

const articles = 56;
/** The number of frameworks, with the one that all articles refer to. */
const frameworks = 53;
let site: Site;
let lists: Page[];

beforeAll(async () => {
  const content = await mkdtemp(join(tmpdir(), 'gloss-many-'));
  writeManyArticles(content, {articles, annotations: 3, frameworks: frameworks - 1});
  site = readSite(await buildGoodSite({content, base: '/gloss/'}));
  lists = site.pages.filter(({file}) => !file.startsWith('articles/') && file !== '404.html');
});

/** The path from the root of the site, with its letters. */
const pathOf = ({url}: Page): string => decodeURI(url.pathname).replace('/gloss/', '/');
/** The slugs of the articles in the rows of a page, in order. */
const slugsOf = ({tree}: Page): string[] =>
  listHrefs('.rows :is(h2, h3) a', tree).map(
    (href) => /\/articles\/([^/]+)\/$/.exec(href)?.[1] ?? href,
  );
const headOf = (page: Page, rel: string): string[] => listHrefs(`head link[rel=${rel}]`, page.tree);

describe('the home page', () => {
  test('has the newest 50 articles, and a second page the others.', () => {
    const [first, second] = [findPage(site, ''), findPage(site, 'page/2/')];
    expect(slugsOf(first)).toHaveLength(50);
    expect(slugsOf(second)).toHaveLength(articles - 50);
    expect(new Set([...slugsOf(first), ...slugsOf(second)]).size).toBe(articles);
    expect(site.files).not.toContain('page/3/index.html');
    expect(site.files).not.toContain('page/1/index.html');
  });

  test('has a heading for each year, and one for articles without a date.', () => {
    const years = (path: string) => selectAll('main h2', findPage(site, path).tree).map(textOf);
    expect(years('')).toEqual(['2024', '2023', '2022']);
    expect(years('page/2/')).toEqual(['2022', 'Without a date']);
    const [newest] = selectAll('.rows article', findPage(site, '').tree);
    expect(newest && textOf(newest)).toMatch(/^11 December 2024 ?The wall of/);
  });

  test('says the tally of each article, and shows it as a bar.', () => {
    for (const row of selectAll('.rows article', findPage(site, '').tree)) {
      expect(textOf(selectOne('.sr-only', row))).toMatch(/^2 claims: /);
      expect(selectAll('svg[aria-hidden=true] rect', row).length).toBeGreaterThan(0);
    }
  });

  test('leads to what its articles can be listed by, with the number of articles.', () => {
    const nav = selectOne('nav[aria-label="Browse the articles"]', findPage(site, '').tree);
    expect(selectAll('dt', nav).map(textOf)).toEqual([
      ...['Publishers', 'Authors', 'Series', 'Tags', 'Who’s who'],
    ]);
    const links = selectAll('a', nav);
    expect(links.length).toBe(2 + 3 + 1 + 6 + 3);
    for (const link of links) {
      const path = String(link.properties['href']).replace('/gloss/', '');
      const [count] = selectAll('[aria-hidden]', link).map(textOf);
      if (path.startsWith('actors/')) continue;
      expect(slugsOf(findPage(site, path)), path).toHaveLength(Number(count));
    }
    expect(select('nav[aria-label="Browse the articles"]', findPage(site, 'page/2/').tree)).toBe(
      undefined,
    );
  });
});

describe('the pages of a list', () => {
  test('lead to each other, for readers and for machines.', () => {
    const [first, second] = [findPage(site, ''), findPage(site, 'page/2/')];
    expect([headOf(first, 'prev'), headOf(first, 'next')]).toEqual([[], ['/gloss/page/2/']]);
    expect([headOf(second, 'prev'), headOf(second, 'next')]).toEqual([['/gloss/'], []]);
    expect(headOf(second, 'canonical')).toEqual([`${site.build.origin}/gloss/page/2/`]);
    const nav = selectOne('nav[aria-label="Pages of the list"]', second.tree);
    expect(listHrefs('a', nav)).toEqual(['/gloss/', '/gloss/', '/gloss/page/2/']);
    expect(selectAll('[aria-current=page]', nav).map(textOf)).toEqual(['2']);
    expect(textOf(selectOne('title', second.tree))).toBe(
      'Articles, read closely, page 2 of 2 · The Harbour Review',
    );
  });

  test('are in the sitemap, and so are all facets.', () => {
    const sitemap = readText(site.build, 'sitemap-0.xml');
    const paged = lists.filter(
      (page) => /\/page\//.test(pathOf(page)) || isFacetPath(pathOf(page)),
    );
    expect(paged.map(pathOf)).toEqual(
      expect.arrayContaining([
        ...['/page/2/', '/actors/anna-berg/page/2/', '/frameworks/page/2/', '/tags/крым-и-море/'],
      ]),
    );
    for (const {url} of paged) expect(sitemap).toContain(`<loc>${url.href}</loc>`);
  });

  test('have valid HTML, unique titles, ids and control names, and no broken link.', async () => {
    const titles = lists.map(({tree}) => textOf(selectOne('title', tree)));
    expect(new Set(titles).size).toBe(titles.length);
    const validator = new HtmlValidate({extends: ['html-validate:standard']});
    for (const page of lists) {
      const {file, tree, ids, html, url} = page;
      expect(new Set(ids).size, file).toBe(ids.length);
      const broken = listReferences(page).flatMap(
        ({value}) => describeBrokenReference(site, url, value) ?? [],
      );
      expect(broken).toEqual([]);
      const report = await validator.validateString(html, file);
      expect(report.results.flatMap(({messages}) => messages.map(({message}) => message))).toEqual(
        [],
      );
      const levels = selectAll('h1, h2, h3, h4', tree).map(({tagName}) => Number(tagName[1]));
      const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      expect(skips, file).toEqual([]);
      // A link to a facet has its name, its number and what it is.
      const names = selectAll('main nav.browse a', tree).map(textOf);
      expect(new Set(names).size, file).toBe(names.length);
    }
  });

  test('have at most 100 kB.', () => {
    for (const {file, html} of lists) {
      expect(Buffer.byteLength(html), file).toBeLessThanOrEqual(100_000);
    }
    expect(selectAll('main li', findPage(site, '404.html').tree)).toHaveLength(10);
  });
});

describe('a facet', () => {
  test('has a page for each value in any script, and one for all values.', () => {
    const facets = lists.map(pathOf).filter(isFacetPath);
    expect(facets.filter((path) => path.startsWith('/tags/')).sort()).toEqual(
      ['', 'harbour/', 'law/', 'money/', 'weather/', 'крым-и-море/', 'ميناء/'].map(
        (slug) => `/tags/${slug}`,
      ),
    );
    const index = findPage(site, 'tags/').tree;
    expect(listHrefs('main li a', index)).toHaveLength(6);
    expect(textOf(selectOne('main li:first-child .count', index))).toMatch(/^\d+ articles$/);
    expect(textOf(selectOne('h1', findPage(site, 'publishers/вестник/').tree))).toBe('Вестник');
  });
});

describe('a series', () => {
  test('is listed from its first part on.', () => {
    // Every tenth article, of which the later ones are older.
    expect(slugsOf(findPage(site, 'series/the-long-winter/'))).toEqual(
      [50, 40, 30, 20, 0, 10].map((nth) => `article-${nth}`),
    );
  });

  test('is named on its articles, with the parts before and after.', () => {
    const series = (nth: number) =>
      selectOne(
        'nav[aria-label="The series “The long winter”"]',
        findPage(site, `articles/article-${nth}/`).tree,
      );
    expect(textOf(series(40))).toBe('Part 2 of 6 of The long winter · Previous part · Next part');
    expect(listHrefs('a', series(40))).toEqual([
      ...['series/the-long-winter', 'articles/article-50', 'articles/article-30'].map(
        (path) => `/gloss/${path}/`,
      ),
    ]);
    expect(listHrefs('[rel=next]', series(10))).toEqual([]);
    expect(findPage(site, 'articles/article-1/').html).not.toContain('long winter');
  });
});

describe('an actor', () => {
  test('has at most 20 articles a page, each folded below its date and its counts.', () => {
    const [first, second] = ['', 'page/2/'].map((page) =>
      findPage(site, `actors/anna-berg/${page}`),
    );
    const folds = (page: Page | undefined) =>
      page ? selectAll('[aria-labelledby=mentions] > details', page.tree) : [];
    expect([folds(first).length, folds(second).length]).toEqual([20, 8]);
    for (const fold of folds(first)) {
      expect(fold.properties['open']).toBeUndefined();
      expect(textOf(selectOne('summary', fold))).toMatch(
        /part \d+ (?:11 \w+ \d{4} · )?\d mentions?( · \d claims?: .+)?$/,
      );
    }
    expect(second && textOf(selectOne('#mentions', second.tree))).toBe('56 mentions');
    expect(first && selectAll('.prose', first.tree)).toHaveLength(1);
    expect(second && selectAll('.prose', second.tree)).toHaveLength(0);
  });

  test('loses no mention and no claim.', () => {
    const hrefs = lists
      .filter(({file}) => file.startsWith('actors/anna-berg/'))
      .flatMap(({tree}) => listHrefs('section li a', tree));
    expect(new Set(hrefs).size).toBe(56 + 28);
  });
});

describe('the list of frameworks', () => {
  const hrefsOf = (page: Page) => listHrefs('main ul > li > a', page.tree);

  test('has 50 frameworks a page, and loses none.', () => {
    const [first, second] = [findPage(site, 'frameworks/'), findPage(site, 'frameworks/page/2/')];
    expect([hrefsOf(first).length, hrefsOf(second).length]).toEqual([50, frameworks - 50]);
    expect(new Set([...hrefsOf(first), ...hrefsOf(second)]).size).toBe(frameworks);
    expect(site.files).not.toContain('frameworks/page/3/index.html');
    expect(site.files).not.toContain('frameworks/page/1/index.html');
  });

  test('has pages that lead to each other, and say which they are.', () => {
    const [first, second] = [findPage(site, 'frameworks/'), findPage(site, 'frameworks/page/2/')];
    expect([headOf(first, 'prev'), headOf(first, 'next')]).toEqual([
      [],
      ['/gloss/frameworks/page/2/'],
    ]);
    expect([headOf(second, 'prev'), headOf(second, 'next')]).toEqual([['/gloss/frameworks/'], []]);
    const nav = selectOne('nav[aria-label="Pages of the list"]', second.tree);
    expect(listHrefs('[rel=prev]', nav)).toEqual(['/gloss/frameworks/']);
    expect(textOf(selectOne('title', second.tree))).toMatch(/, page 2 of 2 · The Harbour Review$/);
    expect(textOf(selectOne('header p:last-child', second.tree))).toBe('Page 2 of 2');
  });
});

describe('a framework', () => {
  test('has all signs on each page, and their passages in the folds of the articles.', () => {
    const pages = [1, 2, 3].map((number) =>
      findPage(site, `frameworks/neglect/${number === 1 ? '' : `page/${number}/`}`),
    );
    const passages = pages.map(({tree}) => selectAll('#sign-1 details figure', tree).length);
    expect(passages).toEqual([20, 20, articles - 40]);
    for (const {tree} of pages) {
      expect(selectAll('[id^=sign-]', tree)).toHaveLength(2);
      expect(textOf(findById('sign-2', tree))).toContain('Claims that are evidence for it, in “');
    }
  });
});

test('The page About has the origin of 40 articles, and a link to the others.', () => {
  const hrefs = listHrefs('main p > a', findPage(site, 'about/').tree);
  expect(hrefs.filter((href) => /\/articles\/[^/]+\/$/.test(href))).toHaveLength(40);
  const more = selectOne('main p > a[aria-label]', findPage(site, 'about/').tree);
  expect([textOf(more), more.properties['href']]).toEqual([
    `… and ${articles - 40} more`,
    '/gloss/',
  ]);
});

test('The feeds have the newest 50 entries.', () => {
  for (const feed of ['feed.xml', 'annotations.xml']) {
    expect(readText(site.build, feed).match(/<entry\b/g)).toHaveLength(50);
  }
});
