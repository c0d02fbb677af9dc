import {describe, expect, test} from 'vitest';
import {formatForGitHub, withoutCommands} from '../../src/report/github.ts';
import {gist, hostile, place, warning, whole} from './problems.ts';

const message = (text: string) => text.replace(/^::.*?::/, '');

describe('the GitHub reporter', () => {
  test('formats a problem as a command with its details', () => {
    expect(formatForGitHub([whole])).toBe(
      '::error file=a.md,line=2,col=3,endLine=2,endColumn=7,title=gist::It is wrong.%0A' +
        '    also:     b.md:5:6  has it too%0A    expected: right%0A    nearest:  rite%0A' +
        '    differs:  [-rong-] {+right+}%0A    fix:      Fix it.',
    );
  });

  test('formats a warning, a point, and a problem of a whole file', () => {
    expect(formatForGitHub([warning()])).toMatch(/^::warning file=a\.md,title=gist::It is wrong\./);
    expect(formatForGitHub([gist({place: {line: 2, column: 3}})])).toMatch(
      /^::error file=a\.md,line=2,col=3,title=gist::/,
    );
  });

  test('writes one problem per line, sorted by location', () => {
    const text = formatForGitHub([gist({place: place(10, 1)}), gist({place: place(9, 1)})]);
    expect(text.split('\n').map((line) => /line=(\d+)/.exec(line)?.[1])).toEqual(['9', '10']);
  });

  test('escapes a message', () => {
    const fix = formatForGitHub([gist({}, '100 % of a:b,c')]);
    expect(message(fix)).toMatch(/^100 %25 of a:b,c%0A/);
  });

  test('escapes the properties', () => {
    const [, file] = /file=(.*),title/.exec(formatForGitHub([gist({file: 'a%\r\n:,b.md'})])) ?? [];
    expect(file).toBe('a%25%0D%0A%3A%2Cb.md');
  });

  test('starts no command for text of the content', () => {
    const details = {file: hostile, expected: hostile, nearest: hostile, fix: hostile};
    const related = [{file: hostile, place: undefined, message: hostile}];
    const text = formatForGitHub([gist({...details, related}, hostile)]);
    expect(text.split(/[\r\n]/)).toHaveLength(1);
    expect(text).toMatch(/^::error file=[^:,\r\n]*,title=gist::/);
  });
});

describe('withoutCommands', () => {
  test.each([
    ['::error::a', ':\u200B:error::a'],
    ['a ::error::b', 'a ::error::b'],
    ['a\n::error::b', 'a\n:\u200B:error::b'],
    ['a\r::error::b', 'a\r:\u200B:error::b'],
    ['a\n \t\u00A0::error::b', 'a\n \t\u00A0:\u200B:error::b'],
    ['a ##[error]b', 'a ##\u200B[error]b'],
  ])('disables the command in %j', (text, expected) => {
    expect(withoutCommands(text)).toBe(expected);
  });
});
