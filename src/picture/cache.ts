/**
 * Caches pictures between builds. An entry is the digest of a picture followed by the picture,
 * so that truncated and damaged entries are detected and made again.
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

/** Length of a SHA-256 digest in bytes. */
const digestLength = 32;
/** Entries that were not used for this time are removed, in ms. */
const maxAge = 60 * 24 * 60 * 60 * 1000;

/** A cache of pictures in a folder. */
export interface PictureCache {
  /** Returns the cached picture of a key, or makes and caches it. */
  get: (key: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;
}

/**
 * Open the cache in a folder, and remove old entries. File errors are ignored: without a
 * writable folder, every picture is made again.
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

/** Read an entry. Returns `undefined` if it is damaged. */
function read(path: string): Uint8Array | undefined {
  const entry = readFileSync(path);
  const picture = entry.subarray(digestLength);
  return entry.subarray(0, digestLength).equals(digestOf(picture)) ? picture : undefined;
}

/** Write to a temporary name first, so that another build never reads half a picture. */
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
