import {spawnSync} from 'node:child_process';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {checkFolder} from './cases.ts';

const examples = fileURLToPath(new URL('examples', import.meta.url));

/** Creates a folder with one file. */
function createFolder(content: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-external-'));
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  writeFileSync(join(folder, 'x.json'), text);
  return folder;
}

function run(...args: string[]) {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('run.ts', import.meta.url)), ...args],
    {encoding: 'utf8'},
  );
  return {status, stdout, stderr};
}

const markdown = 'One *two* three, and two.';

describe('checkFolder', () => {
  test('passes the examples', () => {
    expect(checkFolder(examples)).toEqual({passed: 18, failures: []});
  });

  test.each([
    [{exact: 'One', expect: 'Two'}, '"One": expected "Two", got "One"'],
    [{exact: 'One', expect: null}, '"One": expected nothing, got "One"'],
    [{exact: 'Four', expect: 'Four'}, '"Four": expected "Four", got nothing (missing)'],
    [{exact: 'two', outcome: 'found'}, '"two": expected found, got ambiguous'],
    [{exact: 'three', expect: 'three', start: 1}, '"three": expected start 1, got 8'],
    [{exact: 'three', expect: 'three', end: 1}, '"three": expected end 1, got 13'],
    [{exact: 'two', expect: null, start: 4}, '"two": expected start 4, got ambiguous'],
    [{exact: 'two', suffix: 'three', expect: ' two'}, '"two": expected " two", got "two"'],
  ])('reports a wrong result: %o', (quote, expected) => {
    expect(checkFolder(createFolder({markdown, quotes: [quote]}))).toEqual({
      passed: 0,
      failures: [`x.json, case 1, quote 1: ${expected}`],
    });
  });

  test.each([
    ['{"markdown": }', 'x.json: invalid JSON. Unexpected token'],
    [[], '0 passed'],
    [[1], 'x.json, case 1: must be an object.'],
    [{quotes: []}, 'x.json, case 1: exactly one of "markdown" and "html" is required.'],
    [{markdown, html: '', quotes: []}, 'exactly one of "markdown" and "html"'],
    [{markdown}, 'x.json, case 1: "quotes" must be a list.'],
    [{markdown, quotes: ['One']}, 'x.json, case 1, quote 1: must be an object.'],
    [{markdown, quotes: [{expect: 'One'}]}, '"exact" must be a text.'],
    [{markdown, quotes: [{exact: 'One'}]}, '"expect" or "outcome" is required.'],
    [{markdown, quotes: [{exact: 'One', expect: 1}]}, '"expect" must be a text or null.'],
    [{markdown, quotes: [{exact: 'One', expect: null, prefix: 1}]}, '"prefix" must be a text.'],
    [{markdown, quotes: [{exact: 'One', expect: null, end: 0.5}]}, '"end" must be a whole number.'],
    [{markdown, quotes: [{exact: 'One', outcome: 'orphan'}]}, '"outcome" must be one of found,'],
  ])('throws a CaseError for an invalid file: %o', (content, expected) => {
    let message = '';
    try {
      message = `${checkFolder(createFolder(content)).passed} passed`;
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain(expected);
  });
});

describe('the command', () => {
  test.each<[string, string[], number, string]>([
    ['exits with 0 if all cases pass', [examples], 0, '18 passed, 0 failed\n'],
    [
      'exits with 1 and prints the failures',
      [createFolder({markdown, quotes: [{exact: 'One', expect: 'Two'}]})],
      1,
      'x.json, case 1, quote 1: "One": expected "Two", got "One"\n0 passed, 1 failed\n',
    ],
    ['exits with 2 for invalid JSON', [createFolder('x')], 2, ''],
    ['exits with 2 for a missing folder', [join(examples, 'none')], 2, ''],
    ['exits with 2 without a folder', [], 2, ''],
  ])('%s', (_, args, status, expected) => {
    const result = run(...args);
    expect(result).toMatchObject({status, stdout: expected});
    expect(result.stderr === '').toBe(status !== 2);
  });
});
