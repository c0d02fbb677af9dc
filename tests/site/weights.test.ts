/**
 * Tests the compressed size of the article page of the first edition.
 */
import {statSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {beforeAll, expect, test} from 'vitest';
import {buildGoodSite, editionContent} from './build-site.ts';
import {findPage, type Page, readSite, readText, type Site, selectAll, selectOne} from './pages.ts';

/** Bytes per kB. */
const kB = 1000;

let site: Site;
let page: Page;

beforeAll(async () => {
  site = readSite(await buildGoodSite({content: editionContent}));
  page = findPage(site, 'articles/csto-kazakhstan-2022/');
});

const weight = (text: string): number => gzipSync(text, {level: 9}).length;
const fileOf = (address: unknown): string =>
  new URL(String(address), page.url).pathname.slice(site.build.base.length);
const weightOf = (addresses: readonly unknown[]): number =>
  addresses.reduce<number>((sum, each) => sum + weight(readText(site.build, fileOf(each))), 0);
const linked = (rel: string, media = ':not([media])'): unknown[] =>
  selectAll(`link[rel=${rel}]${media}`, page.tree).map(({properties}) => properties['href']);

test('The HTML has at most 14 kB.', () => {
  expect(weight(page.html)).toBeLessThanOrEqual(14 * kB);
});

test('The styles have at most 8 kB.', () => {
  expect(linked('stylesheet').length).toBeGreaterThan(0);
  expect(weightOf(linked('stylesheet'))).toBeLessThanOrEqual(8 * kB);
});

test('The styles for paper, which browsers load last, have at most 3 kB.', () => {
  const sheets = linked('stylesheet', '[media=print]');
  expect(sheets).toHaveLength(1);
  expect(weightOf(sheets)).toBeLessThanOrEqual(3 * kB);
});

/** The scripts that a script imports with a given pattern, and those that they import in turn. */
function importsOf(file: string, pattern: RegExp, into = new Set<string>()): Set<string> {
  for (const [, name] of readText(site.build, file).matchAll(pattern)) {
    const next = `_astro/${name}`;
    if (into.has(next)) continue;
    into.add(next);
    importsOf(next, /(?:from|import)\(?[`'"]\.\/(.*?)[`'"]/g, into);
  }
  return into;
}

/** List the scripts that a page loads without an action: in wide windows, the gists get their places. */
function listAtOnce(entry: string): string[] {
  const pattern = /matches&&\w+\(\(\)=>import\([`'"]\.\/(.*?)[`'"]\)/g;
  return [...importsOf(entry, pattern, new Set([entry]))].filter((each) => each !== entry);
}

test('The script that needs no action of the reader has at most 2.5 kB.', () => {
  const scripts = selectAll('script[src]', page.tree).map(({properties}) => properties['src']);
  expect(scripts).toHaveLength(2);
  for (const each of scripts) {
    // They have no static imports, so everything else is loaded on demand.
    expect(readText(site.build, fileOf(each))).not.toMatch(/^import\b(?!\()|[;}]import\b(?!\()/);
  }
  const entry = fileOf(selectOne('script[type=module]', page.tree).properties['src']);
  const atOnce = listAtOnce(entry);
  expect(atOnce).toHaveLength(1);
  const loaded = [...new Set([...scripts.map(fileOf), ...atOnce])];
  expect(
    loaded.reduce((sum, each) => sum + weight(readText(site.build, each)), 0),
  ).toBeLessThanOrEqual(2.5 * kB);
});

test('The script that is loaded on demand has at most 7 kB, and 2.5 kB for an action.', () => {
  const entry = fileOf(selectOne('script[type=module]', page.tree).properties['src']);
  const weightOfAll = (files: Iterable<string>): number =>
    [...files].reduce((sum, file) => sum + weight(readText(site.build, file)), 0);
  const actions = [...readText(site.build, entry).matchAll(/import\([`'"]\.\/(.*?)[`'"]\)/g)];
  expect(actions.length).toBeGreaterThan(3);
  const loaded = new Set<string>();
  for (const [, name] of actions) {
    if (listAtOnce(entry).includes(`_astro/${name}`)) continue;
    // The entry is loaded already.
    const files = importsOf(
      `_astro/${name}`,
      /(?:from|import)\(?[`'"]\.\/(.*?)[`'"]/g,
      new Set([entry, `_astro/${name}`]),
    );
    files.delete(entry);
    expect(weightOfAll(files), name).toBeLessThanOrEqual(2.5 * kB);
    for (const file of files) loaded.add(file);
  }
  expect(weightOfAll(loaded)).toBeLessThanOrEqual(7 * kB);
});

test('The Latin fonts have at most 70 kB.', () => {
  const fonts = linked('preload').map(fileOf);
  expect(fonts).toHaveLength(4);
  for (const file of fonts) expect(file).toMatch(/-latin-\d+-\w+\.[\w-]+\.woff2$/);
  const bytes = fonts.map((file) => statSync(join(site.build.folder, file)).size);
  expect(bytes.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(70 * kB);
});
