import {expect, test} from 'vitest';
import type {Fault, PageResult} from './read-report.ts';
import {formatFaults, formatTable, isPerfect} from './table.ts';

const page = (kind: string, result: Partial<PageResult> = {}): PageResult => ({
  kind,
  scores: {performance: 100, accessibility: 100, 'best-practices': 100, seo: 100},
  lcp: 1357.4,
  tbt: 0,
  cls: 0,
  bytes: 80_368,
  faults: [],
  ...result,
});

const fault = (audit: string, where: string[], counts = true): Fault => ({
  audit,
  title: `About ${audit}`,
  where,
  counts,
});

test('the table has one row per page, and a dash for a category that was not audited', () => {
  const frame = page('frame', {scores: {performance: 99}, tbt: 12.6, cls: 0.01234});
  expect(formatTable([page('home'), frame])).toBe(
    [
      '| kind of page | performance | accessibility | best practices | SEO | LCP | TBT | CLS | bytes |',
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
      '| home | 100 | 100 | 100 | 100 | 1.36 s | 0 ms | 0 | 80,368 |',
      '| frame | 99 | – | – | – | 1.36 s | 13 ms | 0.012 | 80,368 |',
    ].join('\n'),
  );
});

test('each audit is listed once with its pages, and with its places if it reduces a score', () => {
  const pages = [
    page('home', {faults: [fault('contrast', ['p', 'a'])]}),
    page('map', {faults: [fault('cache', ['/a.css'], false)]}),
    page('article', {faults: [fault('contrast', []), fault('cache', [], false)]}),
  ];
  expect(formatFaults(pages)).toBe(
    [
      'Audits that reduce a score:',
      '',
      '- `contrast`, About contrast',
      '  - home (p; a)',
      '  - article',
      '',
      'Audits without effect on a score:',
      '',
      '- `cache`, About cache: map, article',
    ].join('\n'),
  );
});

test('an audit of all pages is listed without their names', () => {
  const mentioned = [fault('cache', [], false)];
  const pages = [page('home', {faults: mentioned}), page('map', {faults: mentioned})];
  expect(formatFaults(pages)).toMatch(/`cache`, About cache: every page$/);
});

test('without faults, the list is empty', () => {
  expect(formatFaults([page('home')])).toBe('');
});

test('a page is perfect if all of its scores are 100', () => {
  expect(isPerfect([page('home'), page('frame', {scores: {seo: 100}})])).toBe(true);
  expect(isPerfect([page('home'), page('frame', {scores: {seo: 99}})])).toBe(false);
});
