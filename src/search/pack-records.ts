/**
 * Packs the records of a Pagefind index. Pagefind writes a file for each record, and names it by a
 * hash, which no compression makes smaller; each query loads the names of all records. Numbers need
 * less than half of the bytes, and say which file of several records has one.
 */
import {gunzipSync, gzipSync} from 'node:zlib';
import {decode, encode} from 'cborg';
import type {IndexFile} from 'pagefind';
import type {Fragment} from './found.ts';
import type {Part} from './parts.ts';
import {createRecordId, locateRecord} from './record-id.ts';

/** Each file of Pagefind begins with it, before it is compressed. */
const signature = new TextEncoder().encode('pagefind_dcd');

/**
 * The metadata of an index (`pagefind/src/index/index_metadata.rs` of Pagefind): its version, its
 * records in the order of their numbers, and what else it has.
 */
type Metadata = [version: string, records: [id: string, words: number][], ...rest: unknown[]];

/**
 * Pack the records of an index, and rename them in its metadata.
 *
 * The name of the metadata is part of each id and of each file. It changes with any record, so a
 * browser never takes records of an earlier build from its cache.
 *
 * @throws Error if the files are not as Pagefind 1.6.0 writes them
 */
export function packRecords(files: readonly IndexFile[]): IndexFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const metadata = files.find(({path}) => path.endsWith('.pf_meta'));
  const [, index] = /^pagefind\.(\w+)\.pf_meta$/.exec(metadata?.path ?? '') ?? [];
  if (!metadata || !index) throw new Error('The search index has no metadata.');
  const [version, records, ...rest] = decode(unpack(metadata)) as Metadata;

  const packed = new Map<string, Fragment[]>();
  const renamed = records.map(([hash, words], number): [string, number] => {
    const file = byPath.get(`fragment/${hash}.pf_fragment`);
    if (!file) throw new Error(`The search index has no record ${hash}.`);
    const {url, content, filters}: Fragment = JSON.parse(decoder.decode(unpack(file)));
    const id = createRecordId(filters['part']?.[0] as Part, index, number);
    const {path} = locateRecord(id);
    packed.set(path, [...(packed.get(path) ?? []), {url, content, filters}]);
    return [id, words];
  });
  const all: Metadata = [version, renamed, ...rest];
  return [
    ...files.filter((file) => file !== metadata && !file.path.startsWith('fragment/')),
    {
      path: metadata.path,
      content: compress(Buffer.concat([signature, encode(all)])),
    },
    ...[...packed].map(([path, own]) => ({path, content: compress(JSON.stringify(own))})),
  ];
}

const decoder = new TextDecoder();

const unpack = ({content}: IndexFile): Uint8Array => gunzipSync(content).subarray(signature.length);

const compress = (content: string | Uint8Array): Uint8Array => gzipSync(content, {level: 9});
