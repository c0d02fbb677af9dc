import {VFileMessage} from 'vfile-message';
import {describe, expect, test} from 'vitest';
import {
  byLocation,
  formatLocation,
  isProblem,
  problem,
} from '../../../src/annotate/model/problem.ts';

const at = (line: number, column: number) => ({
  start: {line, column},
  end: {line, column: column + 1},
});
const make = (file: string, line?: number, column = 1) =>
  problem('It is wrong.', {
    file,
    place: line === undefined ? undefined : at(line, column),
    rule: 'gist',
    fix: 'Fix it.',
  });

describe('a problem', () => {
  test('is a fatal VFileMessage with its location', () => {
    const message = make('a.md', 2, 3);
    expect(message).toBeInstanceOf(VFileMessage);
    expect(message).toMatchObject({fatal: true, file: 'a.md', line: 2, column: 3, ruleId: 'gist'});
    expect(isProblem(message)).toBe(true);
  });

  test('is distinguished from other messages', () => {
    expect(isProblem(new VFileMessage('Other'))).toBe(false);
    expect(isProblem(new Error('Other'))).toBe(false);
    expect(isProblem(undefined)).toBe(false);
  });
});

test.each([
  [{line: 2, column: 3}, 'a.md:2:3'],
  [at(4, 5), 'a.md:4:5'],
  [undefined, 'a.md:1:1'],
])('formatLocation returns a location that editors link: %j', (place, expected) => {
  expect(formatLocation('a.md', place)).toBe(expected);
});

test('byLocation sorts problems by file, line and column', () => {
  const list = [
    make('b.md', 1),
    make('a.md', 10),
    make('a.md', 9, 2),
    make('a.md', 9, 1),
    make('a.md'),
  ];
  expect(list.sort(byLocation).map((each) => formatLocation(each.file ?? '', each.place))).toEqual([
    'a.md:1:1',
    'a.md:9:1',
    'a.md:9:2',
    'a.md:10:1',
    'b.md:1:1',
  ]);
});
