import {describe, expect, test} from 'vitest';
import {formatPermalinks, parsePermalinks} from '../../src/addresses/permalinks-file.ts';

const read = (value: string) => parsePermalinks({path: 'permalinks.txt', value});
const problemsIn = (value: string) =>
  read(value).problems.map(({line, column, ruleId, reason}) => {
    expect(ruleId).toBe('permalinks-file');
    return `${line}:${column} ${reason}`;
  });

describe('parsePermalinks', () => {
  test('parses an address and a date per line, in any order, with the line number.', () => {
    const {permalinks, problems} = read(
      '/b/ 2022-01-10\r\n\r\n  /a/#sign-1\t2020-02-29  \r/ 1999-12-31',
    );
    expect(problems).toEqual([]);
    expect(permalinks).toEqual({
      file: 'permalinks.txt',
      entries: [
        {address: '/b/', date: '2022-01-10', line: 1},
        {address: '/a/#sign-1', date: '2020-02-29', line: 3},
        {address: '/', date: '1999-12-31', line: 4},
      ],
      comments: [],
    });
  });

  test('collects comments.', () => {
    expect(read('# One\n/ 2022-01-10\n #two \n').permalinks).toMatchObject({
      entries: [{line: 2}],
      comments: ['# One', '#two'],
    });
  });

  test('returns no entries if there is no file.', () => {
    expect(parsePermalinks(undefined)).toEqual({
      permalinks: {file: undefined, entries: [], comments: []},
      problems: [],
    });
  });

  test.each([
    ['/a/', '1:1 The address `/a/` has no date.'],
    ['/a/ today', '1:5 `today` is not a date.'],
    ['/a/ 2022-01', '1:5 `2022-01` is not a date.'],
    ['/a/ 2022-02-30', '1:5 `2022-02-30` is not a date.'],
    ['/2022-1-1/ 2022-1-1', '1:12 `2022-1-1` is not a date.'],
    ['/a/ 2022-01-10 for good', '1:16 Text after the date: `for good`.'],
    ['\n\ta/ 2022-01-10', '2:2 `a/` is not an address of a page.'],
    ['/a 2022-01-10', '1:1 `/a` is not an address of a page.'],
    ['//a/ 2022-01-10', '1:1 `//a/` is not an address of a page.'],
    ['/A/ 2022-01-10', '1:1 `/A/` is not an address of a page.'],
    ['/a/?b=c 2022-01-10', '1:1 `/a/?b=c` is not an address of a page.'],
    ['/../ 2022-01-10', '1:1 `/../` is not an address of a page.'],
    ['https://a.example/ 2022-01-10', '1:1 `https://a.example/` is not an address of a page.'],
    ['2022-01-10 /a/', '1:1 `2022-01-10` is not an address of a page.'],
    [
      '/a/ 2022-01-10\n/b/ 2022-01-10\n/a/ 2022-01-10',
      '3:1 The address `/a/` is recorded twice, first on line 1.',
    ],
  ])('reports the problem in %j.', (value, problem) => {
    expect(problemsIn(value)).toEqual([problem]);
  });

  test('reports all problems, and returns the valid lines.', () => {
    expect(problemsIn('a\n/a/ 2022-01-10\n/b/\n')).toHaveLength(2);
    expect(read('a\n/a/ 2022-01-10\n/b/\n').permalinks.entries).toHaveLength(1);
  });

  test.each(['/a/ 2022-01-10\n/a/ 2021-12-31\n', '/a/ 2021-12-31\n/a/ 2022-01-10\n'])(
    'reports the earlier of two dates in %j.',
    (value) => {
      expect(read(value).problems[0]?.fix).toContain('2021-12-31');
    },
  );
});

describe('formatPermalinks', () => {
  test('returns a heading and sorted lines, each ending with LF.', () => {
    const written = formatPermalinks({
      entries: [
        {address: '/b/', date: '2022-01-10'},
        {address: '/a/c/', date: '2022-01-11'},
        {address: '/a/', date: '2022-01-12'},
        {address: '/a/#sign-1', date: '2022-01-13'},
      ],
      comments: [],
    });
    const [heading, ...lines] = written.split('\n');
    expect(heading).toMatch(/^# \w/);
    expect(lines).toEqual([
      '/a/ 2022-01-12',
      '/a/#sign-1 2022-01-13',
      '/a/c/ 2022-01-11',
      '/b/ 2022-01-10',
      '',
    ]);
  });

  test('preserves existing comments, and adds no heading.', () => {
    expect(formatPermalinks({entries: [], comments: ['# One', '# two']})).toBe('# One\n# two\n');
  });

  test('returns a text that is parsed to the same entries.', () => {
    const {permalinks} = read('/b/ 2022-01-10\r\n# One\r\n/a/ 2020-02-29');
    const written = formatPermalinks(permalinks);
    expect(formatPermalinks(read(written).permalinks)).toBe(written);
    expect(written).toBe('# One\n/a/ 2020-02-29\n/b/ 2022-01-10\n');
  });
});
