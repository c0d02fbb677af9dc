/**
 * Pictures kept between builds, by a key of all that decides them. An entry is a
 * digest of the picture, then the picture: so what was cut short or damaged is known,
 * and made anew.
 */
import {createHash, randomUUID} from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';

const digestLength = 32;
/** What no build has asked for in this time is removed. */
const maxAge = 60 * 24 * 60 * 60 * 1000;

export interface PictureCache {
  /** The picture of a key, kept or made now. */
  get: (key: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;
}

/**
 * Open the cache in a folder, and remove what has not been used for long. A folder
 * that cannot be written to costs time, and nothing else.
 */
export function openCache(folder: string, now = Date.now()): PictureCache {
  const pathOf = (key: string) => join(folder, digestOf(Buffer.from(key)).toString('hex'));
  attempt(() => removeUnused(folder, now));
  return {
    get: async (key, make) => {
      const path = pathOf(key);
      const found = attempt(() => read(path));
      if (found) {
        attempt(() => utimesSync(path, now / 1000, now / 1000));
        return found;
      }
      const made = await make();
      attempt(() => write(folder, path, made));
      return made;
    },
  };
}

/** A picture that is whole; nothing where the file is damaged. */
function read(path: string): Uint8Array | undefined {
  const entry = readFileSync(path);
  const picture = entry.subarray(digestLength);
  return entry.subarray(0, digestLength).equals(digestOf(picture)) ? picture : undefined;
}

/** Write under another name first, so that nobody reads half a picture. */
function write(folder: string, path: string, picture: Uint8Array): void {
  mkdirSync(folder, {recursive: true});
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, Buffer.concat([digestOf(picture), picture]));
  renameSync(draft, path);
}

function removeUnused(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    attempt(() => {
      if (now - statSync(path).mtimeMs > maxAge) rmSync(path);
    });
  }
}

const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
