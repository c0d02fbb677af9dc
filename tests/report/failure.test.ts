import {describe, expect, test} from 'vitest';
import {ExpectedError} from '../../src/report/expected-error.ts';
import {formatFailure, type Manifest} from '../../src/report/failure.ts';
import {workOn} from '../../src/report/working-on.ts';

const format = (error: unknown, manifest: Manifest = {}) => formatFailure(error, false, manifest);

describe('formatFailure', () => {
  test('prints an expected error without a stack', () => {
    const error = new ExpectedError('It is full.', 'Empty it.');
    expect(formatFailure(error, true, {})).toBe('It is full.\n    fix:      Empty it.');
  });

  test('calls any other error internal, and says where, how to report it, and the stack', () => {
    let thrown: unknown;
    try {
      workOn('content/a.md', () => JSON.parse('{'));
    } catch (error) {
      thrown = error;
    }
    const text = format(thrown);
    expect(text).toMatch(/^content\/a\.md: internal error: .*JSON/);
    expect(text).toContain('This is a bug in Gloss. Nothing was published.');
    expect(text).toContain('Report it where you got Gloss, with this text:');
    expect(text).toMatch(/\n {4}at JSON\.parse/);
  });

  test.each([
    [{bugs: 'https://a.example/issues'}, 'at https://a.example/issues,'],
    [
      {bugs: {url: 'https://a.example/issues'}, repository: 'https://b.example'},
      'at https://a.example/issues,',
    ],
    [{bugs: {email: 'bugs@a.example'}}, 'at bugs@a.example,'],
    [{repository: {url: 'git+https://a.example/b.git'}}, 'at https://a.example/b,'],
  ])('reads the address from %j', (manifest, expected) => {
    expect(format(new Error('x'), manifest)).toContain(`Report it ${expected}`);
  });

  test('blames the machine, not Gloss, for a full disk', () => {
    const full = Object.assign(new Error("ENOSPC: no space left on device, write '/a'"), {
      code: 'ENOSPC',
      syscall: 'write',
    });
    expect(format(full)).toBe(
      "ENOSPC: no space left on device, write '/a'; nothing was published.",
    );
    const bundler = new Error('Build failed:\nNo space left on device (os error 28)\nat x');
    const missing = Object.assign(new Error('ENOENT: no such file'), {code: 'ENOENT'});
    expect(format(missing)).toMatch(/^internal error: ENOENT/);
    expect(format(bundler)).toBe('No space left on device (os error 28); nothing was published.');
  });

  test('reports what is not an error, and starts no command of a workflow', () => {
    expect(format('\n::error::fake')).not.toMatch(/^::/m);
  });
});

describe('workOn', () => {
  test('returns what the work returns', async () => {
    expect(workOn('a', () => 1)).toBe(1);
    expect(await workOn('a', async () => 2)).toBe(2);
  });

  test('names the innermost work, also of a promise, and keeps the error', async () => {
    const error = new RangeError('x');
    const work = workOn('outer', () =>
      workOn('inner', async () => {
        throw error;
      }),
    );
    await expect(work).rejects.toBe(error);
    expect(format(error)).toMatch(/^inner: internal error: x/);
  });
});
