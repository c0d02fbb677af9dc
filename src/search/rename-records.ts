/**
 * Renames the records of a Pagefind index. Pagefind names them by hashes, which no compression makes
 * smaller, and each query loads the names of all records. Numbers need less than half of the bytes.
 */
import {gunzipSync, gzipSync} from 'node:zlib';
import {decode, encode} from 'cborg';
import type {IndexFile} from 'pagefind';
import type {Part} from './parts.ts';
import {createRecordId} from './record-id.ts';

/** Each file of Pagefind begins with it, before it is compressed. */
const signature = new TextEncoder().encode('pagefind_dcd');

/**
 * The metadata of an index (`pagefind/src/index/index_metadata.rs` of Pagefind): its version, its
 * records in the order of their numbers, and what else it has.
 */
type Metadata = [version: string, records: [id: string, words: number][], ...rest: unknown[]];

/** What is read of a record. */
interface Record {
  filters: {part: [Part]};
}

/**
 * Rename the records of an index, in its metadata and as files.
 *
 * The name of the metadata is part of each id. It changes with any record, so a browser never takes
 * a record of an earlier build from its cache.
 *
 * @throws Error if the files are not as Pagefind 1.6.0 writes them
 */
export function renameRecords(files: readonly IndexFile[]): IndexFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const metadata = files.find(({path}) => path.endsWith('.pf_meta'));
  const [, index] = /^pagefind\.(\w+)\.pf_meta$/.exec(metadata?.path ?? '') ?? [];
  if (!metadata || !index) throw new Error('The search index has no metadata.');
  const [version, records, ...rest] = decode(unpack(metadata)) as Metadata;
  const renamed = records.map(([id, words], number) => {
    const file = byPath.get(pathOf(id));
    if (!file) throw new Error(`The search index has no record ${id}.`);
    const {filters}: Record = JSON.parse(new TextDecoder().decode(unpack(file)));
    return {id: createRecordId(filters.part[0], index, number), words, content: file.content};
  });
  const all: Metadata = [version, renamed.map(({id, words}) => [id, words]), ...rest];
  return [
    ...files.filter((file) => file !== metadata && !file.path.startsWith(folder)),
    {path: metadata.path, content: pack(encode(all))},
    ...renamed.map(({id, content}) => ({path: pathOf(id), content})),
  ];
}

/** The folder of the records. */
const folder = 'fragment/';

const pathOf = (id: string): string => `${folder}${id}.pf_fragment`;

const unpack = ({content}: IndexFile): Uint8Array => gunzipSync(content).subarray(signature.length);

const pack = (content: Uint8Array): Uint8Array =>
  gzipSync(Buffer.concat([signature, content]), {level: 9});
