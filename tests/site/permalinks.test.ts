/**
 * Addresses that last: what the ledger holds stands in the built site, or the build
 * fails and says what would fix it.
 */
import {existsSync} from 'node:fs';
import {cp, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {HtmlValidate} from 'html-validate';
import {beforeAll, describe, expect, test} from 'vitest';
import {readLedger} from '../../src/addresses/permalinks-file.ts';
import {publishedAddresses} from '../../src/addresses/published-addresses.ts';
import {redirects} from '../../src/addresses/redirects.ts';
import {compileFolder} from '../edition/content.ts';
import {
  buildGoodSite,
  buildSite,
  editionContent,
  fixtureContent,
  temporaryFolder,
} from './build-site.ts';
import {
  brokenReference,
  byId,
  hrefs,
  one,
  type Page,
  pageAt,
  readSite,
  readText,
  referencesOf,
  type Site,
  selectAll,
  textOf,
} from './pages.ts';

const content = fixtureContent('moved');
const annotationsPath = join('articles', 'storm', 'annotations.md');

/** The fixture with another file of annotations; its recorded addresses are the same. */
async function withAnnotations(edit: (annotations: string) => string): Promise<string> {
  const folder = join(await temporaryFolder(), 'content');
  await cp(content, folder, {recursive: true});
  const file = join(folder, annotationsPath);
  const before = await readFile(file, 'utf8');
  const after = edit(before);
  expect(after).not.toBe(before);
  await writeFile(file, after);
  return folder;
}

/** The annotations without the one that begins with an opening. */
const without = (opening: string) => (annotations: string) =>
  annotations
    .split(/(?<=^:::\n)\n/m)
    .filter((each) => !each.startsWith(opening))
    .join('\n');

describe.each(['/', '/some/base/'])(
  'a site at %s where things were moved and withdrawn',
  (base) => {
    let site: Site;
    beforeAll(async () => {
      site = readSite(await buildGoodSite({content, base}));
    });

    /** The page of a recorded address, and the fragment in it. */
    const pageOf = (address: string): {page: Page; fragment: string | undefined} => {
      const [path = '', fragment] = address.slice(1).split('#');
      return {page: pageAt(site, `${path}index.html`), fragment};
    };
    const refresh = ({html}: Page) =>
      /<noscript><meta http-equiv="refresh" content="0; url=([^"]*)"><\/noscript>/.exec(html)?.[1];

    test('has a page for every address of its ledger.', async () => {
      const value = await readFile(join(content, 'permalinks.txt'), 'utf8');
      const {entries} = readLedger({path: 'permalinks.txt', value}).ledger;
      expect(entries.length).toBeGreaterThan(20);
      for (const {address} of entries) {
        const {page, fragment} = pageOf(address);
        const moved = refresh(page);
        const end = moved ? pageOf(`/${moved.slice(base.length)}`).page : page;
        expect(refresh(end), address).toBeUndefined();
        if (fragment) expect(end.ids, address).toContain(fragment);
      }
    });

    test('has no page but those that are published, moved, or for a frame.', () => {
      const {edition} = compileFolder(content);
      if (!edition) throw new Error('The fixture has problems.');
      const expected = new Set(
        [...publishedAddresses(edition), ...redirects(edition).map(({from}) => from)]
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
    ])('leads from %s to %s: by script, without it, and by a link.', (from, to) => {
      const page = pageAt(site, from);
      const {tree} = page;
      const target = pageAt(site, to);
      expect(refresh(page)).toBe(target.url.pathname);
      expect(hrefs('main a', tree)).toEqual([target.url.pathname]);
      expect(hrefs('link[rel=canonical]', tree)).toEqual([target.url.href]);
      expect(one('meta[name=robots]', tree).properties['content']).toBe('noindex');
      const {src} = one('script', tree).properties;
      const script = readText(site.build, String(src).slice(base.length));
      expect(script).toContain('location.replace');
      const policy = one('meta[http-equiv=content-security-policy]', tree).properties['content'];
      expect(policy).toMatch(/script-src 'self'/);
    });

    test.each([
      ['articles/storm/worst-wind/embed/', 'articles/storm/strongest-wind/embed/'],
      ['articles/gale/insurers/embed/', 'articles/storm/insurers/embed/'],
      ['articles/gale/gone-before/embed/', 'articles/storm/gone/embed/'],
    ])('shows at %s, for frames that follow no redirect, the page %s.', (from, to) => {
      expect(pageAt(site, from).html).toBe(pageAt(site, to).html);
    });

    test('keeps the old fragments on the page of the article, at the start of the passage.', () => {
      const {tree} = pageAt(site, 'articles/storm/');
      for (const id of ['wind', 'worst-wind']) {
        const [element, ...more] = selectAll(`mark#strongest-wind > [id="${id}"]`, tree);
        expect(more).toEqual([]);
        expect(element?.properties).toMatchObject({dataAliasOf: 'strongest-wind'});
        expect(element?.children).toEqual([]);
      }
      expect(textOf(one('mark#strongest-wind', tree))).toBe('nobody had seen such a wind before');
      expect(selectAll('[data-article] [data-alias-of]:not([data-apparatus])', tree)).toEqual([]);
    });

    test('says at the address of a withdrawn annotation what it quoted, and why it is gone.', () => {
      const {tree, url} = pageAt(site, 'articles/storm/gone/');
      expect(textOf(one('h1', tree))).toBe('Four boats broke loose');
      expect(textOf(one('main blockquote', tree))).toBe('Four boats […] broke loose');
      expect(textOf(one('[aria-labelledby=reason]', tree))).toContain('holds no more.');
      expect(one('meta[name=robots]', tree).properties['content']).toBe('noindex');
      expect(hrefs('link[rel=canonical]', tree)).toEqual([url.href]);
      expect(hrefs('main a', tree)).toEqual(
        ['', '#p2', ''].map((fragment) => `${base}articles/storm/${fragment}`),
      );
      const {tree: bare} = pageAt(site, 'articles/storm/insurers/');
      expect(textOf(one('h1', bare))).toBe('“The insurers will not pay”');
    });

    test('says so in the frame of another site too.', () => {
      const {tree} = pageAt(site, 'articles/storm/gone/embed/');
      expect(textOf(one('blockquote', tree))).toBe('Four boats […] broke loose');
      const link = one('main a', tree);
      expect(link.properties).toMatchObject({
        href: `${base}articles/storm/gone/`,
        target: '_blank',
      });
    });

    test('lists what was withdrawn at the end of the article, each at its old fragment.', () => {
      const {tree, ids} = pageAt(site, 'articles/storm/');
      const list = one('section[aria-labelledby=withdrawn]', tree);
      expect(selectAll('li', list).map(({properties}) => properties['id'])).toEqual([
        'gone',
        'insurers',
      ]);
      expect(hrefs('li a', list)).toEqual([
        `${base}articles/storm/gone/`,
        `${base}articles/storm/insurers/`,
      ]);
      expect(textOf(byId('gone', list))).toBe('Four boats broke loose');
      expect(ids).toContain('gone-before');
      expect(selectAll('mark[data-annotations~=gone], #note-gone', tree)).toEqual([]);
    });

    test('has no link that leads nowhere, and no sitemap of what was moved or withdrawn.', () => {
      const broken = site.pages.flatMap((page) =>
        referencesOf(page).flatMap(({value}) => brokenReference(site, page.url, value) ?? []),
      );
      expect(broken).toEqual([]);
      const maps = site.files.filter((file) => /^sitemap.*\.xml$/.test(file));
      const listed = maps.map((file) => readText(site.build, file)).join('');
      expect(listed).not.toMatch(/gale|gone|insurers|worst-wind|harbour-master|signs-of/);
    });

    test('is valid HTML where something was moved or withdrawn.', async () => {
      const htmlValidate = new HtmlValidate({extends: ['html-validate:recommended']});
      for (const path of ['articles/gale/', 'articles/storm/gone/', 'articles/storm/gone/embed/']) {
        const {html, file} = pageAt(site, path);
        const {results} = await htmlValidate.validateString(html, file);
        expect(results.flatMap(({messages}) => messages.map(({message}) => message))).toEqual([]);
      }
    });
  },
);

