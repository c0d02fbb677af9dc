/**
 * Tests the timelines of articles in built sites.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Element} from 'hast';
import {beforeAll, describe, expect, test} from 'vitest';
import {buildGoodSite, editionContent, fixtureContent} from './build-site.ts';
import {
  findPage,
  listHrefs,
  type Page,
  readSite,
  type Site,
  select,
  selectAll,
  selectOne,
  textOf,
} from './pages.ts';

/** List the dots and ticks of the line next to the list, with their labels. */
const listMarks = ({tree}: Page): string[] =>
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
    page = findPage(site, `${path}timeline/`);
  });

  test('is a list of the dates from 2 to 13 January 2022, in order.', () => {
    expect(selectOne('main ol.timeline', page.tree).properties['dir']).toBe('ltr');
    expect(dates(page)).toEqual([2, 5, 6, 7, 10, 11, 13].map((day) => `${day} January 2022`));
    expect(
      selectAll('.when time', page.tree).map(({properties}) => properties['dateTime']),
    ).toEqual(['02', '05', '06', '07', '10', '11', '13'].map((day) => `2022-01-${day}`));
  });

  test('has every event of its file, each with a source and related annotations.', () => {
    const file = readFileSync(join(editionContent, path, 'timeline.md'), 'utf8');
    const events = selectAll('.event', page.tree);
    expect(events).toHaveLength(file.match(/^ {2}- date:/gm)?.length ?? 0);
    const {ids} = findPage(site, path);
    for (const event of events) {
      const sources = listHrefs('.event > p a', event).filter((href) => /^https?:/.test(href));
      expect(sources.length, textOf(event)).toBeGreaterThan(0);
      for (const href of listHrefs('.bears li a', event)) {
        const [address, id] = href.split('#');
        expect(address).toBe(`/${path}`);
        expect(ids).toContain(id);
      }
    }
  });

  test('has the kind, the numeral, the gist and the status of related annotations.', () => {
    const links = selectAll('.bears li a', moments(page)[0] ?? page.tree);
    expect(links.map((link) => textOf(link).replace(/\s+/g, ' '))).toEqual([
      'Claim 6 Nobody spoke about the root causes of the protests contested',
      'Claim 10 The roots: an economic crisis and an unaccountable government not rated',
    ]);
  });

  test('has a dot for each date, and a tick for each day between dates.', () => {
    expect(listMarks(page)).toEqual([
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

  test('is a plain list for screen readers, which do not read the line.', () => {
    for (const line of selectAll('.line', page.tree)) {
      expect(line.properties['ariaHidden']).toBe('true');
      expect(textOf(line)).toBe('');
    }
  });

  test('has an overview with a mark for each event, which leads to it in the list.', () => {
    const marks = selectAll('.overview a', page.tree);
    const events = selectAll('.event', page.tree);
    // The name of a mark has the words of its event, without what is said of their sources.
    const wordsOf = (event: Element): string =>
      selectAll('small', event).reduce(
        (words, source) => words.replace(` ${textOf(source)}`, ''),
        textOf(event),
      );
    expect(marks.map(({properties}) => properties['href']).sort()).toEqual(
      events.map(({properties}) => `#${properties['id']}`).sort(),
    );
    const names = marks.map(({properties}) => String(properties['ariaLabel']));
    expect(new Set(names).size).toBe(events.length);
    for (const [index, {properties}] of marks.entries()) {
      const event = events.find(({properties: {id}}) => `#${id}` === properties['href']);
      const [, text = ''] = names[index]?.split(/: (.*)…?$/) ?? [];
      expect(event && wordsOf(event)).toContain(text.replace(/…$/, ''));
    }
  });

  test('has lanes by the most disputed claim that an event bears on, and the day of the article.', () => {
    const overview = selectOne('.overview', page.tree);
    expect(selectAll('.lane', overview).map(textOf)).toEqual([
      'contested',
      'supported',
      'opinion',
      'no claim',
    ]);
    for (const lane of selectAll('g:has(> a)', overview)) {
      const status = lane.properties['dataStatus'];
      for (const href of listHrefs('a', lane)) {
        const event = selectOne(`[id="${href.slice(1)}"]`, page.tree);
        const statuses = selectAll('[data-status]', event).map(
          ({properties}) => properties['dataStatus'],
        );
        if (status === undefined) expect(statuses).toEqual([]);
        else expect(statuses).toContain(status);
        if (status !== 'contested') expect(statuses).not.toContain('contested');
      }
    }
    expect(textOf(overview)).toContain('The article: 10 January 2022 (inferred)');
  });

  test('has a preview picture of its own, with a true description.', () => {
    const metaOf = (name: string) =>
      selectOne(`meta[property="og:image${name}"]`, page.tree).properties['content'];
    expect(metaOf('')).toMatch(/\/timeline\/preview\.png$/);
    expect(metaOf(':alt')).toBe(
      'Timeline: CSTO does not recognize the crisis of power and society. 2–13 January 2022. 11 events. The article: 10 January 2022 (inferred).',
    );
  });

  test('is linked from the article, and links back.', () => {
    expect(listHrefs('main a[href$="timeline/"]', findPage(site, path).tree)).toEqual([
      `/${path}timeline/`,
    ]);
    expect(listHrefs('main header a', page.tree)).toEqual([`/${path}`]);
  });
});

describe('the timelines of other articles', () => {
  const base = '/gloss/';
  let site: Site;
  beforeAll(async () => {
    site = readSite(await buildGoodSite({content: fixtureContent('several'), base}));
  });

  test('have ticks for years, breaks, spans, and a year before its days.', () => {
    const page = findPage(site, 'articles/harbour/timeline/');
    expect(dates(page)).toEqual([
      '1931 to 1934',
      '1936',
      'March 2015',
      '2018',
      '3 November 2018',
      '3 November 2018 to February 2019',
    ]);
    expect(listMarks(page)).toEqual([
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

  test('have links that are valid on their page, and no empty lists of annotations.', () => {
    const [, ferry] = moments(findPage(site, 'articles/harbour/timeline/'));
    if (!ferry) throw new Error('There is no second date.');
    expect(listHrefs('a', ferry)).toEqual([
      `${base}articles/harbour/#selma`,
      `${base}actors/lindqvist/`,
    ]);
    expect(select('.bears', ferry)).toBeUndefined();
  });

  test('have the direction of their article, and each event the direction of its language.', () => {
    const {tree} = findPage(site, 'articles/mina/timeline/');
    expect(selectOne('.timeline', tree).properties['dir']).toBe('rtl');
    // The direction follows from the language, and not from the first character.
    const directions = selectAll('.event > p', tree).map((event) => [
      event.properties['dir'],
      select('[lang=ar]', event)?.properties['dir'],
    ]);
    expect(directions).toEqual([
      [undefined, 'rtl'],
      [undefined, 'rtl'],
    ]);
    expect(textOf(selectOne('.prose', tree))).toBe('ما حدث في الميناء.');
  });

  test('do not exist for an article without one, which has no link to it.', () => {
    expect(() => findPage(site, 'articles/letter/timeline/')).toThrow();
    expect(listHrefs('main a[href$="timeline/"]', findPage(site, 'articles/letter/').tree)).toEqual(
      [],
    );
  });
});

describe('the timelines of articles in Russian and Arabic', () => {
  let site: Site;
  beforeAll(async () => {
    site = readSite(await buildGoodSite({content: fixtureContent('languages')}));
  });

  test.each([
    [
      'pristan',
      'ltr',
      [
        ...['44 г. до н. э.', '16-й век', 'ок. 1590', '1592–1594'],
        ...['март 1596 г. (под вопросом)', '1 ноября 2021 г. — 3 ноября 2021 г.'],
      ],
    ],
    [
      'sur',
      'rtl',
      [
        ...['44 ق.م', 'القرن السادس عشر', 'نحو 1590', '1592–1594'],
        ...['مارس 1596 (غير مؤكد)', 'من 1 نوفمبر 2021 إلى 3 نوفمبر 2021'],
      ],
    ],
  ])('have dates in the language of the article: %s.', (slug, dir, expected) => {
    const page = findPage(site, `articles/${slug}/timeline/`);
    const shown = dates(page).map((date) => date.replace(/\s+/g, ' ').trim());
    expect(shown.slice(0, 6)).toEqual(expected);
    // HTML has no value for the first five.
    expect(
      selectAll('.when time', page.tree)
        .slice(0, 2)
        .map(({properties}) => properties['dateTime']),
    ).toEqual(['2021-11-01', '2021-11-03']);
    expect(listMarks(page)[1]).toBe('break');
    expect(selectAll('.when bdi', page.tree).map(({properties}) => properties['dir'])).toEqual(
      Array(moments(page).length).fill(dir),
    );
  });

  test('are on the page of an actor too.', () => {
    const page = findPage(site, 'actors/haddad/');
    expect(selectAll('main dl dd', page.tree).map(textOf).join('; ')).toContain(
      'c. March 1958; 2019–2020',
    );
  });
});
