import type {Result} from 'lighthouse';
import {expect, test} from 'vitest';
import {readReport} from './read-report.ts';

/** What a report holds of an audit, as far as it is read. */
interface Audit {
  score: number | null;
  weight?: number;
  mode?: string;
  told?: object;
}

function report(audits: Record<string, Audit>, score = 0.92): Result {
  const entries = Object.entries(audits);
  return {
    finalDisplayedUrl: 'http://127.0.0.1:4000/about/',
    categories: {
      seo: {score, auditRefs: entries.map(([id, {weight = 1}]) => ({id, weight}))},
    },
    audits: Object.fromEntries(
      entries.map(([id, {score, mode = 'binary', told}]) => [
        id,
        {title: `About ${id}`, score, scoreDisplayMode: mode, ...told},
      ]),
    ),
  } as unknown as Result;
}

test('scores are whole numbers, of the categories that were judged', () => {
  expect(readReport('about', report({}, 0.29)).scores).toEqual({seo: 29});
});

test('what is passed, informative, or has no bearing is no fault', () => {
  const audits = {
    passed: {score: 1},
    told: {score: 0, mode: 'informative'},
    apart: {score: null, mode: 'notApplicable'},
  };
  expect(readReport('about', report(audits)).faults).toEqual([]);
});

test('an audit without weight does not count', () => {
  const {faults} = readReport('about', report({weighs: {score: 0}, not: {score: 0, weight: 0}}));
  expect(faults.map(({audit, counts}) => [audit, counts])).toEqual([
    ['weighs', true],
    ['not', false],
  ]);
});

test('an audit that went wrong is a fault, with what went wrong', () => {
  const audits = {broken: {score: null, mode: 'error', told: {errorMessage: 'no trace'}}};
  expect(readReport('about', report(audits)).faults).toMatchObject([{where: ['no trace']}]);
});

test('the first places of a fault are told: elements, and files of the site from its root on', () => {
  const items = [
    {node: {selector: 'main > p'}},
    {url: 'http://127.0.0.1:4000/a.css'},
    {url: 'https://elsewhere.example/b.css'},
    {url: 'http://127.0.0.1:4000/c.css'},
    {url: 'http://127.0.0.1:4000/d.css'},
  ];
  const audits = {found: {score: 0, told: {details: {items}, displayValue: '5 found'}}};
  expect(readReport('about', report(audits)).faults[0]?.where).toEqual([
    'main > p',
    '/a.css',
    'https://elsewhere.example/b.css',
    'and 2 more',
  ]);
});

test('where no place is known, the explanation is told, or the amount', () => {
  const audits = {
    explained: {score: 0, told: {explanation: 'it was not there', displayValue: '1 error'}},
    measured: {score: 0.9, mode: 'numeric', told: {displayValue: '2.0 s'}},
  };
  const {faults} = readReport('about', report(audits));
  expect(faults.map(({where}) => where)).toEqual([['it was not there'], ['2.0 s']]);
});

test('a page that Lighthouse could not load is an error', () => {
  const failed = {...report({}), runtimeError: {code: 'NO_FCP', message: 'Nothing was painted.'}};
  expect(() => readReport('about', failed)).toThrow('about: Nothing was painted.');
});
