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
    const record = (await file)[nth];
    if (!record) throw new Error(`There is no record ${id}.`);
    return record;
  };
}

async function loadFile(address: string): Promise<Fragment[]> {
  const {ok, body} = await fetch(address);
  if (!ok || !body) throw new Error(`${address} could not be loaded.`);
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).json();
}
