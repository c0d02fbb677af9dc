/**
 * Builds indexes with Pagefind, and searches them as the page does.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {mkdtemp} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {createAddresses} from '../../src/addresses/addresses.ts';
import {openSearch, type Search} from '../../src/search/engine.ts';
import {buildIndexFiles} from '../../src/search/index-files.ts';
import {listRecordLanguages} from '../../src/search/languages.ts';
import {createSearchRecords, type SearchRecord} from '../../src/search/records.ts';
import {first, several} from '../export/site.ts';
import {english} from '../language/english.ts';

// Pagefind fetches its files; read them from disk instead.
beforeAll(() => {
  vi.stubGlobal('fetch', async (address: string) => {
    const [path = ''] = address.replace(/^file:\/\//, '').split('?');
    return new Response(readFileSync(path));
  });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** Write indexes to a new folder, and open them. */
async function open(
  records: readonly SearchRecord[],
  languages: readonly string[],
): Promise<Search> {
  const folder = `${await mkdtemp(join(tmpdir(), 'gloss-search-'))}/`;
  for (const {path, content} of await buildIndexFiles(records)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), content);
  }
  return openSearch(folder, languages, 'en');
}

/** Return the addresses found in each part. */
async function find(search: Search, query: string): Promise<Record<string, string[]>> {
  const {found} = await search(query);
  const loaded = await Promise.all(
    found.map(async ({part, hits}) => {
      const all = await Promise.all(hits.map(({load}) => load()));
      return [part, all.map(({address}) => address)] as const;
    }),
  );
  return Object.fromEntries(loaded);
}

const site = createAddresses('/gloss/');

