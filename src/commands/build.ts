/**
 * `npm run build`: builds the site and puts it in the place of the one that is there, after
 * everything succeeded. `--outDir` names another folder than `dist`. Exit codes: 0 published,
 * 1 nothing was changed.
 */
import {existsSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {build as astroBuild} from 'astro';
import {ContentError} from '../content/content-error.ts';
import {openStaging} from '../publish/staging.ts';
import {ExpectedError} from '../report/expected-error.ts';
import {formatFailure, type Manifest} from '../report/failure.ts';
import type {Output} from './output.ts';
import {readOptions} from './read-options.ts';

/** A build of a project. */
export interface SiteBuild {
  /** The folder of the project, which contains `astro.config.mjs`. */
  root: string;
  /** The folder of the site, from the root. */
  outDir?: string | undefined;
  logLevel: 'info' | 'warn';
}

type AstroBuild = (options: {
  root: string;
  outDir: string;
  logLevel: 'info' | 'warn';
  vite: {cacheDir: string};
}) => Promise<void>;

/**
 * Run the command.
 *
 * @param argv its options
 * @returns the exit code
 */
export async function main(
  argv: readonly string[],
  {stdout, stderr, root}: Output & {root: string},
  build: AstroBuild = astroBuild,
): Promise<number> {
  const usage = 'npm run build [-- --outDir <folder>]';
  const options = readOptions(usage, {outDir: {type: 'string'}}, argv, stderr);
  if (!options) return 1;
  try {
    const {outDir = 'dist'} = options;
    await buildSite({root, outDir, logLevel: 'info'}, build);
    stdout.write(`The site is in ${outDir}.\n`);
    return 0;
  } catch (error) {
    // On a line of its own: Astro may be in the middle of one.
    stderr.write(`\n${formatBuildError(error, root)}\n`);
    return 1;
  }
}

/**
 * Build a site, whole or not at all.
 *
 * @throws whatever stopped the build; the site that was there is then as it was
 */
export async function buildSite(
  {root, outDir = 'dist', logLevel}: SiteBuild,
  build: AstroBuild = astroBuild,
): Promise<void> {
  checkRoot(root);
  // With another value, Astro publishes pages for development, which have no policy.
  process.env['NODE_ENV'] = 'production';
  const staging = openStaging(root, resolve(root, outDir));
  try {
    await build({root, outDir: staging.site, logLevel, vite: {cacheDir: staging.cache}});
    staging.publish();
  } finally {
    staging.close();
  }
}

/** Format what stopped a build. */
export function formatBuildError(error: unknown, root: string): string {
  const isExpected = error instanceof ContentError || error instanceof ExpectedError;
  return formatFailure(error, isExpected, readManifest(root));
}

/**
 * Vite takes `?` and `#` in a path for the start of a query, Node takes `*` for a pattern when it
 * finds files of packages, and Astro writes paths into code where `"` ends them.
 *
 * @throws ExpectedError if the path of the project contains one of these
 */
function checkRoot(root: string): void {
  const [character] = /["#*?]/.exec(root) ?? [];
  if (character === undefined) return;
  throw new ExpectedError(
    `The path of the project contains \`${character}\`, which Astro cannot build in: ${root}`,
    'Rename or move the folder.',
  );
}

function readManifest(root: string): Manifest {
  const path = join(root, 'package.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : {};
}

if (import.meta.main) {
  const {stdout, stderr} = process;
  // After an error, Astro would go on with other pages, whose files are removed.
  process.exit(await main(process.argv.slice(2), {stdout, stderr, root: process.cwd()}));
}
