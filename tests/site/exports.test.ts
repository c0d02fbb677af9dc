/**
 * Tests the exports of a built site: their files and metadata, and that every address in every
 * file is valid.
 */

import {execFileSync} from 'node:child_process';
import {cp} from 'node:fs/promises';
import {join} from 'node:path';
import {XMLParser} from 'fast-xml-parser';
import {beforeAll, describe, expect, test} from 'vitest';
import {readContentFiles} from '../../src/content/content-files.ts';
import {compileEdition} from '../../src/edition/edition.ts';
import type {Edition} from '../../src/edition/model.ts';
import {findInterface} from '../../src/language/interface.ts';
import {english} from '../language/english.ts';
import {listAddresses} from './addresses.ts';
import {
  type Build,
  buildGoodSite,
  createTemporaryFolder,
  editionContent,
  fixtureContent,
} from './build-site.ts';
import {
  describeBrokenReference,
  findPage,
  listHrefs,
  readSite,
  readText,
  type Site,
  selectAll,
  selectOne,
  textContent,
  textOf,
} from './pages.ts';

interface WebAnnotation {
  id: string;
  target: Target[];
}

interface Target {
  source: {id: string; format: string};
  selector: [{exact: string}, {start: number; end: number}];
}

function compile(folder: string): Edition {
  const {edition, problems} = compileEdition(readContentFiles(folder));
  if (!edition) throw new Error(problems.map(String).join('\n'));
  return edition;
}

const readJson = <Json>(build: Build, file: string): Json => JSON.parse(readText(build, file));

/** Return the file of an address of the site. */
const fileAt = ({origin, base}: Build, address: string): string =>
  address.replace(origin + base, '').replace(/(^|\/)$/, '$1index.html');

