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

/** The imports of a script: those that it cannot run without, or those that wait for an action. */
const imports = {
  static: /(?:from|import)[`'"]\.\/(.*?)[`'"]/g,
  onDemand: /import\([`'"]\.\/(.*?)[`'"]\)/g,
};

/** List what a script imports by a pattern. */
const importsOf = (file: string, pattern: RegExp): string[] =>
  [...readText(site.build, file).matchAll(pattern)].map(([, name]) => `_astro/${name}`);

/** Collect a script and all that it cannot run without, except what is loaded already. */
function collect(file: string, into: Set<string>): Set<string> {
  if (into.has(file)) return into;
  into.add(file);
  for (const each of importsOf(file, imports.static)) collect(each, into);
  return into;
}

const weightOfFiles = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + weight(readText(site.build, file)), 0);

/** List the scripts that a page loads without an action: in wide windows, the gists get their places. */
function listAtOnce(entry: string): string[] {
  return importsOf(entry, /matches&&\w+\(\(\)=>import\([`'"]\.\/(.*?)[`'"]\)/g);
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
  expect(weightOfFiles([...scripts.map(fileOf), ...atOnce])).toBeLessThanOrEqual(2.5 * kB);
});

test('The script that is loaded on demand has at most 7.5 kB, and 2.7 kB for an action.', () => {
  const entry = fileOf(selectOne('script[type=module]', page.tree).properties['src']);
  const atOnce = listAtOnce(entry);
  const all = new Set<string>();
  const visit = (script: string): void => {
    for (const action of importsOf(script, imports.onDemand)) {
      if (atOnce.includes(action) || all.has(action)) continue;
      const loaded = collect(action, new Set([entry]));
      loaded.delete(entry);
      expect(weightOfFiles(loaded), action).toBeLessThanOrEqual(2.7 * kB);
      for (const file of loaded) {
        all.add(file);
        visit(file);
      }
    }
  };
  visit(entry);
  expect(all.size).toBeGreaterThan(5);
  expect(weightOfFiles(all)).toBeLessThanOrEqual(7.5 * kB);
});

test('The Latin fonts have at most 70 kB.', () => {
  const fonts = linked('preload').map(fileOf);
  expect(fonts).toHaveLength(4);
  for (const file of fonts) expect(file).toMatch(/-latin-\d+-\w+\.[\w-]+\.woff2$/);
  const bytes = fonts.map((file) => statSync(join(site.build.folder, file)).size);
  expect(bytes.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(70 * kB);
});
