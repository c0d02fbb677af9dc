/**
 * The folder that a build writes to, in place of the site that is there. Its name follows from the
 * path of the site, so builds of different sites do not meet, and the lock in it is held by one
 * build at a time. What a killed build left is removed by the next one.
 */
import {createHash} from 'node:crypto';
import {
  accessSync,
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';
import {ExpectedError} from '../report/expected-error.ts';
import {lockFile} from './lock.ts';
import {replaceFolder, resolveLinks, restoreFolder} from './replace-folder.ts';

export interface Staging {
  /** Where the build writes the site. */
  site: string;
  /** A folder for the other files of this build. */
  cache: string;
  /** Puts the built site in the place of the one that is there. */
  publish: () => void;
  /** Ends the build: removes its files, and releases the lock. */
  close: () => void;
}

/**
 * Start a build.
 *
 * @param root folder of the project. The files of a build are in it, because Astro otherwise writes
 *   parts of all builds to one folder of the project (`getOutDirWithinCwd`).
 * @param output folder of the site; need not exist
 * @throws ExpectedError if the site cannot be written, or another build is writing it
 */
export function openStaging(root: string, output: string): Staging {
  const target = resolveLinks(output);
  checkTarget(root, target, output);
  const builds = join(root, '.astro', 'builds');
  const folder = join(builds, createHash('sha256').update(target).digest('hex').slice(0, 16));
  mkdirSync(builds, {recursive: true});
  const release = withGuard(builds, () => {
    removeLeftovers(builds);
    mkdirSync(folder, {recursive: true});
    const release = lockFile(join(folder, lockName));
    if (!release) {
      throw new ExpectedError(
        `Another build is writing ${formatPath(output)}; this one did nothing.`,
        'Wait until it has finished, or build into another folder: `npm run build -- --outDir other`.',
      );
    }
    writeFileSync(join(folder, targetName), target);
    return release;
  });
  const site = join(folder, 'site');
  return {
    site,
    cache: join(folder, 'cache'),
    publish: () => {
      mkdirSync(dirname(target), {recursive: true});
      try {
        replaceFolder(target, site);
      } catch (error) {
        throw new ExpectedError(
          `${formatPath(output)} cannot be replaced by the new site: ${(error as Error).message}`,
          'Close what uses the folder. A folder that is a mount point cannot be replaced: build into a folder in it.',
        );
      }
    },
    close: () =>
      withGuard(builds, () => {
        release();
        rmSync(folder, {recursive: true, force: true, maxRetries: 3});
      }),
  };
}

const guardName = 'guard';
const lockName = 'lock';
/** A file with the path of the site. */
const targetName = 'target';

/** Do what no other build may do meanwhile: make and remove folders of builds. */
function withGuard<Result>(builds: string, act: () => Result): Result {
  const release = lockFile(join(builds, guardName), 60_000);
  if (!release) throw new ExpectedError(`${formatPath(builds)} is locked by another build.`);
  try {
    return act();
  } finally {
    release();
  }
}

/** Remove what builds left that were killed: nobody holds their lock. */
function removeLeftovers(builds: string): void {
  for (const name of readdirSync(builds)) {
    if (name === guardName) continue;
    const folder = join(builds, name);
    const release = lockFile(join(folder, lockName));
    if (!release) continue;
    try {
      restoreFolder(readFileSync(join(folder, targetName), 'utf8'));
    } catch {
      // Killed before it wrote the path, or the disk of the site is no longer there.
    }
    release();
    rmSync(folder, {recursive: true, force: true, maxRetries: 3});
  }
}

/** Check before anything is written what would fail at the end. */
function checkTarget(root: string, target: string, output: string): void {
  if (`${resolveLinks(root)}${sep}`.startsWith(target.endsWith(sep) ? target : `${target}${sep}`)) {
    throw new ExpectedError(
      `The site cannot be written to ${formatPath(output)}, because the project is in it.`,
      'Build into a folder of its own, such as `dist`.',
    );
  }
  const found = nearestExisting(target);
  if (!statSync(found).isDirectory()) {
    throw new ExpectedError(
      `The site cannot be written to ${formatPath(output)}, because ${formatPath(found)} is a file.`,
      'Build into a folder.',
    );
  }
  try {
    accessSync(found === target ? dirname(target) : found, constants.W_OK);
  } catch (error) {
    throw new ExpectedError(
      `The site cannot be written to ${formatPath(output)}: ${(error as Error).message}`,
      'Make the folder above it writable, or build into another folder.',
    );
  }
}

const nearestExisting = (path: string): string =>
  statSync(path, {throwIfNoEntry: false}) ? path : nearestExisting(dirname(path));

const formatPath = (path: string): string =>
  relative(process.cwd(), path).split(sep).join('/') || '.';
