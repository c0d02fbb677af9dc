import {resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {problem} from '../../src/annotate/model/problem.ts';
import {ContentError} from '../../src/content/content-error.ts';

const at = (file: string, line: number, column: number) =>
  problem('Wrong.', {file, place: {line, column}, rule: 'file', fix: 'Fix the window.'});

describe('ContentError', () => {
  const error = new ContentError([at('b.md', 1, 1), at('a.md', 10, 2), at('a.md', 9, 4)]);

  test('tells every problem, by file, line and column, and how many there are.', () => {
    expect(error.message.match(/^\S+:\d+:\d+/gm)).toEqual(['a.md:9:4', 'a.md:10:2', 'b.md:1:1']);
    expect(error.message).toMatch(/3 problems in 2 files; nothing was published\.$/);
  });

  test('has the place of the first, for the overlay.', () => {
    expect(error.loc).toEqual({file: resolve('a.md'), line: 9, column: 4});
  });

  test('places a problem of a whole file in its first line.', () => {
    const whole = new ContentError([
      problem('Empty.', {file: 'a.md', rule: 'file', fix: 'Write.'}),
    ]);
    expect(whole.loc).toEqual({file: resolve('a.md'), line: 1, column: 1});
  });

  test('does not tell where in the code it was made, nor make Astro think of browsers.', () => {
    expect(error.stack).toBe(`ContentError: ${error.message}`);
    expect(String(error)).not.toContain('window');
  });

  test('is an error like any other.', () => {
    expect(error).toBeInstanceOf(Error);
    expect(error.problems).toHaveLength(3);
  });
});
