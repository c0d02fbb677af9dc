import {gunzipSync, gzipSync} from 'node:zlib';
import {encode} from 'cborg';
import type {IndexFile} from 'pagefind';
import {describe, expect, test} from 'vitest';
import {buildIndexFiles} from '../../src/search/index-files.ts';
import {type Part, partNames} from '../../src/search/parts.ts';
import {createRecordId, readRecordPart} from '../../src/search/record-id.ts';
import type {SearchRecord} from '../../src/search/records.ts';
import {renameRecords} from '../../src/search/rename-records.ts';

const pack = (content: Uint8Array | string): Uint8Array =>
  gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from(content)]));
const fragment = (id: string, part: Part): IndexFile => ({
  path: `fragment/${id}.pf_fragment`,
  content: pack(JSON.stringify({url: `/${id}/`, filters: {part: [part], lang: ['en']}})),
});
const metadata = (records: [string, number][]): IndexFile => ({
  path: 'pagefind.en_cafe.pf_meta',
  content: pack(encode(['1.6.0', records, [['a', 'z', 'en_1']], [], [], ['title']])),
});
const index: IndexFile = {path: 'index/en_1.pf_index', content: pack('')};
const pathsOf = (files: readonly IndexFile[]) => files.map(({path}) => path).sort();

test.each(partNames)('the id of a record has its part (%s)', (part) => {
  expect(readRecordPart(createRecordId(part, 'zh_hant_cafe', 77_777))).toBe(part);
});

test('records have the name of the index and their number, whatever the order of the files', () => {
  const files = [fragment('en_b', 'text'), index, fragment('en_a', 'actor')];
  expect(
    pathsOf(
      renameRecords([
        ...files,
        metadata([
          ['en_a', 3],
          ['en_b', 4],
        ]),
      ]),
    ),
  ).toEqual([
    'fragment/actor_en_cafe_0.pf_fragment',
    'fragment/text_en_cafe_1.pf_fragment',
    'index/en_1.pf_index',
    'pagefind.en_cafe.pf_meta',
  ]);
});

test('only the ids of the metadata change', () => {
  const renamed = renameRecords([metadata([['en_a', 300]]), fragment('en_a', 'text')]);
  const written = renamed.find(({path}) => path.endsWith('.pf_meta'))?.content ?? [];
  const expected = metadata([['text_en_cafe_0', 300]]).content;
  expect(gunzipSync(Uint8Array.from(written))).toEqual(gunzipSync(expected));
});

test('two equal records have a file each', () => {
  const files = renameRecords([
    fragment('en_a', 'text'),
    metadata([
      ['en_a', 3],
      ['en_a', 3],
    ]),
  ]);
  expect(pathsOf(files)).toEqual([
    'fragment/text_en_cafe_0.pf_fragment',
    'fragment/text_en_cafe_1.pf_fragment',
    'pagefind.en_cafe.pf_meta',
  ]);
});

test('an index that is not as expected is an error', () => {
  expect(() => renameRecords([index])).toThrow('no metadata');
  expect(() => renameRecords([metadata([['en_a', 3]])])).toThrow('no record en_a');
});

describe('in an index of Pagefind,', () => {
  const build = async (...texts: string[]) => {
    const records = texts.map((text, nth): SearchRecord => {
      const address = `/a/#p${nth}`;
      return {
        part: 'text',
        address,
        language: 'en',
        fields: [text],
        facets: {lang: 'en', dir: 'ltr'},
      };
    });
    return (await buildIndexFiles(records)).filter(({path}) => path.includes('fragment'));
  };

  test('the ids are others if a record is another', async () => {
    const [before, after] = [await build('One.', 'Two.'), await build('One.', 'Three.')];
    expect(before).toHaveLength(2);
    expect(pathsOf(before).filter((path) => pathsOf(after).includes(path))).toEqual([]);
  });
});
