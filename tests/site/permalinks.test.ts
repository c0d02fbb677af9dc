/**
 * Tests that every recorded address exists in the built site, or that the build fails and
 * reports the fix.
 */
import {existsSync} from 'node:fs';
import {cp, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {HtmlValidate} from 'html-validate';
import {beforeAll, describe, expect, test} from 'vitest';
import {parsePermalinks} from '../../src/addresses/permalinks-file.ts';
import {listPublishedAddresses} from '../../src/addresses/published-addresses.ts';
import {listRedirects} from '../../src/addresses/redirects.ts';
import {compileFolder} from '../edition/content.ts';
import {
  buildGoodSite,
  buildSite,
  createTemporaryFolder,
  editionContent,
  fixtureContent,
} from './build-site.ts';
import {
  describeBrokenReference,
  findById,
  findPage,
  listHrefs,
  listReferences,
  type Page,
  readSite,
  readText,
  type Site,
  selectAll,
  selectOne,
  textOf,
} from './pages.ts';

const content = fixtureContent('moved');
const annotationsPath = join('articles', 'storm', 'annotations.md');

/** Copy the fixture, and edit its annotations. The recorded addresses stay the same. */
async function copyWithAnnotations(edit: (annotations: string) => string): Promise<string> {
  const folder = join(await createTemporaryFolder(), 'content');
  await cp(content, folder, {recursive: true});
  const file = join(folder, annotationsPath);
  const before = await readFile(file, 'utf8');
  const after = edit(before);
  expect(after).not.toBe(before);
  await writeFile(file, after);
  return folder;
}

/** Create a function that removes the annotation with an opening line. */
const removeEntry = (opening: string) => (annotations: string) =>
  annotations
    .split(/(?<=^:::\n)\n/m)
    .filter((each) => !each.startsWith(opening))
    .join('\n');

describe.each(['/', '/some/base/'])('a site at %s with renamed and withdrawn content', (base) => {
  let site: Site;
  beforeAll(async () => {
    site = readSite(await buildGoodSite({content, base}));
  });

  /** Find the page and the fragment of a recorded address. */
  const resolve = (address: string): {page: Page; fragment: string | undefined} => {
    const [path = '', fragment] = address.slice(1).split('#');
    return {page: findPage(site, `${path}index.html`), fragment};
  };
  const getRefreshTarget = ({html}: Page) =>
    /<noscript><meta http-equiv="refresh" content="0; url=([^"]*)"><\/noscript>/.exec(html)?.[1];

  test('has a page for every recorded address.', async () => {
    const value = await readFile(join(content, 'permalinks.txt'), 'utf8');
    const {entries} = parsePermalinks({path: 'permalinks.txt', value}).permalinks;
    expect(entries.length).toBeGreaterThan(20);
    for (const {address} of entries) {
      const {page, fragment} = resolve(address);
      const moved = getRefreshTarget(page);
      const end = moved ? resolve(`/${moved.slice(base.length)}`).page : page;
      expect(getRefreshTarget(end), address).toBeUndefined();
      if (fragment) expect(end.ids, address).toContain(fragment);
    }
  });

  test('has only published, redirected and embedded pages.', () => {
    const {edition} = compileFolder(content);
    if (!edition) throw new Error('The fixture has problems.');
    const expected = new Set(
      [...listPublishedAddresses(edition), ...listRedirects(edition).map(({from}) => from)]
        .filter((address) => !address.includes('#'))
        .map((address) => `${address.slice(1)}index.html`),
    );
    const built = site.pages.map(({file}) => file).filter((file) => file !== '404.html');
    const forFrames = built.filter((file) => file.endsWith('/embed/index.html'));
    expect([...new Set([...expected, ...forFrames])].sort()).toEqual(built);
    expect(forFrames).toEqual(
      expect.arrayContaining(
        ['gale/wind', 'storm/wind', 'storm/gone', 'gale/gone-before'].map(
          (path) => `articles/${path}/embed/index.html`,
        ),
      ),
    );
  });

  test.each([
    ['articles/gale/', 'articles/storm/'],
    ['articles/gale/wind/', 'articles/storm/strongest-wind/'],
    ['articles/gale/warned/', 'articles/storm/warned/'],
    ['articles/storm/worst-wind/', 'articles/storm/strongest-wind/'],
    ['articles/gale/gone-before/', 'articles/storm/gone/'],
    ['actors/harbour-master/', 'actors/anna/'],
    ['frameworks/signs-of-neglect/', 'frameworks/neglect/'],
  ])('redirects from %s to %s with script, without script, and by a link.', (from, to) => {
    const page = findPage(site, from);
    const {tree} = page;
    const target = findPage(site, to);
    expect(getRefreshTarget(page)).toBe(target.url.pathname);
    expect(listHrefs('main a', tree)).toEqual([target.url.pathname]);
    expect(listHrefs('link[rel=canonical]', tree)).toEqual([target.url.href]);
    expect(selectOne('meta[name=robots]', tree).properties['content']).toBe('noindex');
    const {src} = selectOne('script', tree).properties;
    const script = readText(site.build, String(src).slice(base.length));
    expect(script).toContain('location.replace');
    const policy = selectOne('meta[http-equiv=content-security-policy]', tree).properties[
      'content'
    ];
    expect(policy).toMatch(/script-src 'self'/);
  });

  test.each([
    ['articles/storm/worst-wind/embed/', 'articles/storm/strongest-wind/embed/'],
    ['articles/gale/insurers/embed/', 'articles/storm/insurers/embed/'],
    ['articles/gale/gone-before/embed/', 'articles/storm/gone/embed/'],
  ])('has at %s, for frames that follow no redirect, the page %s.', (from, to) => {
    expect(findPage(site, from).html).toBe(findPage(site, to).html);
  });

  test('has earlier ids of an annotation at the start of its passage.', () => {
    const {tree} = findPage(site, 'articles/storm/');
    for (const id of ['wind', 'worst-wind']) {
      const [element, ...more] = selectAll(`mark#strongest-wind > [id="${id}"]`, tree);
      expect(more).toEqual([]);
      expect(element?.properties).toMatchObject({dataAliasOf: 'strongest-wind'});
      expect(element?.children).toEqual([]);
    }
    expect(textOf(selectOne('mark#strongest-wind', tree))).toBe(
      'nobody had seen such a wind before',
    );
    expect(selectAll('[data-article] [data-alias-of]:not([data-apparatus])', tree)).toEqual([]);
  });

  test('shows the quote and the reason at the address of a withdrawn annotation.', () => {
    const {tree, url} = findPage(site, 'articles/storm/gone/');
    expect(textOf(selectOne('h1', tree))).toBe('Four boats broke loose');
    expect(textOf(selectOne('main blockquote', tree))).toBe('Four boats […] broke loose');
    expect(textOf(selectOne('[aria-labelledby=reason]', tree))).toContain('holds no more.');
    expect(selectOne('meta[name=robots]', tree).properties['content']).toBe('noindex');
    expect(listHrefs('link[rel=canonical]', tree)).toEqual([url.href]);
    expect(listHrefs('main a', tree)).toEqual(
      ['', '#p2', ''].map((fragment) => `${base}articles/storm/${fragment}`),
    );
    const {tree: bare} = findPage(site, 'articles/storm/insurers/');
    expect(textOf(selectOne('h1', bare))).toBe('“The insurers will not pay”');
  });

  test('shows a withdrawn annotation in the frame of another site.', () => {
    const {tree} = findPage(site, 'articles/storm/gone/embed/');
    expect(textOf(selectOne('blockquote', tree))).toBe('Four boats […] broke loose');
    const link = selectOne('main a', tree);
    expect(link.properties).toMatchObject({
      href: `${base}articles/storm/gone/`,
      target: '_blank',
    });
  });

  test('lists withdrawn annotations at the end of the article, with their ids.', () => {
    const {tree, ids} = findPage(site, 'articles/storm/');
    const list = selectOne('section[aria-labelledby=withdrawn]', tree);
    expect(selectAll('li', list).map(({properties}) => properties['id'])).toEqual([
      'gone',
      'insurers',
    ]);
    expect(listHrefs('li a', list)).toEqual([
      `${base}articles/storm/gone/`,
      `${base}articles/storm/insurers/`,
    ]);
    expect(textOf(findById('gone', list))).toBe('Four boats broke loose');
    expect(ids).toContain('gone-before');
    expect(selectAll('mark[data-annotations~=gone], #note-gone', tree)).toEqual([]);
  });

  test('has no broken link, and no renamed or withdrawn address in the sitemap.', () => {
    const broken = site.pages.flatMap((page) =>
      listReferences(page).flatMap(
        ({value}) => describeBrokenReference(site, page.url, value) ?? [],
      ),
    );
    expect(broken).toEqual([]);
    const maps = site.files.filter((file) => /^sitemap.*\.xml$/.test(file));
    const listed = maps.map((file) => readText(site.build, file)).join('');
    expect(listed).not.toMatch(/gale|gone|insurers|worst-wind|harbour-master|signs-of/);
  });

  test('has valid HTML at renamed and withdrawn addresses.', async () => {
    const htmlValidate = new HtmlValidate({extends: ['html-validate:recommended']});
    for (const path of ['articles/gale/', 'articles/storm/gone/', 'articles/storm/gone/embed/']) {
      const {html, file} = findPage(site, path);
      const {results} = await htmlValidate.validateString(html, file);
      expect(results.flatMap(({messages}) => messages.map(({message}) => message))).toEqual([]);
    }
  });
});

