/**
 * The maps of claims in built sites.
 */
import type {Element} from 'hast';
import {beforeAll, describe, expect, test} from 'vitest';
import {buildGoodSite, fixtureContent} from './build-site.ts';
import {
  brokenReference,
  byId,
  hrefs,
  one,
  type Page,
  pageAt,
  readSite,
  readText,
  type Site,
  select,
  selectAll,
  textOf,
} from './pages.ts';

const mapsOf = ({tree}: Page): Element[] => selectAll('svg.map', tree);
const isMap = ({file}: Page): boolean => /^articles\/[^/]+\/map\/index\.html$/.test(file);
const nodes = (map: Element): string[] =>
  selectAll('.node > a:first-child', map).map(({properties}) => String(properties['href']));

describe('the first edition', () => {
  let site: Site;
  let page: Page;
  let article: Page;
  beforeAll(async () => {
    site = readSite(await buildGoodSite({base: '/some/base/'}));
    page = pageAt(site, 'articles/csto-kazakhstan-2022/map/');
    article = pageAt(site, 'articles/csto-kazakhstan-2022/');
  });

  test('has a map with every claim and every sign of its article, each a link to its passage.', () => {
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

  test('says the same as a list: every node, and each relation from both ends.', () => {
    const list = one('section[aria-labelledby=outline]', page.tree);
    const [map] = mapsOf(page);
    const items = hrefs('div > a:first-child', list);
    expect(items.sort()).toEqual(map && nodes(map).sort());
    const relations = map ? selectAll('.edge', map).length : 0;
    expect(selectAll('a.numeral', list)).toHaveLength(2 * relations);
    expect(textOf(list)).toContain('The author asserts');
  });

  test('links to the map under the list of claims.', () => {
    const section = one('section[aria-labelledby=claims]', article.tree);
    expect(hrefs('p a', section)).toEqual([page.url.pathname]);
  });

  test('can scroll its map by key, and names what scrolls.', () => {
    expect(one('.map-frame', page.tree).properties).toMatchObject({
      tabIndex: 0,
      ariaLabel: 'Map of the claims',
    });
  });

  test('has a map on the page of each actor with related claims, with these and no other.', () => {
    const [map, ...others] = mapsOf(pageAt(site, 'actors/lenin/'));
    expect(others).toEqual([]);
    expect(map && nodes(map)).toEqual(
      ['three-signs', 'upper-classes', 'lower-classes', 'mass-activity'].map(
        (id) => `${article.url.pathname}#${id}`,
      ),
    );
    expect(mapsOf(pageAt(site, 'actors/japarov/'))).toEqual([]);
  });

  test('loads what maps are styled with on no page without one.', () => {
    const styles = ({html, tree}: Page) => [
      html,
      ...hrefs('link[rel=stylesheet]', tree).map((href) =>
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

  test('have maps where there is something to map, and links to these alone.', () => {
    expect(site.pages.filter(isMap).map(({file}) => file)).toEqual([
      'articles/harbour/map/index.html',
      'articles/zasedanie/map/index.html',
    ]);
    for (const slug of ['harbour', 'zasedanie', 'mina', 'letter']) {
      const {tree, url} = pageAt(site, `articles/${slug}/`);
      const there = site.pages.some(({file}) => file === `articles/${slug}/map/index.html`);
      expect(hrefs(`a[href="${url.pathname}map/"]`, tree)).toHaveLength(there ? 1 : 0);
    }
  });

  test('tell who asserts what in frames, and in the list.', () => {
    const {tree} = pageAt(site, 'articles/harbour/map/');
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

  test('lead to a sign that no passage states.', () => {
    const {tree, url} = pageAt(site, 'articles/harbour/map/');
    const sign = '/gloss/frameworks/neglect/#sign-2';
    expect(hrefs(`.node a[href="${sign}"]`, tree)).toHaveLength(1);
    expect(brokenReference(site, url, sign)).toBeUndefined();
    expect(byId('sign-2', pageAt(site, 'frameworks/neglect/').tree)).toBeDefined();
  });

  test('keep every link of every map whole.', () => {
    const links = site.pages.flatMap((page) =>
      mapsOf(page).flatMap((map) => hrefs('a', map).map((href) => ({page, href}))),
    );
    expect(links.length).toBeGreaterThan(20);
    expect(links.flatMap(({page, href}) => brokenReference(site, page.url, href) ?? [])).toEqual(
      [],
    );
  });
});

test('An article without annotations has no map and no link to one.', async () => {
  const site = readSite(await buildGoodSite({content: fixtureContent('bare')}));
  expect(site.pages.filter(isMap)).toEqual([]);
  expect(site.pages.flatMap(({tree}) => hrefs('a[href$="/map/"]', tree))).toEqual([]);
});
