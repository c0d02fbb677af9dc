import {expect, test} from 'vitest';
import {
  type Addressed,
  type AddressedArticle,
  listPages,
  listPublishedAddresses,
} from '../../src/addresses/published-addresses.ts';
import {listRedirects} from '../../src/addresses/redirects.ts';
import {renamedSite} from './site.ts';

const nothing = {articles: [], actors: [], frameworks: [], recorded: []};

test('A site without content has the addresses of every site.', () => {
  expect(listPublishedAddresses(nothing)).toEqual([
    '/',
    '/about/',
    '/actors/',
    '/frameworks/',
    '/search/',
  ]);
  expect(listRedirects(nothing)).toEqual([]);
});

test('Pages include those of withdrawn annotations.', () => {
  expect(listPages(renamedSite)).toEqual([
    '/',
    '/about/',
    '/actors/',
    '/frameworks/',
    '/search/',
    '/articles/storm/',
    '/articles/storm/timeline/',
    '/articles/storm/wind/',
    '/articles/storm/hail/',
    '/articles/letter/',
    '/actors/lenin/',
    '/frameworks/signs/',
  ]);
});

test('Published are the pages, the signs, and what the content says that it was called.', () => {
  expect(listPublishedAddresses(renamedSite)).toEqual([
    '/',
    '/about/',
    '/actors/',
    '/actors/lenin/',
    '/actors/ulyanov/',
    '/articles/gale/',
    '/articles/letter/',
    '/articles/storm/',
    '/articles/storm/breeze/',
    '/articles/storm/hail/',
    '/articles/storm/ice/',
    '/articles/storm/timeline/',
    '/articles/storm/wind/',
    '/frameworks/',
    '/frameworks/omens/',
    '/frameworks/signs/',
    '/frameworks/signs/#sign-1',
    '/frameworks/signs/#sign-12',
    '/search/',
  ]);
});

test('Every earlier address redirects to the current one in one step.', () => {
  const found = listRedirects(renamedSite).map(({from, to}) => `${from} ${to}`);
  expect(found).toEqual([
    '/articles/gale/ /articles/storm/',
    '/articles/gale/timeline/ /articles/storm/timeline/',
    '/articles/storm/breeze/ /articles/storm/wind/',
    '/articles/storm/breeze/embed/ /articles/storm/wind/embed/',
    '/articles/gale/wind/ /articles/storm/wind/',
    '/articles/gale/wind/embed/ /articles/storm/wind/embed/',
    '/articles/gale/breeze/ /articles/storm/wind/',
    '/articles/gale/breeze/embed/ /articles/storm/wind/embed/',
    '/articles/storm/ice/ /articles/storm/hail/',
    '/articles/storm/ice/embed/ /articles/storm/hail/embed/',
    '/articles/gale/hail/ /articles/storm/hail/',
    '/articles/gale/hail/embed/ /articles/storm/hail/embed/',
    '/articles/gale/ice/ /articles/storm/hail/',
    '/articles/gale/ice/embed/ /articles/storm/hail/embed/',
    '/actors/ulyanov/ /actors/lenin/',
    '/frameworks/omens/ /frameworks/signs/',
  ]);
});

test('A map and a timeline have addresses if they have content, and are redirected with their article.', () => {
  const [storm, ...more] = renamedSite.articles;
  if (!storm) throw new Error('The article is missing.');
  const [wind] = storm.annotations;
  const shown: AddressedArticle = {
    ...storm,
    annotations: wind ? [wind, {...wind, id: 'rain', by: 'anna'}] : [],
    timeline: {},
  };
  const site = {...renamedSite, articles: [shown, ...more]};
  const views = ['/articles/storm/map/', '/articles/storm/timeline/'];
  expect(listPages(site)).toEqual(expect.arrayContaining(views));
  expect(listPublishedAddresses(site)).toEqual(expect.arrayContaining(views));
  expect(listRedirects(site)).toEqual(
    expect.arrayContaining([
      {from: '/articles/gale/map/', to: '/articles/storm/map/'},
      {from: '/articles/gale/timeline/', to: '/articles/storm/timeline/'},
    ]),
  );
});

test('A removed map redirects to its article if its address is recorded.', () => {
  const recorded = ['/articles/gale/map/', '/articles/letter/map/'];
  const mapsOf = (site: Addressed) =>
    listRedirects(site).filter(({from, to}) => from.endsWith('/map/') && !to.endsWith('/map/'));
  expect(mapsOf(renamedSite)).toEqual([]);
  expect(mapsOf({...renamedSite, recorded})).toEqual([
    {from: '/articles/gale/map/', to: '/articles/storm/'},
    {from: '/articles/letter/map/', to: '/articles/letter/'},
  ]);
});

test('No redirect starts at a page, and each ends at one.', () => {
  const pages = listPages(renamedSite);
  for (const {from, to} of listRedirects(renamedSite)) {
    expect(pages).not.toContain(from);
    expect(pages).toContain(to.replace(/embed\/$/, ''));
  }
});
