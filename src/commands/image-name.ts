/** Chooses the names of image files. */
import {toId} from '../annotate/model/id.ts';
import {decodeOnce} from './decode-once.ts';

/**
 * Choose the name of a file: the last part of the address, in letters that every system has. A
 * number makes it unique; a file with the same bytes is used again.
 *
 * @param address of the web, or a path
 * @param extension with a full stop
 * @param taken the existing files, by their names in lower case
 */
export function chooseImageName(
  address: string,
  extension: string,
  bytes: Uint8Array,
  taken: ReadonlyMap<string, () => Uint8Array>,
): string {
  const path = URL.canParse(address) ? new URL(address).pathname : address;
  const last = path.split(/[\\/]/).findLast((part) => part !== '') ?? '';
  const stem = last.replace(/\.[A-Za-z]{3,4}$/, '');
  const base = toId(decodeOnce(stem)) || 'image';
  for (let number = 1; ; number++) {
    const name = `${base}${number === 1 ? '' : `-${number}`}${extension}`;
    const existing = taken.get(name);
    if (!existing || Buffer.compare(existing(), bytes) === 0) return name;
  }
}
