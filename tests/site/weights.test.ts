/**
 * Tests the compressed size of the article page of the first edition.
 */
import {statSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {beforeAll, expect, test} from 'vitest';
import {buildGoodSite, editionContent} from './build-site.ts';
import {findPage, type Page, readSite, readText, type Site, selectAll} from './pages.ts';

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

test('The initial script has at most 1.5 kB, in two files.', () => {
  const scripts = selectAll('script[src]', page.tree).map(({properties}) => properties['src']);
  expect(scripts).toHaveLength(2);
  expect(weightOf(scripts)).toBeLessThanOrEqual(1.5 * kB);
  // The scripts have no static imports, so everything else is loaded on demand.
  for (const each of scripts) {
    expect(readText(site.build, fileOf(each))).not.toMatch(/^import\b(?!\()|[;}]import\b(?!\()/);
  }
});

test('The script that is loaded on demand has at most 4 kB.', () => {
  const [script] = selectAll('script[type=module]', page.tree);
  const entry = fileOf(script?.properties['src']);
  const loaded = new Set<string>();
  const read = (file: string): void => {
    for (const [, name] of readText(site.build, file).matchAll(/import\([`'"]\.\/(.*?)[`'"]\)/g)) {
      const next = `_astro/${name}`;
      if (loaded.has(next)) continue;
      loaded.add(next);
      read(next);
    }
  };
  read(entry);
  expect(loaded.size).toBeGreaterThan(3);
  const sum = [...loaded].reduce((total, file) => total + weight(readText(site.build, file)), 0);
  expect(sum).toBeLessThanOrEqual(4 * kB);
});

test('The Latin fonts have at most 70 kB.', () => {
  const fonts = linked('preload').map(fileOf);
  expect(fonts).toHaveLength(4);
  for (const file of fonts) expect(file).toMatch(/-latin-\d+-\w+\.[\w-]+\.woff2$/);
  const bytes = fonts.map((file) => statSync(join(site.build.folder, file)).size);
  expect(bytes.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(70 * kB);
});