describe('a removed annotation of the first edition', () => {
  const id = 'csto';
  let folder: string;
  let file: string;
  let annotations: string;
  beforeAll(async () => {
    folder = join(await createTemporaryFolder(), 'content');
    await cp(editionContent, folder, {recursive: true});
    file = join(folder, 'articles', 'csto-kazakhstan-2022', 'annotations.md');
    annotations = removeEntry(':::gloss[*CSTO*')(await readFile(file, 'utf8'));
    expect(annotations).not.toContain(`{#${id}}`);
    await writeFile(file, annotations);
  });

  test('fails the build, which reports the recorded line and the line of the fix.', async () => {
    const permalinks = (await readFile(join(folder, 'permalinks.txt'), 'utf8')).split('\n');
    const address = `/articles/csto-kazakhstan-2022/${id}/`;
    const index = permalinks.findIndex((line) => line.startsWith(address));
    const build = await buildSite({content: folder});
    expect(build.exitCode).toBe(1);
    expect(build.output).toContain(
      `permalinks.txt:${index + 1}:1  Published address \`${address}\` no longer exists.`,
    );
    expect(build.output).toContain(`annotations.md:${annotations.split('\n').length}. If another`);
    expect(build.output).toContain('1 problem in 1 file; nothing was published.');
    expect(existsSync(build.folder)).toBe(false);
  });

  test('is fixed by an alias on its successor.', async () => {
    await writeFile(file, annotations.replace('{#root-causes ', `{#root-causes aliases=${id} `));
    const site = readSite(await buildGoodSite({content: folder}));
    const {tree} = findPage(site, `articles/csto-kazakhstan-2022/${id}/`);
    expect(listHrefs('main a', tree)).toEqual(['/articles/csto-kazakhstan-2022/root-causes/']);
  });

  test('is fixed by a withdrawal.', async () => {
    await writeFile(file, `${annotations}\n:::withdrawn{#${id}}\n> CSTO\n\nIt was wrong.\n:::\n`);
    const site = readSite(await buildGoodSite({content: folder}));
    const {tree} = findPage(site, `articles/csto-kazakhstan-2022/${id}/`);
    expect(textOf(selectOne('main', tree))).toContain('It was wrong.');
  });
});

test('A new annotation with the id of a withdrawn one fails the build.', async () => {
  const folder = await copyWithAnnotations((annotations) =>
    annotations.replace('{#quay}', '{#insurers}'),
  );
  const build = await buildSite({content: folder});
  expect(build.exitCode).toBe(1);
  expect(build.output).toContain('The id `insurers` belongs to a withdrawn annotation.');
});

test('A removed alias fails the build, because its address was published.', async () => {
  const folder = await copyWithAnnotations((annotations) =>
    annotations.replace(' aliases="wind worst-wind"', ''),
  );
  const build = await buildSite({content: folder});
  expect(build.exitCode).toBe(1);
  expect(build.output).toMatch(
    /Published address `\/articles\/gale\/wind\/` and 1 related address no longer exist\./,
  );
  expect(build.output).toMatch(
    /Published address `\/articles\/storm\/worst-wind\/` no longer exists\./,
  );
});
