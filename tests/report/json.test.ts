import {expect, test} from 'vitest';
import {formatAsJson} from '../../src/report/json.ts';
import {gist, place, warning, whole} from './problems.ts';

const read = (...problems: Parameters<typeof formatAsJson>[0]) =>
  JSON.parse(formatAsJson(problems));

test('The JSON report has every detail of a problem.', () => {
  expect(read(whole)).toEqual([
    {
      file: 'a.md',
      line: 2,
      column: 3,
      endLine: 2,
      endColumn: 7,
      rule: 'gist',
      severity: 'error',
      message: 'It is wrong.',
      expected: 'right',
      nearest: 'rite',
      differs: '[-rong-] {+right+}',
      fix: 'Fix it.',
      related: [{file: 'b.md', line: 5, column: 6, message: 'has it too'}],
    },
  ]);
});

test('The JSON report omits missing details.', () => {
  expect(read(warning())).toEqual([
    {
      file: 'a.md',
      rule: 'gist',
      severity: 'warning',
      message: 'It is wrong.',
      fix: 'Fix it.',
      related: [],
    },
  ]);
});

test('The JSON report is sorted by location, and is an empty list without problems.', () => {
  const problems = read(gist({place: place(10, 1)}), gist({place: place(9, 1)}));
  expect(problems.map(({line}: {line: number}) => line)).toEqual([9, 10]);
  expect(read()).toEqual([]);
});
