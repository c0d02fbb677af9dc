import {expect, test} from 'vitest';
import {pagesOf, publishedAddresses} from '../../src/permalinks/published-addresses.ts';
import {redirects} from '../../src/permalinks/redirects.ts';
import {renamedSite} from './site.ts';

const nothing = {articles: [], actors: [], frameworks: []};

test('A site without content has the addresses that every site has.', () => {
  expect(publishedAddresses(nothing)).toEqual(['/', '/about/', '/actors/', '/frameworks/']);
  expect(redirects(nothing)).toEqual([]);
});

test('Every page is an address, those of withdrawn annotations too.', () => {
  expect(pagesOf(renamedSite)).toEqual([
    '/',
    '/about/',
    '/actors/',
    '/frameworks/',
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
  expect(publishedAddresses(renamedSite)).toEqual([
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
  ]);
});

test('Every earlier address leads to the one that is now, in one step.', () => {
  const told = redirects(renamedSite).map(({from, to}) => `${from} ${to}`);
  expect(told).toEqual([
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

test('No redirect begins at a page, and each ends at one.', () => {
  const pages = pagesOf(renamedSite);
  for (const {from, to} of redirects(renamedSite)) {
    expect(pages).not.toContain(from);
    expect(pages).toContain(to.replace(/embed\/$/, ''));
  }
});