describe.each([
  {name: 'the first edition', options: {}},
  {
    name: 'several articles under a base path',
    options: {content: fixtureContent('several'), base: '/gloss/'},
  },
  {name: 'one bare article', options: {content: fixtureContent('bare')}},
  {
    name: 'what was renamed and withdrawn',
    options: {content: fixtureContent('moved'), base: '/some/base/'},
  },
])('$name', ({options}) => {
  let site: Site;
  let build: Build;
  let edition: Edition;
  /** The pages whose canonical address is their own. */
  let own: Site['pages'];
  beforeAll(async () => {
    build = await buildGoodSite(options);
    edition = compile(options.content ?? editionContent);
    site = readSite(build);
    own = site.pages.filter(({tree, url}) =>
      listHrefs('link[rel=canonical]', tree).includes(url.href),
    );
  });

  const isMoved = (file: string) =>
    site.pages.some((page) => page.file === file && !own.includes(page));
  const itemsOf = (folder: string): WebAnnotation[] =>
    readJson<{first?: {items: WebAnnotation[]}}>(build, `${folder}annotations.jsonld`).first
      ?.items ?? [];
  const articles = () => edition.articles.map(({slug}) => `articles/${slug}/`);
  const passages = () =>
    edition.articles.flatMap(({slug, annotations}) =>
      annotations.map(({id}) => `articles/${slug}/${id}/`),
    );
  const withdrawn = () =>
    edition.articles.flatMap((article) =>
      article.withdrawn.map(({id}) => `articles/${article.slug}/${id}/`),
    );

  test('has no broken address in any file.', () => {
    const addresses = listAddresses(site);
    const kinds = new Set(addresses.map(({file}) => file.split('.').at(-1)));
    expect([...kinds]).toEqual(expect.arrayContaining(['html', 'jsonld', 'xml', 'md', 'txt']));
    expect(
      addresses.flatMap(({from, value}) => describeBrokenReference(site, from, value) ?? []),
    ).toEqual([]);
  });

  /** The canonical pages except those of passages, whose notes are in the twin of the article. */
  const withTwin = () =>
    own.filter(({file}) => !passages().includes(file.replace(/index\.html$/, '')));

  test('has a Markdown twin of exactly the canonical pages that are not of a passage.', () => {
    const twins = site.files.filter(
      (file) => /(^|\/)index\.md$/.test(file) && !isMoved(file.replace(/md$/, 'html')),
    );
    expect(own.length).toBeGreaterThan(4);
    expect(twins).toEqual(
      withTwin()
        .map(({file}) => file.replace(/html$/, 'md'))
        .sort(),
    );
    for (const twin of twins) {
      const text = readText(build, twin);
      expect(text, twin).toMatch(/^---\ntitle: \S.*\n(description: .*\n)?canonical: https:\/\//);
      expect(text, twin).toMatch(/^# \S/m);
      expect(text, twin).not.toMatch(/\]\((?!https?:|mailto:)/);
    }
  });

  test('has all notes in the twin of an article, with numeral, gist and status.', () => {
    for (const {slug, lang, annotations} of edition.articles) {
      const ui = findInterface(lang) ?? english;
      const heads = readText(build, `articles/${slug}/index.md`).match(/> \*\*.*$/gm) ?? [];
      const expected = annotations.flatMap(({kind, numeral, status, finding, note}) => {
        if (note.length === 0) return [];
        const name = ui.text(`kind.${kind}.name`, {numeral: numeral.replace('*', '\\*')});
        const head = `> **${name}** `;
        const rated = status === undefined ? '' : ` (${ui.text(`status.${status}.label`)})`;
        return [[head, finding === undefined ? rated : `${rated} ${finding}`]];
      });
      expect(heads).toHaveLength(expected.length);
      for (const [nth, [head = '', end = '']] of expected.entries()) {
        expect(heads[nth]?.startsWith(head) && heads[nth]?.endsWith(end), heads[nth]).toBe(true);
      }
    }
  });

  test('lists all indexable pages in its sitemap.', () => {
    const parser = new XMLParser({isArray: (name) => name === 'url' || name === 'sitemap'});
    const index = parser.parse(readText(build, 'sitemap-index.xml')) as {
      sitemapindex: {sitemap: {loc: string}[]};
    };
    const listed = index.sitemapindex.sitemap.flatMap(({loc}) => {
      const {urlset} = parser.parse(readText(build, fileAt(build, loc))) as {
        urlset: {url: {loc: string}[]};
      };
      return urlset.url.map((each) => each.loc);
    });
    const wanted = own
      .filter(({tree}) => selectAll('meta[name=robots]', tree).length === 0)
      .map(({url}) => url.href);
    expect(listed.sort()).toEqual(wanted.sort());
    expect(listed.filter((each) => /\/embed\/|404/.test(each))).toEqual([]);
    expect(readText(build, 'robots.txt')).toContain(
      `Sitemap: ${build.origin}${build.base}sitemap-index.xml`,
    );
  });

  test('has the files of each article and each passage.', () => {
    expect(articles().length).toBeGreaterThan(0);
    const expected = [
      ...articles().flatMap((folder) =>
        ['text.txt', 'annotations.jsonld', 'annotations.xml', 'index.md'].map(
          (file) => folder + file,
        ),
      ),
      ...[...passages(), ...withdrawn()].flatMap((folder) =>
        ['oembed.json', 'embed/index.html'].map((file) => folder + file),
      ),
      ...withdrawn().flatMap((folder) =>
        ['annotation.jsonld', 'index.md'].map((file) => folder + file),
      ),
      'feed.xml',
      'annotations.xml',
      'llms.txt',
      'robots.txt',
    ];
    expect(site.files).toEqual(expect.arrayContaining(expected));
  });

  test('has four files for a passage.', () => {
    for (const folder of passages()) {
      expect(site.files.filter((file) => file.startsWith(folder)).sort()).toEqual([
        `${folder}embed/index.html`,
        `${folder}index.html`,
        `${folder}oembed.json`,
        `${folder}preview.png`,
      ]);
    }
  });

  test('publishes the text to which the positions of annotations refer.', () => {
    for (const {target} of articles().flatMap(itemsOf)) {
      for (const {source, selector} of [target].flat()) {
        if (source.format !== 'text/plain') continue;
        const characters = [...readText(build, fileAt(build, source.id))];
        const [{exact}, {start, end}] = selector;
        expect(characters.slice(start, end).join('')).toBe(exact);
      }
    }
  });

  test('has all annotations of an article in its collection, where their pages lead.', () => {
    for (const folder of articles()) {
      const ids = itemsOf(folder).map(({id}) => id.replace(build.origin, ''));
      const linked = passages()
        .filter((each) => each.startsWith(folder))
        .flatMap((each) =>
          listHrefs('link[rel=alternate][type="application/ld+json"]', findPage(site, each).tree),
        );
      expect(linked.length).toBe(ids.length);
      expect(linked.sort()).toEqual(ids.sort());
      for (const each of linked) expect(each).toContain(`${folder}annotations.jsonld#`);
    }
  });

  test('has the citations of all passages of an article in one file for each format.', () => {
    for (const {slug, annotations} of edition.articles) {
      const folder = `articles/${slug}/`;
      const written = site.files.filter((file) => file.startsWith(`${folder}cite-passages.`));
      if (annotations.length === 0) {
        expect(written).toEqual([]);
        continue;
      }
      expect(written).toHaveLength(5);
      const items = readJson<{id: string; URL: string}[]>(build, `${folder}cite-passages.csl.json`);
      expect(items.map(({id}) => id)).toEqual(annotations.map(({id}) => `${slug}.${id}`));
      for (const {id, URL: address} of items) {
        const {tree, url} = findPage(site, fileAt(build, address).replace(/index\.html$/, ''));
        expect(url.href).toBe(address);
        expect(textOf(selectOne('#of-files', tree))).toContain(id);
        expect(listHrefs('details a', tree)).toEqual(
          expect.arrayContaining(written.map((file) => build.base + file)),
        );
      }
    }
  });

  test('links to the Markdown twin from exactly the pages that have one.', () => {
    const linking = own.filter(({tree, url}) =>
      listHrefs('link[rel=alternate]', tree).includes(`${url.pathname}index.md`),
    );
    expect(linking).toEqual(withTwin());
  });

  test('describes the page of an article, passage, actor or framework with JSON-LD.', () => {
    const {actors, frameworks} = edition;
    const types = new Map<string, readonly string[]>([
      ...articles().map((folder) => [folder, ['Article']] as const),
      ...passages().map((folder) => [folder, ['Claim', 'Quotation']] as const),
      ...actors.map(({id}) => [`actors/${id}/`, ['Person']] as const),
      ...frameworks.map(({id}) => [`frameworks/${id}/`, ['DefinedTermSet']] as const),
    ]);
    for (const [folder, expected] of types) {
      const {file, tree, url} = findPage(site, folder);
      const {'@graph': graph} = JSON.parse(
        textContent(selectOne('script[type="application/ld+json"]', tree)),
      );
      const [thing] = graph;
      const breadcrumbs = graph.at(-1);
      expect(expected, file).toContain(thing['@type']);
      expect(thing['@id']).toBe(url.href);
      expect(breadcrumbs.itemListElement.at(-1).item).toBe(url.href);
    }
  });
});

test('Renamed articles and annotations keep their files at earlier addresses.', async () => {
  const site = readSite(await buildGoodSite({content: fixtureContent('moved')}));
  for (const from of ['articles/storm/wind/', 'articles/gale/strongest-wind/']) {
    for (const file of ['oembed.json', 'embed/index.html', 'preview.png']) {
      expect(site.files).toContain(from + file);
    }
  }
  expect(site.files).toContain('articles/gale/annotations.jsonld');
  const text = readText(site.build, 'articles/gale/text.txt');
  expect(text).toBe(readText(site.build, 'articles/storm/text.txt'));
});

describe('dates', () => {
  test('are those of git.', async () => {
    const content = join(await createTemporaryFolder(), 'content');
    await cp(fixtureContent('several'), content, {recursive: true});
    const git = (...parameters: string[]) =>
      execFileSync('git', ['-C', content, ...parameters], {
        env: {...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date},
        stdio: 'pipe',
      });
    const date = '2024-03-01T12:00:00Z';
    git('init', '-q');
    git('add', '-A');
    git('-c', 'user.name=A', '-c', 'user.email=a@b.example', 'commit', '-q', '-m', 'One');
    const site = readSite(await buildGoodSite({content}));
    const items = site.files
      .filter((file) => file.endsWith('/annotations.jsonld'))
      .flatMap(
        (file) => readJson<{first?: {items: object[]}}>(site.build, file).first?.items ?? [],
      );
    expect(items.length).toBeGreaterThan(5);
    for (const item of items) expect(item).toMatchObject({created: date, modified: date});
    expect(site.build.output).not.toMatch(/no dates/);
  });

  test('are omitted if the content is not in a repository, which the build reports once.', async () => {
    const content = join(await createTemporaryFolder(), 'content');
    await cp(fixtureContent('moved'), content, {recursive: true});
    const build = await buildGoodSite({content});
    expect(build.output.match(/no dates of creation and change/g)).toHaveLength(1);
    for (const file of readSite(build).files.filter((each) => each.endsWith('.jsonld'))) {
      expect(readText(build, file), file).not.toMatch(/"(created|modified)"/);
    }
  });
});
