import {expect, test} from 'vitest';
import type {Fault, Judged} from './read-report.ts';
import {faultsOf, isPerfect, tableOf} from './table.ts';

const page = (kind: string, told: Partial<Judged> = {}): Judged => ({
  kind,
  scores: {performance: 100, accessibility: 100, 'best-practices': 100, seo: 100},
  lcp: 1357.4,
  tbt: 0,
  cls: 0,
  bytes: 80_368,
  faults: [],
  ...told,
});

const fault = (audit: string, where: string[], counts = true): Fault => ({
  audit,
  title: `About ${audit}`,
  where,
  counts,
});

test('the table has a row a page, and a dash where a page is not judged', () => {
  const frame = page('frame', {scores: {performance: 99}, tbt: 12.6, cls: 0.01234});
  expect(tableOf([page('home'), frame])).toBe(
    [
      '| kind of page | performance | accessibility | best practices | SEO | LCP | TBT | CLS | bytes |',
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
      '| home | 100 | 100 | 100 | 100 | 1.36 s | 0 ms | 0 | 80,368 |',
      '| frame | 99 | – | – | – | 1.36 s | 13 ms | 0.012 | 80,368 |',
    ].join('\n'),
  );
});

test('each audit is named once, with the pages, and the places where it counts', () => {
  const pages = [
    page('home', {faults: [fault('contrast', ['p', 'a'])]}),
    page('map', {faults: [fault('cache', ['/a.css'], false)]}),
    page('article', {faults: [fault('contrast', []), fault('cache', [], false)]}),
  ];
  expect(faultsOf(pages)).toBe(
    [
      'Not perfect, and in the score:',
      '',
      '- `contrast`, About contrast',
      '  - home (p; a)',
      '  - article',
      '',
      'Only mentioned by Lighthouse:',
      '',
      '- `cache`, About cache: map, article',
    ].join('\n'),
  );
});

test('what is mentioned of all pages is told in short', () => {
  const mentioned = [fault('cache', [], false)];
  const pages = [page('home', {faults: mentioned}), page('map', {faults: mentioned})];
  expect(faultsOf(pages)).toMatch(/`cache`, About cache: every page$/);
});

test('where nothing is imperfect, nothing is said', () => {
  expect(faultsOf([page('home')])).toBe('');
});

test('a page is perfect by the scores that it has', () => {
  expect(isPerfect([page('home'), page('frame', {scores: {seo: 100}})])).toBe(true);
  expect(isPerfect([page('home'), page('frame', {scores: {seo: 99}})])).toBe(false);
});
