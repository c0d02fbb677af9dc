import type {RootContent} from 'hast';
import {describe, expect, test} from 'vitest';
import type {Addressed} from '../../src/addresses/published-addresses.ts';
import {checkSiteLinks} from '../../src/edition/check-site-links.ts';

const addressed: Addressed = {
  articles: [
    {
      slug: 'storm',
      aliases: ['gale'],
      annotations: [{id: 'wind', aliases: ['breeze'], kind: 'claim', by: 'author', relations: []}],
      withdrawn: [{id: 'hail', aliases: []}],
    },
  ],
  actors: [{id: 'lenin', earlierIds: ['ulyanov']}],
  frameworks: [{id: 'signs', earlierIds: [], signs: [{number: 1}]}],
  recorded: [],
};
const check = (href: string, properties = {}) => {
  const link: RootContent = {
    type: 'element',
    tagName: 'a',
    properties: {href, ...properties},
    children: [],
    position: {start: {line: 3, column: 5}, end: {line: 3, column: 9}},
  };
  return checkSiteLinks([{file: 'a.md', nodes: [link]}], addressed);
};

describe('checkSiteLinks', () => {
  test.each([
    '/',
    '/about/',
    '/about/#cite',
    '/actors/',
    '/actors/lenin/',
    '/articles/storm/#p1',
    '/articles/storm/wind/',
    '/articles/storm/hail/',
    '/frameworks/signs/?a=b#sign-1',
    'https://example.org/actors/nobody/',
    '//example.org/nobody/',
    '#p1',
    'mailto:a@example.org',
  ])('accepts %s.', (href) => {
    expect(check(href)).toEqual([]);
  });

  test.each([
    ['/actors/lenim/', '/actors/lenin/'],
    ['/actors/lenin', '/actors/lenin/'],
    ['/article/storm/', '/articles/storm/'],
    ['/actors/ulyanov/', '/actors/lenin/'],
    ['/articles/gale/#p1', '/articles/storm/'],
    ['/articles/gale/breeze/', '/articles/storm/wind/'],
    ['/xyzzy-plugh-frobnicate/', undefined],
  ])('reports %s, with the nearest path %s.', (href, nearest) => {
    const [problem, ...more] = check(href);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({file: 'a.md', line: 3, column: 5, ruleId: 'site-link', nearest});
    expect(problem?.fix).toContain(nearest ?? 'Write the path of a page of this site.');
  });

  test('skips the links of mentions, which are checked as references.', () => {
    expect(check('/actors/nobody/', {dataActor: 'nobody'})).toEqual([]);
  });
});
