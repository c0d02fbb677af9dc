import {describe, expect, test} from 'vitest';
import {formatForTerminal} from '../../src/report/terminal.ts';
import {gist, place, warning, whole} from './problems.ts';

const format = (...problems: Parameters<typeof formatForTerminal>[0]) =>
  formatForTerminal(problems, 'nothing was published');

describe('the terminal reporter', () => {
  test('formats all details, one per line', () => {
    expect(format(whole)).toBe(
      [
        'a.md:2:3  It is wrong.',
        '    also:     b.md:5:6  has it too',
        '    expected: right',
        '    nearest:  rite',
        '    differs:  [-rong-] {+right+}',
        '    fix:      Fix it.',
        '',
        '1 problem in 1 file; nothing was published.',
      ].join('\n'),
    );
  });

  test('omits details that a problem does not have', () => {
    expect(format(gist()).split('\n\n')[0]).toBe('a.md:1:1  It is wrong.\n    fix:      Fix it.');
  });

  test('sorts problems by location, and does not change their list', () => {
    const problems = [
      gist({file: 'b.md'}),
      gist({place: place(10, 1)}),
      gist({place: place(9, 2)}),
    ];
    const before = [...problems];
    expect(format(...problems).match(/^\S+:\d+:\d+/gm)).toEqual([
      'a.md:9:2',
      'a.md:10:1',
      'b.md:1:1',
    ]);
    expect(problems).toEqual(before);
  });

  test.each([
    [[gist()], '1 problem in 1 file; nothing was published.'],
    [[gist(), gist()], '2 problems in 1 file; nothing was published.'],
    [[gist(), gist({file: 'b.md'})], '2 problems in 2 files; nothing was published.'],
    [[], '0 problems in 0 files.'],
    [[warning()], '1 warning in 1 file.'],
    [[warning(), warning(), gist()], '1 problem and 2 warnings in 1 file; nothing was published.'],
  ])('ends with the count (%#)', (problems, last) => {
    expect(
      format(...problems)
        .split('\n\n')
        .at(-1),
    ).toBe(last);
  });

  test('marks a warning', () => {
    expect(format(warning())).toMatch(/^a\.md:1:1 {2}warning: It is wrong\.$/m);
  });

  test.each([
    ['\n', ' '],
    ['\r', ' '],
    ['\r\n', ' '],
    ['\u2028', ' '],
    ['\u0085', 'U+0085'],
    ['\u001B[2J', 'U+001B[2J'],
    ['\0', 'U+0000'],
    ['\u202E', 'U+202E'],
  ])('replaces %j in any text with %j', (control, shown) => {
    const text = `one${control}two`;
    const details = {file: text, expected: text, nearest: text, differs: text, fix: text};
    const related = [{file: text, place: undefined, message: text}];
    const lines = format(gist({...details, related}, text)).split('\n');
    expect(lines).toHaveLength(8);
    for (const line of lines.slice(0, 6)) expect(line).toContain(`one${shown}two`);
  });
});
