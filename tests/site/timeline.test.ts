/**
 * The timeline of an article, as it is built.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Element} from 'hast';
import {beforeAll, describe, expect, test} from 'vitest';
import {buildGoodSite, editionContent, fixtureContent} from './build-site.ts';
import {
  hrefs,
  one,
  type Page,
  pageAt,
  readSite,
  type Site,
  select,
  selectAll,
  textOf,
} from './pages.ts';

/** The line beside the list: its dots and ticks, with what is written at each. */
const lineOf = ({tree}: Page): string[] =>
  selectAll('.timeline > li > .line > span', tree).map(({properties}) =>
    [properties['className'], properties['dataLabel']].flat().filter(Boolean).join(' '),
  );
const moments = ({tree}: Page): Element[] => selectAll('.timeline > li', tree);
const dates = (page: Page): string[] =>
  selectAll('.when', page.tree).map((element) => textOf(element));

describe('the timeline of the first edition', () => {
  const path = 'articles/csto-kazakhstan-2022/';
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    site = readSite(await buildGoodSite());
    page = pageAt(site, `${path}timeline/`);
  });

  test('is a list of the dates from 2 to 13 January 2022, in order.', () => {
    expect(one('main ol.timeline', page.tree).properties['dir']).toBe('ltr');
    expect(dates(page)).toEqual([2, 5, 6, 7, 10, 11, 13].map((day) => `${day} January 2022`));
    expect(
      selectAll('.when time', page.tree).map(({properties}) => properties['dateTime']),
    ).toEqual(['02', '05', '06', '07', '10', '11', '13'].map((day) => `2022-01-${day}`));
  });

  test('has every event of its file, each with a source, and what it bears upon.', () => {
    const file = readFileSync(join(editionContent, path, 'timeline.md'), 'utf8');
    const events = selectAll('.event', page.tree);
    expect(events).toHaveLength(file.match(/^ {2}- date:/gm)?.length ?? 0);
    const {ids} = pageAt(site, path);
    for (const event of events) {
      const sources = hrefs('.event > p a', event).filter((href) => /^https?:/.test(href));
      expect(sources.length, textOf(event)).toBeGreaterThan(0);
      for (const href of hrefs('.bears li a', event)) {
        const [address, id] = href.split('#');
        expect(address).toBe(`/${path}`);
        expect(ids).toContain(id);
      }
    }
  });

  test('names the kind, the numeral and the gist of what an event bears upon.', () => {
    const links = selectAll('.bears li a', moments(page)[0] ?? page.tree);
    expect(links.map((link) => textOf(link).replace(/\s+/g, ' '))).toEqual([
      'Claim 6 Nobody spoke of the basic reasons for the protest',
      'Claim 10 The basis: an economic crisis and a power not accountable',
    ]);
  });

  test('has a dot for each date, and a tick for each day between two of them.', () => {
    expect(lineOf(page)).toEqual([
      'moment',
      'tick 3',
      'tick 4',
      'moment',
      'moment',
      'moment',
      'tick 8',
      'tick 9',
      'moment',
      'moment',
      'tick 12',
      'moment',
    ]);
  });

  test('is told as a plain list: the line is hidden from those who cannot see it.', () => {
    for (const line of selectAll('.line', page.tree)) {
      expect(line.properties['ariaHidden']).toBe('true');
      expect(textOf(line)).toBe('');
    }
  });

  test('is reached from the article, and leads back.', () => {
    expect(hrefs('main a[href$="timeline/"]', pageAt(site, path).tree)).toEqual([
      `/${path}timeline/`,
    ]);
    expect(hrefs('main header a', page.tree)).toEqual([`/${path}`]);
  });
});

describe('the timelines of other articles', () => {
  const base = '/gloss/';
  let site: Site;
  beforeAll(async () => {
    site = readSite(await buildGoodSite({content: fixtureContent('several'), base}));
  });

  test('count years and break, show what goes on, and keep a year before its days.', () => {
    const page = pageAt(site, 'articles/harbour/timeline/');
    expect(dates(page)).toEqual([
      '1931 to 1934',
      '1936',
      'March 2015',
      '2018',
      '3 November 2018',
      '3 November 2018 to February 2019',
    ]);
    expect(lineOf(page)).toEqual([
      'moment goes-on',
      'tick goes-on 1932',
      'tick goes-on 1933',
      'tick goes-on 1934',
      'tick 1935',
      'moment',
      'break 79 years later',
      'moment',
      'tick 2016',
      'tick 2017',
      'moment',
      'moment',
      'moment goes-on',
      'tick goes-on 2019',
    ]);
    expect(selectAll('.event', moments(page)[4] ?? page.tree)).toHaveLength(2);
  });

  test('have links that hold on their page, and nothing where there is nothing to bear upon.', () => {
    const [, ferry] = moments(pageAt(site, 'articles/harbour/timeline/'));
    if (!ferry) throw new Error('There is no second date.');
    expect(hrefs('a', ferry)).toEqual([
      `${base}articles/harbour/#selma`,
      `${base}actors/lindqvist/`,
    ]);
    expect(select('.bears', ferry)).toBeUndefined();
  });

  test('run as their article does, each event as it is written.', () => {
    const {tree} = pageAt(site, 'articles/mina/timeline/');
    expect(one('.timeline', tree).properties['dir']).toBe('rtl');
    // They run as their words do, not as what stands first in each.
    const directions = selectAll('.event > p', tree).map((event) => [
      event.properties['dir'],
      select('[lang=ar]', event)?.properties['dir'],
    ]);
    expect(directions).toEqual([
      [undefined, 'rtl'],
      [undefined, 'rtl'],
    ]);
    expect(textOf(one('.prose', tree))).toBe('ما حدث في الميناء.');
  });

  test('are not there for an article without one, which has no link to any.', () => {
    expect(() => pageAt(site, 'articles/letter/timeline/')).toThrow();
    expect(hrefs('main a[href$="timeline/"]', pageAt(site, 'articles/letter/').tree)).toEqual([]);
  });
});