describe('an annotation of the first edition that is taken out', () => {
  const id = 'csto';
  let folder: string;
  let file: string;
  let annotations: string;
  beforeAll(async () => {
    folder = join(await temporaryFolder(), 'content');
    await cp(editionContent, folder, {recursive: true});
    file = join(folder, 'articles', 'csto-kazakhstan-2022', 'annotations.md');
    annotations = without(':::gloss[*CSTO*')(await readFile(file, 'utf8'));
    expect(annotations).not.toContain(`{#${id}}`);
    await writeFile(file, annotations);
  });

  test('fails the build, which names the line of the ledger and that of the fix.', async () => {
    const ledger = (await readFile(join(folder, 'permalinks.txt'), 'utf8')).split('\n');
    const address = `/articles/csto-kazakhstan-2022/${id}/`;
    const index = ledger.findIndex((line) => line.startsWith(address));
    const build = await buildSite({content: folder});
    expect(build.exitCode).toBe(1);
    expect(build.output).toContain(
      `permalinks.txt:${index + 1}:1  Published address \`${address}\` no longer exists.`,
    );
    expect(build.output).toContain(`annotations.md:${annotations.split('\n').length}. If another`);
    expect(build.output).toContain('1 problem in 1 file; nothing was published.');
    expect(existsSync(build.folder)).toBe(false);
  });

  test('is fixed by an alias on the annotation that has its place.', async () => {
    await writeFile(file, annotations.replace('{#root-causes ', `{#root-causes aliases=${id} `));
    const site = readSite(await buildGoodSite({content: folder}));
    const {tree} = pageAt(site, `articles/csto-kazakhstan-2022/${id}/`);
    expect(hrefs('main a', tree)).toEqual(['/articles/csto-kazakhstan-2022/root-causes/']);
  });

  test('is fixed by a withdrawal.', async () => {
    await writeFile(file, `${annotations}\n:::withdrawn{#${id}}\n> CSTO\n\nIt was wrong.\n:::\n`);
    const site = readSite(await buildGoodSite({content: folder}));
    const {tree} = pageAt(site, `articles/csto-kazakhstan-2022/${id}/`);
    expect(textOf(one('main', tree))).toContain('It was wrong.');
  });
});

test('A new annotation with the id of a withdrawn one fails the build.', async () => {
  const folder = await withAnnotations((annotations) =>
    annotations.replace('{#quay}', '{#insurers}'),
  );
  const build = await buildSite({content: folder});
  expect(build.exitCode).toBe(1);
  expect(build.output).toContain('The id `insurers` belongs to a withdrawn annotation.');
});

test('An alias that is taken out fails the build, for its address was published.', async () => {
  const folder = await withAnnotations((annotations) =>
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
