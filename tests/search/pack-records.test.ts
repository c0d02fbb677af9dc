import {gunzipSync, gzipSync} from 'node:zlib';
import {encode} from 'cborg';
import type {IndexFile} from 'pagefind';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {buildIndexFiles} from '../../src/search/index-files.ts';
import {createRecordLoader} from '../../src/search/load-record.ts';
import {packRecords} from '../../src/search/pack-records.ts';
import {type Part, partNames} from '../../src/search/parts.ts';
import {
  createRecordId,
  locateRecord,
  readRecordPart,
  recordsPerFile,
} from '../../src/search/record-id.ts';
import type {SearchRecord} from '../../src/search/records.ts';

/** Write files of an index as Pagefind does. */
const pack = (content: Uint8Array | string): Uint8Array =>
  gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from(content)]));
const recordOf = (id: string, part: Part) => ({
  url: `/${id}/`,
  content: `The text of ${id}`,
  filters: {part: [part], lang: ['en']},
});
const fragment = (id: string, part: Part): IndexFile => ({
  path: `fragment/${id}.pf_fragment`,
  content: pack(JSON.stringify({...recordOf(id, part), word_count: 4, meta: {}, anchors: []})),
});
const metadata = (records: [string, number][]): IndexFile => ({
  path: 'pagefind.en_cafe.pf_meta',
  content: pack(encode(['1.6.0', records, [['a', 'z', 'en_1']], [], [], ['title']])),
});
const index: IndexFile = {path: 'index/en_1.pf_index', content: pack('')};
const pathsOf = (files: readonly IndexFile[]) => files.map(({path}) => path).sort();

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Load records from files, and count how often each file is fetched. */
function open(files: readonly IndexFile[]) {
  const fetched: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    fetched.push(address);
    const file = files.find(({path}) => `/en/${path}` === address);
    return file ? new Response(Buffer.from(file.content)) : new Response('', {status: 404});
  });
  return {load: createRecordLoader('/en/'), fetched};
}

test('an id says where its record is, whatever its number', () => {
  const places = Array.from({length: 5000}, (_, nth) => {
    const {path, nth: place} = locateRecord(createRecordId('text', 'zh_cafe', nth));
    return `${path} ${place}`;
  });
  expect(new Set(places).size).toBe(places.length);
  expect(places.at(-1)).toBe('fragment/zh_cafe_1249.pf_fragment 3');
});

test.each(partNames)('the id of a record says its part (%s)', (part) => {
  expect(readRecordPart(createRecordId(part, 'zh_cafe', 77_777))).toBe(part);
});

test('each record is loaded by its id, and each file once', async () => {
  const ids = Array.from({length: 3 * recordsPerFile + 1}, (_, nth) => `en_${nth}`);
  const part = (nth: number) => (nth % 3 === 0 ? 'actor' : 'text');
  // The order of the metadata counts, not that of the files.
  const files = packRecords([
    ...ids.map((id, nth) => fragment(id, part(nth))).reverse(),
    index,
    metadata(ids.map((id) => [id, 4])),
  ]);
  expect(pathsOf(files)).toEqual([
    ...['0', '1', '2', '3'].map((nth) => `fragment/en_cafe_${nth}.pf_fragment`),
    'index/en_1.pf_index',
    'pagefind.en_cafe.pf_meta',
  ]);
  const {load, fetched} = open(files);
  const loaded = await Promise.all(
    ids.map((_, nth) => load(createRecordId(part(nth), 'en_cafe', nth))),
  );
  expect(loaded).toEqual(ids.map((id, nth) => recordOf(id, part(nth))));
  expect(fetched).toHaveLength(4);
});

test('only the ids of the metadata change', () => {
  const packed = packRecords([metadata([['en_a', 300]]), fragment('en_a', 'text')]);
  const written = packed.find(({path}) => path.endsWith('.pf_meta'))?.content ?? [];
  const expected = metadata([['text_en_cafe_0', 300]]).content;
  expect(gunzipSync(Uint8Array.from(written))).toEqual(gunzipSync(expected));
});

test('an index that is not as expected is an error', () => {
  expect(() => packRecords([index])).toThrow('no metadata');
  expect(() => packRecords([metadata([['en_a', 3]])])).toThrow('no record en_a');
});

test('a record that cannot be loaded is an error', async () => {
  const {load} = open(packRecords([metadata([['en_a', 3]]), fragment('en_a', 'text')]));
  await expect(load('text_en_cafe_01')).rejects.toThrow('/en/fragment/en_cafe_9.pf_fragment');
  await expect(load('text_en_cafe_1')).rejects.toThrow('no record text_en_cafe_1');
});

describe('in an index of Pagefind,', () => {
  const build = async (...texts: string[]) => {
    const records = texts.map((text, nth): SearchRecord => {
      const address = `/a/#p${nth}`;
      const facets = {lang: 'en', dir: 'ltr'} as const;
      return {part: 'text', address, language: 'en', fields: [text], facets};
    });
    return pathsOf(await buildIndexFiles(records)).filter((path) => path.includes('fragment'));
  };

  test('the names of the files are others if a record is another', async () => {
    const before = await build('One.', 'Two.');
    expect(before).toHaveLength(1);
    expect(await build('One.', 'Three.')).not.toEqual(before);
  });
});
