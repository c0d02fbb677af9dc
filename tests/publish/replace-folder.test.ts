import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, describe, expect, test} from 'vitest';
import {replaceFolder, resolveLinks, restoreFolder} from '../../src/publish/replace-folder.ts';

let around: string;
let folder: string;

beforeEach(() => {
  around = realpathSync(mkdtempSync(join(tmpdir(), 'gloss-replace-')));
  folder = join(around, 'dist');
});

/** Make a folder with one file, named after its content. */
function make(path: string, content: string): string {
  mkdirSync(path, {recursive: true});
  writeFileSync(join(path, content), content);
  return path;
}

describe('replaceFolder', () => {
  test('replaces all files, and leaves nothing beside the folder', () => {
    make(folder, 'old');
    replaceFolder(folder, make(join(around, 'made'), 'new'));
    expect(readdirSync(around)).toEqual(['dist']);
    expect(readdirSync(folder)).toEqual(['new']);
  });

  test('makes the folder if it is missing', () => {
    replaceFolder(folder, make(join(around, 'made'), 'new'));
    expect(readdirSync(folder)).toEqual(['new']);
  });

  test('keeps a git repository', () => {
    make(folder, 'old');
    make(join(folder, '.git'), 'HEAD');
    replaceFolder(folder, make(join(around, 'made'), 'new'));
    expect(readdirSync(folder).sort()).toEqual(['.git', 'new']);
    expect(readFileSync(join(folder, '.git', 'HEAD'), 'utf8')).toBe('HEAD');
  });

  test('changes nothing if it fails', () => {
    make(folder, 'old');
    expect(() => replaceFolder(folder, join(around, 'missing'))).toThrow(/ENOENT/);
    expect(readdirSync(around)).toEqual(['dist']);
    expect(readdirSync(folder)).toEqual(['old']);
  });
});

/** The steps of a replacement. A kill can come after each of them. */
const steps = [
  () => renameSync(join(around, 'made'), join(around, '.dist.gloss-next')),
  () => renameSync(join(folder, '.git'), join(around, '.dist.gloss-next', '.git')),
  () => renameSync(folder, join(around, '.dist.gloss-previous')),
  () => renameSync(join(around, '.dist.gloss-next'), folder),
];

describe('restoreFolder', () => {
  test.each([
    [0, 'old'],
    [1, 'old'],
    [2, 'old'],
    [3, 'old'],
    [4, 'new'],
  ])('after %i steps of a replacement, the folder is the %s one', (count, content) => {
    make(folder, 'old');
    make(join(folder, '.git'), 'HEAD');
    make(join(around, 'made'), 'new');
    for (const step of steps.slice(0, count)) step();
    restoreFolder(folder);
    expect(readdirSync(folder).sort()).toEqual(['.git', content]);
    expect(readdirSync(around).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('does nothing where nothing is', () => {
    restoreFolder(folder);
    expect(existsSync(folder)).toBe(false);
  });
});

test('resolveLinks resolves links, also above a folder that is missing.', () => {
  mkdirSync(join(around, 'real'));
  symlinkSync(join(around, 'real'), join(around, 'link'), 'junction');
  expect(resolveLinks(join(around, 'link'))).toBe(join(around, 'real'));
  expect(resolveLinks(join(around, 'link', 'a', 'b'))).toBe(join(around, 'real', 'a', 'b'));
});
