/**
 * Tests the search of a built site: its index, its policy, and the index without script.
 */
import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {createAddresses} from '../../src/addresses/addresses.ts';
import {readContentFiles} from '../../src/content/content-files.ts';
import {compileEdition} from '../../src/edition/edition.ts';
import type {Edition} from '../../src/edition/model.ts';
import {listRecordLanguages} from '../../src/search/languages.ts';
import {createSearchRecords} from '../../src/search/records.ts';
import {english} from '../language/english.ts';
import {buildGoodSite, editionContent, fixtureContent} from './build-site.ts';
import {
  describeBrokenReference,
  findById,
  findPage,
  listHrefs,
  readSite,
  readText,
  type Site,
  selectAll,
  selectOne,
  textOf,
} from './pages.ts';

describe.each([
  {name: 'the first edition', content: editionContent, base: '/'},
  {name: 'several articles under a base path', content: fixtureContent('several'), base: '/gloss/'},
  {name: 'one bare article', content: fixtureContent('bare'), base: '/'},
])('$name', ({content, base}) => {
  let site: Site;
  let edition: Edition;
  beforeAll(async () => {
    site = readSite(await buildGoodSite({content, base}));
    const compiled = compileEdition(readContentFiles(content));
    if (!compiled.edition) throw new Error('The content has problems.');
    edition = compiled.edition;
  });

  const page = () => findPage(site, 'search/');
  const policyOf = (file: string): string =>
    String(
      selectOne('meta[http-equiv=content-security-policy]', findPage(site, file).tree).properties[
        'content'
      ],
    );

  test('has an index for each language, without broken addresses.', () => {
    const records = createSearchRecords(edition, createAddresses(base), english);
    const broken = records.flatMap(
      ({address}) => describeBrokenReference(site, page().url, address) ?? [],
    );
    expect(broken).toEqual([]);

    const counts = listRecordLanguages(edition).map((language) => {
      const entry = JSON.parse(readText(site.build, `pagefind/${language}/pagefind-entry.json`));
      return entry.languages[language].page_count;
    });
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(records.length);
    const folders = site.files.flatMap((file) => /^pagefind\/([^/]+)/.exec(file)?.[1] ?? []);
    expect([...new Set(folders)].sort()).toEqual(listRecordLanguages(edition));
  });

  test('allows WebAssembly only on the search page.', () => {
    expect(policyOf('search/')).toMatch(/script-src 'self' 'wasm-unsafe-eval';/);
    expect(policyOf('search/')).toMatch(/connect-src 'self'(;|$)/);
    for (const {file, tree} of site.pages) {
      if (file === 'search/index.html') continue;
      if (selectAll('meta[http-equiv=content-security-policy]', tree).length === 0) continue;
      expect(policyOf(file), file).not.toMatch(/wasm|eval/);
    }
  });

  test('has a labelled form that puts the query into the URL, and is never submitted.', () => {
    expect(policyOf('search/')).toContain("form-action 'none'");
    expect(selectOne('form', page().tree).properties).toMatchObject({
      method: 'get',
      action: `${base}search/`,
    });
    expect(selectOne('form input', page().tree).properties).toMatchObject({
      type: 'search',
      name: 'q',
    });
    expect(textOf(selectOne('form label[for=q]', page().tree))).not.toBe('');
  });

  test('does not load the index with the page.', () => {
    expect(readText(site.build, 'search/index.html')).not.toMatch(/(src|href)="[^"]*pagefind/);
    const [script] = selectAll('script[src]', page().tree);
    const source = readText(site.build, String(script?.properties['src']).slice(base.length));
    expect(source).not.toMatch(/^import\b|\bfrom\s*["']/);
  });

  test('links to every article, actor and framework without script, in order.', () => {
    const own = createAddresses(base);
    const {articles, actors, frameworks} = edition;
    expect(listHrefs('a', findById('index', page().tree))).toEqual([
      ...articles.map(({slug}) => own.article(slug)),
      ...actors.map(({id}) => own.actor(id)),
      ...frameworks.map(({id}) => own.framework(id)),
    ]);
    const index = textOf(findById('index', page().tree));
    for (const name of actors.flatMap(({name, aliases}) => [name, ...aliases])) {
      expect(index).toContain(name.replace(/\s+/g, ' '));
    }
  });

  test('is in the navigation and in the sitemap.', () => {
    expect(listHrefs('nav a', findPage(site, '').tree)).toContain(`${base}search/`);
    expect(readFileSync(join(site.build.folder, 'sitemap-0.xml'), 'utf8')).toContain(
      `<loc>${site.build.origin}${base}search/</loc>`,
    );
    expect(listHrefs('[aria-current=page]', page().tree)).toEqual([`${base}search/`]);
  });
});

test('The page of a site with many articles and actors stays small.', async () => {
  const content = mkdtempSync(join(tmpdir(), 'gloss-many-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(content, path)), {recursive: true});
    writeFileSync(join(content, path), text);
  };
  write('site.md', '---\nname: Многие статьи\nlang: ru\n---\n');
  for (let nth = 1; nth <= 62; nth++) {
    write(
      `articles/a${nth}/article.md`,
      `---\ntitle: ${'Слово '.repeat(12)}${nth}\n---\n\nТекст.\n`,
    );
    write(
      `actors/b${nth}.md`,
      `---\nname: ${'Имя '.repeat(5)}${nth}\naliases: [${'Другое '.repeat(8)}${nth}]\nrole: Глава города\n---\n\nОн.\n`,
    );
  }
  const site = readSite(await buildGoodSite({content, base: '/'}));
  const index = findById('index', findPage(site, 'search/').tree);
  expect(listHrefs('a', index)).toHaveLength(2 * 61);
  expect(textOf(index)).toContain('… и ещё 2');
  expect(listHrefs('a', index).filter((href) => ['/', '/actors/'].includes(href))).toHaveLength(2);
  expect(readFileSync(join(site.build.folder, 'search/index.html')).length).toBeLessThan(100_000);
});