describe('the indexes of several languages', () => {
  let search: Search;
  beforeAll(async () => {
    search = await open(createSearchRecords(several, site, english), listRecordLanguages(several));
  });

  test('find a word by its stem, by the rules of each language', async () => {
    expect(await find(search, 'rebuilding')).toMatchObject({
      passage: ['/gloss/articles/harbour/#rebuilds', '/gloss/articles/harbour/#command'],
    });
    // The text has «заседание».
    expect(await find(search, 'заседаниями')).toMatchObject({
      article: ['/gloss/articles/zasedanie/'],
      text: ['/gloss/articles/zasedanie/#p1'],
    });
    // The text has «الجدار».
    expect((await find(search, 'جدار'))['text']?.sort()).toEqual([
      '/gloss/articles/mina/#p1',
      '/gloss/articles/mina/#p2',
    ]);
  });

  test('find a name in all languages', async () => {
    const {passage, actor} = await find(search, 'Lindqvist');
    expect(actor?.[0]).toBe('/gloss/actors/lindqvist/');
    expect(passage?.map((address) => address.split('/')[3]).sort()).toEqual(
      expect.arrayContaining(['harbour', 'mina', 'zasedanie']),
    );
    expect((await find(search, 'Линдквист'))['actor']).toEqual(['/gloss/actors/lindqvist/']);
  });

  test('find a passage by note, status and numeral', async () => {
    expect((await find(search, 'протокол'))['passage']).toEqual([
      '/gloss/articles/zasedanie/#molchanie',
    ]);
    expect((await find(search, 'unsupported'))['passage']).toEqual([
      '/gloss/articles/harbour/#rebuilds',
    ]);
    expect((await find(search, '"claim 3"'))['passage']).toEqual([
      '/gloss/articles/harbour/#neglected',
    ]);
  });

  test('find text outside passages, in tables, code and footnotes', async () => {
    expect((await find(search, 'trawlers'))['text']).toEqual(['/gloss/articles/harbour/#p6']);
    expect((await find(search, 'report of 2015'))['text']).toContain(
      '/gloss/articles/harbour/#user-content-fn-wall',
    );
  });

  test('find neither missing words nor separators', async () => {
    expect(await find(search, 'xylophone')).toEqual({});
    expect(await find(search, '\u001F')).toEqual({});
    expect(await find(search, '·')).toEqual({});
    expect(await find(search, 'ltr')).toEqual({});
  });

  test('rank matches in names first', async () => {
    const firstOf = async (query: string) => Object.keys(await find(search, query))[0];
    expect(await firstOf('Haddad')).toBe('actor');
    expect(await firstOf('neglect')).toBe('framework');
    expect(await firstOf('storm')).toBe('article');
    expect(await firstOf('rebuilds')).toBe('passage');
  });

  test('sort the hits of a part by score, across languages', async () => {
    const passages = (await search('Lindqvist')).found.find(({part}) => part === 'passage');
    const scores = passages?.hits.map(({score}) => score) ?? [];
    expect(new Set(passages?.hits.map(({language}) => language)).size).toBe(3);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test('rank paragraphs last, regardless of their score', async () => {
    // The second paragraph consists of this word.
    expect(Object.keys(await find(search, 'الجدار'))).toEqual(['passage', 'event', 'text']);
  });

  test('return the fields of a record unchanged, and the found words', async () => {
    const {
      found: [found],
    } = await search('rebuilds');
    const loaded = await found?.hits[0]?.load();
    const record = createSearchRecords(several, site, english).find(
      ({address}) => address === loaded?.address,
    );
    expect(loaded?.fields).toEqual(record?.fields.map((field) => field.replace(/\s+/g, ' ')));
    expect(loaded?.words).toContain('rebuilds');
  });
});

test('finds words in an unspaced language', async () => {
  const text = (address: string, ...fields: string[]): SearchRecord => ({
    part: 'text',
    address,
    language: 'zh',
    fields,
    facets: {lang: 'zh', dir: 'ltr'},
  });
  const search = await open(
    [
      text('/a/', '在哈萨克斯坦的政治危机'),
      text('/b/', '政治家 <b>'),
      text('/c/', '经济\u200B危机'),
    ],
    ['zh'],
  );
  expect((await find(search, '危机'))['text']?.sort()).toEqual(['/a/', '/c/']);
  // One record has both words, the others have one.
  expect((await find(search, '政治危机'))['text']).toEqual(['/a/', '/c/', '/b/']);
  expect((await search('政治危机')).have).toBe('most');
  const {
    found: [found],
  } = await search('政治危机');
  const loaded = await found?.hits[0]?.load();
  expect(loaded?.fields).toEqual(['在哈萨克斯坦的政治危机']);
  expect(loaded?.words).toEqual(expect.arrayContaining(['政治', '危机']));
});

test('replaces separators within a field', async () => {
  const fields = ['one\u001Ftwo', 'three'];
  const search = await open(
    [{part: 'text', address: '/a/', language: 'en', fields, facets: {lang: 'en', dir: 'ltr'}}],
    ['en'],
  );
  const {
    found: [found],
  } = await search('three');
  expect((await found?.hits[0]?.load())?.fields).toEqual(['one two', 'three']);
});

test('does not split words at a zero-width space', async () => {
  const fields = ['one\u200Btwo three'];
  const search = await open(
    [{part: 'text', address: '/a/', language: 'en', fields, facets: {lang: 'en', dir: 'ltr'}}],
    ['en'],
  );
  const {
    found: [found],
  } = await search('three');
  expect(await found?.hits[0]?.load()).toMatchObject({fields: ['onetwo three'], words: ['three']});
});

test('is deterministic', async () => {
  const records = createSearchRecords(several, site, english);
  expect(records.length).toBeGreaterThan(50);
  expect(await buildIndexFiles(records)).toEqual(await buildIndexFiles(records));
});

test('writes only files that the page loads', async () => {
  const paths = (await buildIndexFiles(createSearchRecords(first, site, english))).map(({path}) =>
    path.replace(/en_[0-9a-f]+/, 'en_*').replace(/en_\*_\w+/, 'en_*_*'),
  );
  expect([...new Set(paths)].sort()).toEqual([
    'en/fragment/en_*_*.pf_fragment',
    'en/index/en_*.pf_index',
    'en/pagefind-entry.json',
    'en/pagefind.en_*.pf_meta',
    'en/pagefind.js',
    'en/wasm.en.pagefind',
    'en/words.txt',
  ]);
});

test('uses the generic WebAssembly for a language without stemming rules', async () => {
  const record: SearchRecord = {
    part: 'text',
    address: '/',
    language: 'gsw',
    fields: ['Grüezi'],
    facets: {lang: 'gsw', dir: 'ltr'},
  };
  const paths = (await buildIndexFiles([record])).map(({path}) => path);
  expect(paths).toContain('gsw/wasm.unknown.pagefind');
  expect((await find(await open([record], ['gsw']), 'gruezi'))['text']).toEqual(['/']);
});

test('throws the errors of Pagefind, with the record', async () => {
  vi.resetModules();
  vi.doMock('pagefind', () => ({
    createIndex: async () => ({
      errors: [],
      index: {
        addCustomRecord: async () => ({errors: ['no room']}),
        getFiles: async () => ({errors: ['no files'], files: []}),
      },
    }),
    close: async () => null,
  }));
  const {buildIndexFiles: mocked} = await import('../../src/search/index-files.ts');
  const record: SearchRecord = {
    part: 'text',
    address: '/a/#p1',
    language: 'en',
    fields: ['One'],
    facets: {lang: 'en', dir: 'ltr'},
  };
  await expect(mocked([record])).rejects.toThrow(
    'Pagefind could not make the search index (language “en”).\n    /a/#p1: no room\n    no files',
  );
  // Other test files may share the modules of this one.
  vi.doUnmock('pagefind');
  vi.resetModules();
});

test('throws if Pagefind cannot run, and says how to install it', async () => {
  vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', '/missing/pagefind');
  const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const record: SearchRecord = {
    part: 'text',
    address: '/a/',
    language: 'en',
    fields: ['One'],
    facets: {lang: 'en', dir: 'ltr'},
  };
  await expect(buildIndexFiles([record])).rejects.toThrow(
    /could not make the search index.*npm ci/s,
  );
  expect(report).toHaveBeenCalled();
  report.mockRestore();
  vi.unstubAllEnvs();
});
