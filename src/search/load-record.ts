/** Loads search records in the browser. `pack-records.ts` writes their files. */
import type {Fragment} from './found.ts';
import {locateRecord} from './record-id.ts';

/**
 * Create a function that loads a record by its id. Each file is loaded once.
 *
 * @param folder address of the folder of the index, with a trailing slash
 * @returns rejects if the file cannot be loaded
 */
export function createRecordLoader(folder: string): (id: string) => Promise<Fragment> {
  const files = new Map<string, Promise<Fragment[]>>();
  return async (id) => {
    const {path, nth} = locateRecord(id);
    const file = files.get(path) ?? loadFile(`${folder}${path}`);
    files.set(path, file);
    // The next search tries again.
    file.catch(() => files.delete(path));
    const record = (await file)[nth];
    if (!record) throw new Error(`There is no record ${id}.`);
    return record;
  };
}

async function loadFile(address: string): Promise<Fragment[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be loaded.`);
  const body = new Uint8Array(await response.arrayBuffer());
  // Some hosts say that the file is compressed, so that the browser decompresses it.
  const isCompressed = body[0] === 0x1f && body[1] === 0x8b;
  const {body: stream} = new Response(body);
  return isCompressed && stream
    ? new Response(stream.pipeThrough(new DecompressionStream('gzip'))).json()
    : JSON.parse(new TextDecoder().decode(body));
}
