/**
 * Tests the maps of claims in built sites.
 */
import type {Element} from 'hast';
import {beforeAll, describe, expect, test} from 'vitest';
import {buildGoodSite, fixtureContent} from './build-site.ts';
import {
  describeBrokenReference,
  findById,
  findPage,
  listHrefs,
  type Page,
  readSite,
  readText,
  type Site,
  select,
  selectAll,
  selectOne,
  textOf,
} from './pages.ts';

const mapsOf = ({tree}: Page): Element[] => selectAll('svg.map', tree);
const isMap = ({file}: Page): boolean => /^articles\/[^/]+\/map\/index\.html$/.test(file);
const nodes = (map: Element): string[] =>
  selectAll('.node > a', map).map(({properties}) => String(properties['href']));

describe('the first edition', () => {
  let site: Site;
  let page: Page;
  let article: Page;
  beforeAll(async () => {
    site = readSite(await buildGoodSite({base: '/some/base/'}));
    page = findPage(site, 'articles/csto-kazakhstan-2022/map/');
    article = findPage(site, 'articles/csto-kazakhstan-2022/');
  });

  test('has a map with links to every claim and every sign of its article.', () => {
    const expected = selectAll('[data-article] a[role=doc-noteref]', article.tree)
      .filter(({properties}) => ['claim', 'sign'].includes(String(properties['dataKind'])))
      .map(
        ({properties}) =>
          `${article.url.pathname}${String(properties['href']).replace('#note-', '#')}`,
      );
    expect(expected).toHaveLength(21);
    const [map] = mapsOf(page);
    expect(map && nodes(map).sort()).toEqual(expected.sort());
  });

  test('has a list with every node of the map, and with each relation in both directions.', () => {
    const list = selectOne('section[aria-labelledby=outline]', page.tree);
    const [map] = mapsOf(page);
    const items = listHrefs('div > a:first-child', list);
    expect(items.sort()).toEqual(map && nodes(map).sort());
    // A relation that is drawn on demand is drawn at both ends.
    const relations = map ? selectAll('.edge:not(.received)', map).length : 0;
    expect(selectAll('a.numeral', list)).toHaveLength(2 * relations);
    expect(textOf(list)).toContain('The author asserts');
  });

  test('has a preview picture of its own, with its main finding in words.', () => {
    const metaOf = (name: string) =>
      selectOne(`meta[property="og:image${name}"]`, page.tree).properties['content'];
    expect(metaOf('')).toMatch(/\/map\/preview\.png$/);
    expect(metaOf(':alt')).toBe(
      'Map of the claims in “CSTO does not recognize the crisis of power and society”. Claim 6 is contested. On it rest: claim 11, sign III and claim 14.',
    );
  });

  test('links to the map above the article.', () => {
    expect(listHrefs('.ways > a', article.tree)).toContain(page.url.pathname);
  });

  test('has a scrollable map with a name, which can be focused.', () => {
    expect(selectOne('.map-frame', page.tree).properties).toMatchObject({
      tabIndex: 0,
      ariaLabel: 'Map of the claims',
    });
  });

  test('has a map of related claims on the page of an actor, if there are any.', () => {
    const [map, ...others] = mapsOf(findPage(site, 'actors/lenin/'));
    expect(others).toEqual([]);
    expect(map && nodes(map)).toEqual(
      ['three-signs', 'upper-classes', 'lower-classes', 'mass-activity'].map(
        (id) => `${article.url.pathname}#${id}`,
      ),
    );
    expect(mapsOf(findPage(site, 'actors/japarov/'))).toEqual([]);
  });

  test('loads the styles of maps only on pages with a map.', () => {
    const styles = ({html, tree}: Page) => [
      html,
      ...listHrefs('link[rel=stylesheet]', tree).map((href) =>
        readText(site.build, href.slice(site.build.base.length)),
      ),
    ];
    expect(styles(page).join()).toContain('.map-frame');
    expect(styles(article).join()).not.toContain('.map-frame');
  });
});

describe('several articles', () => {
  let site: Site;
  beforeAll(async () => {
    site = readSite(await buildGoodSite({content: fixtureContent('several'), base: '/gloss/'}));
  });

  test('have maps, and links to them, only if there is something to map.', () => {
    expect(site.pages.filter(isMap).map(({file}) => file)).toEqual([
      'articles/harbour/map/index.html',
      'articles/zasedanie/map/index.html',
    ]);
    for (const slug of ['harbour', 'zasedanie', 'mina', 'letter']) {
      const {tree, url} = findPage(site, `articles/${slug}/`);
      const there = site.pages.some(({file}) => file === `articles/${slug}/map/index.html`);
      expect(listHrefs(`a[href="${url.pathname}map/"]`, tree)).toHaveLength(there ? 1 : 0);
    }
  });

  test('name the speakers in frames and in the list.', () => {
    const {tree} = findPage(site, 'articles/harbour/map/');
    const asserts = [
      'Maria Lindqvist asserts',
      'The author, Ada Example, asserts',
      'Omar Haddad asserts',
    ];
    expect(selectAll('.frame text', tree).map(textOf)).toEqual(asserts);
    const list = select('section[aria-labelledby=outline] ul', tree);
    const parts = list?.children.filter((child) => child.type === 'element') ?? [];
    expect(parts.map((part) => textOf(select('p', part) ?? part))).toEqual([
      ...asserts,
      'Signs: The ladder of neglect',
      'Signs: Renewal',
    ]);
  });

  test('link to a sign without a passage.', () => {
    const {tree, url} = findPage(site, 'articles/harbour/map/');
    const sign = '/gloss/frameworks/neglect/#sign-2';
    expect(listHrefs(`.node a[href="${sign}"]`, tree)).toHaveLength(1);
    expect(describeBrokenReference(site, url, sign)).toBeUndefined();
    expect(findById('sign-2', findPage(site, 'frameworks/neglect/').tree)).toBeDefined();
  });

  test('have no broken link in any map.', () => {
    const links = site.pages.flatMap((page) =>
      mapsOf(page).flatMap((map) => listHrefs('a', map).map((href) => ({page, href}))),
    );
    expect(links.length).toBeGreaterThan(20);
    expect(
      links.flatMap(({page, href}) => describeBrokenReference(site, page.url, href) ?? []),
    ).toEqual([]);
  });
});

test('An article without annotations has no map and no link to one.', async () => {
  const site = readSite(await buildGoodSite({content: fixtureContent('bare')}));
  expect(site.pages.filter(isMap)).toEqual([]);
  expect(site.pages.flatMap(({tree}) => listHrefs('a[href$="/map/"]', tree))).toEqual([]);
});
