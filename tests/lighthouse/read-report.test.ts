import type {Result} from 'lighthouse';
import {expect, test} from 'vitest';
import {readReport} from './read-report.ts';

/** The parts of an audit that are read. */
interface Audit {
  score: number | null;
  weight?: number;
  mode?: string;
  details?: object;
}

function report(audits: Record<string, Audit>, score = 0.92): Result {
  const entries = Object.entries(audits);
  return {
    finalDisplayedUrl: 'http://127.0.0.1:4000/about/',
    categories: {
      seo: {score, auditRefs: entries.map(([id, {weight = 1}]) => ({id, weight}))},
    },
    audits: Object.fromEntries(
      entries.map(([id, {score, mode = 'binary', details}]) => [
        id,
        {title: `About ${id}`, score, scoreDisplayMode: mode, ...details},
      ]),
    ),
  } as unknown as Result;
}

test('scores are whole numbers, by audited category', () => {
  expect(readReport('about', report({}, 0.29)).scores).toEqual({seo: 29});
});

test('passed, informative and inapplicable audits are not faults', () => {
  const audits = {
    passed: {score: 1},
    informative: {score: 0, mode: 'informative'},
    inapplicable: {score: null, mode: 'notApplicable'},
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

test('an audit with an error is a fault with its message', () => {
  const audits = {broken: {score: null, mode: 'error', details: {errorMessage: 'no trace'}}};
  expect(readReport('about', report(audits)).faults).toMatchObject([{where: ['no trace']}]);
});

test('a fault lists its first places: elements, and files by their paths in the site', () => {
  const items = [
    {node: {selector: 'main > p'}},
    {url: 'http://127.0.0.1:4000/a.css'},
    {url: 'https://elsewhere.example/b.css'},
    {url: 'http://127.0.0.1:4000/c.css'},
    {url: 'http://127.0.0.1:4000/d.css'},
  ];
  const audits = {found: {score: 0, details: {details: {items}, displayValue: '5 found'}}};
  expect(readReport('about', report(audits)).faults[0]?.where).toEqual([
    'main > p',
    '/a.css',
    'https://elsewhere.example/b.css',
    'and 2 more',
  ]);
});

test('a fault without places has its explanation or its amount', () => {
  const audits = {
    explained: {score: 0, details: {explanation: 'it was not there', displayValue: '1 error'}},
    measured: {score: 0.9, mode: 'numeric', details: {displayValue: '2.0 s'}},
  };
  const {faults} = readReport('about', report(audits));
  expect(faults.map(({where}) => where)).toEqual([['it was not there'], ['2.0 s']]);
});

test('a page that Lighthouse could not load throws', () => {
  const failed = {...report({}), runtimeError: {code: 'NO_FCP', message: 'Nothing was painted.'}};
  expect(() => readReport('about', failed)).toThrow('about: Nothing was painted.');
});
