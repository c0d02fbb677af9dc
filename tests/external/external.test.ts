import {spawnSync} from 'node:child_process';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {tryFolder} from './cases.ts';

const examples = fileURLToPath(new URL('examples', import.meta.url));

/** A folder with one file. */
function folderOf(content: unknown): string {
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

describe('cases from outside', () => {
  test('pass, if they are the examples', () => {
    expect(tryFolder(examples)).toEqual({passed: 18, failures: []});
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
  ])('fail where they are wrong: %o', (quote, told) => {
    expect(tryFolder(folderOf({markdown, quotes: [quote]}))).toEqual({
      passed: 0,
      failures: [`x.json, case 1, quote 1: ${told}`],
    });
  });

  test.each([
    ['{"markdown": }', 'x.json: no JSON. Unexpected token'],
    [[], '0 passed'],
    [[1], 'x.json, case 1: must be an object.'],
    [{quotes: []}, 'x.json, case 1: one text is needed, "markdown" or "html".'],
    [{markdown, html: '', quotes: []}, 'one text is needed'],
    [{markdown}, 'x.json, case 1: "quotes" must be a list.'],
    [{markdown, quotes: ['One']}, 'x.json, case 1, quote 1: must be an object.'],
    [{markdown, quotes: [{expect: 'One'}]}, '"exact" must be a text.'],
    [{markdown, quotes: [{exact: 'One'}]}, 'needs "expect" or "outcome".'],
    [{markdown, quotes: [{exact: 'One', expect: 1}]}, '"expect" must be a text or null.'],
    [{markdown, quotes: [{exact: 'One', expect: null, prefix: 1}]}, '"prefix" must be a text.'],
    [{markdown, quotes: [{exact: 'One', expect: null, end: 0.5}]}, '"end" must be a whole number.'],
    [{markdown, quotes: [{exact: 'One', outcome: 'orphan'}]}, '"outcome" must be one of found,'],
  ])('are read, or it is said why not: %o', (content, told) => {
    let said = '';
    try {
      said = `${tryFolder(folderOf(content)).passed} passed`;
    } catch (error) {
      said = String(error);
    }
    expect(said).toContain(told);
  });
});

describe('the command', () => {
  test.each<[string, string[], number, string]>([
    ['exits with 0 where all passed', [examples], 0, '18 passed, 0 failed\n'],
    [
      'exits with 1 where one failed, and says which',
      [folderOf({markdown, quotes: [{exact: 'One', expect: 'Two'}]})],
      1,
      'x.json, case 1, quote 1: "One": expected "Two", got "One"\n0 passed, 1 failed\n',
    ],
    ['exits with 2 for what is no JSON', [folderOf('x')], 2, ''],
    ['exits with 2 for a folder that there is not', [join(examples, 'none')], 2, ''],
    ['exits with 2 without a folder', [], 2, ''],
  ])('%s', (_, args, status, told) => {
    const result = run(...args);
    expect(result).toMatchObject({status, stdout: told});
    expect(result.stderr === '').toBe(status !== 2);
  });
});
