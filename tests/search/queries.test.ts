/**
 * What readers of the first edition type, and what they find. The queries are from a trial with
 * readers.
 */
import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, beforeEach, describe, expect, test, vi} from 'vitest';
import {createAddresses} from '../../src/addresses/addresses.ts';
import {countHits, openSearch, type Search} from '../../src/search/engine.ts';
import {buildIndexFiles} from '../../src/search/index-files.ts';
import {createSearchRecords} from '../../src/search/records.ts';
import {first} from '../export/site.ts';
import {english} from '../language/english.ts';

/** The bytes of each file that was loaded. */
const loaded = new Map<string, number>();
const folder = `${mkdtempSync(join(tmpdir(), 'gloss-queries-'))}/`;
let search: Search;

beforeAll(async () => {
  vi.stubGlobal('fetch', async (address: string) => {
    const [path = ''] = address.replace(/^file:\/\//, '').split('?');
    const content = readFileSync(path);
    loaded.set(path, content.length);
    return new Response(content);
  });
  const records = createSearchRecords(first, createAddresses('/'), english);
  for (const {path, content} of await buildIndexFiles(records)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), content);
  }
});
beforeEach(async () => {
  loaded.clear();
  search = await openSearch(folder, ['en'], 'en');
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const article = '/articles/csto-kazakhstan-2022/';

test.each([
  {query: 'terorism', firstResult: `${article}#terrorism-and-aggression`, suggestion: 'terrorism'},
  {query: 'Japarof', firstResult: '/actors/japarov/', suggestion: 'Japarov'},
  {query: 'root-causes', firstResult: `${article}#root-causes`},
  {query: 'Zhanaozen', firstResult: `${article}timeline/#event-2022-01-02`},
  // “Protests begin in Zhanaozen and Aktau …, after the price of liquefied petroleum gas has doubled”
  {query: 'why did the protests start', firstResult: `${article}timeline/#event-2022-01-02`},
])('the first result for “$query” is $firstResult', async ({query, firstResult, suggestion}) => {
  const outcome = await search(query);
  expect((await outcome.found[0]?.hits[0]?.load())?.address).toBe(firstResult);
  expect(outcome.suggestion).toBe(suggestion);
  expect(outcome.query).toBe(suggestion ?? query);

  // All results that are shown at first.
  await Promise.all(
    outcome.found.flatMap(({hits}) => hits.slice(0, 10).map(async (hit) => hit.load())),
  );
  const bytes = [...loaded.values()].reduce((sum, each) => sum + each, 0);
  // The script of Pagefind is imported, not fetched.
  expect(bytes + readFileSync(`${folder}en/pagefind.js`).length).toBeLessThan(200_000);
});

describe('another spelling of a name', () => {
  test.each(['Жапаров', 'Zhaparov', 'Lukashenka', 'Лукашенко', 'Тоқаев', 'Ленин'])(
    '%s finds the person, and what names or concerns the person',
    async (query) => {
      const {found, have} = await search(query);
      expect(have).toBe('all');
      expect(found[0]?.part).toBe('actor');
      expect(found[0]?.hits).toHaveLength(1);
      const passages = found.find(({part}) => part === 'passage');
      expect(passages?.hits.length).toBeGreaterThan(2);
    },
  );

  test('finds a passage by words of its note, and names who is meant', async () => {
    const {found} = await search('tokaev coup');
    const passage = await found.find(({part}) => part === 'passage')?.hits[0]?.load();
    expect(passage?.address).toBe(`${article}#direction-set`);
    expect(passage?.fields.at(-1)).toContain('Tokaev');
  });
});

describe('if few records have all words,', () => {
  test('those with some of them follow', async () => {
    const {found, have} = await search('externel interference');
    expect(have).toBe('most');
    expect((await found[0]?.hits[0]?.load())?.address).toBe(`${article}#external-interference`);
    expect((await search('terrorism xylophone')).have).toBe('some');
  });

  test('a near spelling is proposed', async () => {
    expect((await search('externel interference')).suggestion).toBe('external interference');
    expect((await search('xylophone terorism')).suggestion).toBe('xylophone terrorism');
  });

  test('the word list is loaded only if no record has a word as it is typed', async () => {
    const hasList = () => [...loaded.keys()].some((path) => path.endsWith('words.txt'));
    expect((await search('"causes root"')).have).toBe('some');
    expect(countHits((await search('Zhanaozen')).found)).toBe(1);
    expect(hasList()).toBe(false);
    await search('externel interference');
    expect(hasList()).toBe(true);
  });

  test('the commonest words find nothing, unless there are no others', async () => {
    expect(countHits((await search('the xylophone')).found)).toBe(
      countHits((await search('the')).found),
    );
    const alone = countHits((await search('Zhanaozen')).found);
    expect(countHits((await search('the of Zhanaozen xylophone')).found)).toBe(alone);
  });

  test('a word that no record has is never found as its beginning', async () => {
    // A record has “I”.
    expect(countHits((await search('I')).found)).toBeGreaterThan(0);
    expect(await search('Ixqwertz')).toEqual({
      query: 'Ixqwertz',
      found: [],
      have: 'all',
      suggestion: undefined,
    });
  });

  test('a phrase in quotation marks is not taken apart', async () => {
    const {found, have} = await search('"causes root"');
    expect(have).toBe('some');
    expect(countHits(found)).toBeGreaterThan(1);
    expect((await search('"external interference"')).have).toBe('all');
  });
});

test('each hit is counted once', async () => {
  for (const query of ['root-causes', 'why did the protests start', 'externel interference']) {
    const {found} = await search(query);
    const ids = found.flatMap(({hits}) => hits.map(({id}) => id));
    expect(new Set(ids).size).toBe(ids.length);
  }
});
