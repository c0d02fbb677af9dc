import {resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {problem} from '../../src/annotate/model/problem.ts';
import {ContentError} from '../../src/content/content-error.ts';

const at = (file: string, line: number, column: number) =>
  problem('Wrong.', {file, place: {line, column}, rule: 'file', fix: 'Fix the window.'});

describe('ContentError', () => {
  const error = new ContentError([at('b.md', 1, 1), at('a.md', 10, 2), at('a.md', 9, 4)]);

  test('contains every problem, sorted by location, and their count.', () => {
    expect(error.message.match(/^\S+:\d+:\d+/gm)).toEqual(['a.md:9:4', 'a.md:10:2', 'b.md:1:1']);
    expect(error.message).toMatch(/3 problems in 2 files; nothing was published\.$/);
  });

  test('has the location of the first problem, for the overlay.', () => {
    expect(error.loc).toEqual({file: resolve('a.md'), line: 9, column: 4});
  });

  test('has the first line as the location of a problem with a whole file.', () => {
    const whole = new ContentError([
      problem('Empty.', {file: 'a.md', rule: 'file', fix: 'Write.'}),
    ]);
    expect(whole.loc).toEqual({file: resolve('a.md'), line: 1, column: 1});
  });

  test('has no stack trace, and no words for which Astro adds a hint about browsers.', () => {
    expect(error.stack).toBe(`ContentError: ${error.message}`);
    expect(String(error)).not.toContain('window');
  });

  test('is an Error with the list of problems.', () => {
    expect(error).toBeInstanceOf(Error);
    expect(error.problems).toHaveLength(3);
  });
});
