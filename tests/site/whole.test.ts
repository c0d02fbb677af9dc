/**
 * A build is whole, or it has not happened. Builds in a copy of the project are killed, made to
 * fail and run at the same time; the site that was there must stay byte for byte. `npm run faults`
 * tries more.
 */
import {mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {differences, type Snapshot, snapshot} from '../faults/fault.ts';
import {changeContent, makeProject, type Project, startBuild} from '../faults/project.ts';

let project: Project;
let sites: Record<'one' | 'two', Snapshot>;

const read = (name: string, ignore?: RegExp) => snapshot(join(project.folder, name), ignore);

/** The sites are what they were. */
function expectUnchanged(): void {
  expect(differences(sites.one, read('one'))).toEqual([]);
  expect(differences(sites.two, read('two'))).toEqual([]);
}

/** The folders of builds that run or were killed. */
const leftovers = () =>
  readdirSync(join(project.folder, '.astro', 'builds')).filter((name) => name !== 'guard');

beforeAll(async () => {
  project = makeProject(join(mkdtempSync(join(tmpdir(), 'gloss-whole-')), 'project'));
  const runs = ['one', 'two'].map((outDir) => startBuild(project, {outDir}));
  for (const run of runs) expect(await run.ended, run.output()).toBe(0);
  sites = {one: read('one'), two: read('two')};
}, 300_000);

test('Two builds into different folders at once give the same site.', () => {
  expect(sites.one.size).toBeGreaterThan(20);
  expect(differences(read('one', /^pagefind\//), read('two', /^pagefind\//))).toEqual([]);
  expect(leftovers()).toEqual([]);
});

test('A build that is killed leaves the site.', async () => {
  changeContent(project, 'A new paragraph.');
  const runs = [
    {run: startBuild(project, {outDir: 'one'}), moment: /Building static entrypoints/},
    {run: startBuild(project, {outDir: 'two'}), moment: /gloss-search/},
  ];
  for (const {run, moment} of runs) {
    run.until(moment).then(run.kill);
  }
  for (const {run} of runs) expect(await run.ended, run.output()).toBeNull();
  expectUnchanged();
  expect(leftovers()).toHaveLength(2);
}, 300_000);

describe.concurrent('A failing build', () => {
  test('at its very end leaves the site; a second build of the same site says so.', async () => {
    const first = startBuild(project, {outDir: 'one', throwAtEnd: true});
    await first.until(/Building static entrypoints/);
    const second = startBuild(project, {outDir: 'one'});
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(/^Another build is writing one; this one did nothing\.$/m);
    expect(await first.ended).toBe(1);
    expect(first.output()).toContain('internal error: A fault on purpose.');
    expectUnchanged();
  }, 300_000);

  test.skipIf(process.platform === 'win32')(
    'because a file cannot be written leaves the site, and says why without a stack.',
    async () => {
      const run = startBuild(project, {outDir: 'two', fileLimit: 16});
      expect(await run.ended).not.toBe(0);
      expect(run.output()).toMatch(/(EFBIG|File too large).*; nothing was published\.\n$/);
      expectUnchanged();
    },
    300_000,
  );
});

test('Nothing is left of builds that were killed or failed, after the next one.', () => {
  expect(leftovers()).toEqual([]);
});

test('Content that changes meanwhile is not read: a site never mixes two states of it.', async () => {
  const run = startBuild(project, {outDir: 'two'});
  await run.until(/generating static routes/);
  const text = readFileSync(project.article, 'utf8');
  writeFileSync(project.article, '---\ntitle: [broken\n---\n');
  expect(await run.ended, run.output()).toBe(0);
  writeFileSync(project.article, text);
  expect(differences(sites.two, read('two'))).not.toEqual([]);
  expect(readFileSync(join(project.folder, 'two', 'llms.txt'), 'utf8')).not.toContain('broken');
}, 300_000);
