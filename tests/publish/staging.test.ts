import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, describe, expect, test} from 'vitest';
import {openStaging, type Staging} from '../../src/publish/staging.ts';
import {ExpectedError} from '../../src/report/expected-error.ts';

let root: string;
let output: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gloss-staging-'));
  output = join(root, 'dist');
});

/** Write a site of one file. */
function write({site}: Staging, content: string): void {
  mkdirSync(site, {recursive: true});
  writeFileSync(join(site, 'index.html'), content);
}

const page = () => readFileSync(join(output, 'index.html'), 'utf8');
const builds = () => readdirSync(join(root, '.astro', 'builds'));

describe('openStaging', () => {
  test('publishes the site, and leaves nothing', () => {
    for (const content of ['one', 'two']) {
      const staging = openStaging(root, output);
      write(staging, content);
      staging.publish();
      staging.close();
      expect(page()).toBe(content);
    }
    expect(builds()).toEqual(['guard']);
    expect(readdirSync(root).sort()).toEqual(['.astro', 'dist']);
  });

  test('changes nothing without `publish`', () => {
    const staging = openStaging(root, output);
    write(staging, 'one');
    staging.close();
    expect(readdirSync(root)).toEqual(['.astro']);
    expect(builds()).toEqual(['guard']);
  });

  test('refuses a second build of the same site, not one of another', () => {
    const first = openStaging(root, output);
    expect(() => openStaging(root, join(root, 'src', '..', 'dist'))).toThrow(
      /^Another build is writing .*dist; this one did nothing\.\n {4}fix: /,
    );
    const other = openStaging(root, join(root, 'other'));
    expect(other.site).not.toBe(first.site);
    other.close();
    first.close();
    openStaging(root, output).close();
  });

  test('removes what a killed build left, and restores its site', () => {
    write({site: output} as Staging, 'good');
    const killed = openStaging(root, output);
    write(killed, 'half');
    // As it is after a kill: the files are there, and nobody holds the lock.
    const [name = ''] = builds().filter((each) => each !== 'guard');
    const folder = join(root, '.astro', 'builds', name);
    const target = readFileSync(join(folder, 'target'), 'utf8');
    killed.close();
    mkdirSync(folder);
    writeFileSync(join(folder, 'target'), target);
    writeFileSync(join(folder, 'lock'), '');
    renameSync(output, join(root, '.dist.gloss-previous'));

    const other = openStaging(root, join(root, 'other'));
    expect(page()).toBe('good');
    expect(builds()).toHaveLength(2);
    other.close();
    expect(builds()).toEqual(['guard']);
  });

  test('refuses a folder that contains the project, and a file', () => {
    for (const folder of [root, join(root, '..')]) {
      expect(() => openStaging(root, folder)).toThrow(/because the project is in it/);
    }
    writeFileSync(output, '');
    expect(() => openStaging(root, output)).toThrow(ExpectedError);
    expect(() => openStaging(root, output)).toThrow(/is a file/);
    expect(readdirSync(root)).toEqual(['dist']);
  });
});
