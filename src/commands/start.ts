/**
 * `npm start`: builds the site, serves it on this machine, and prints the address. Exit codes:
 * 0 serving, 1 the site cannot be built, 2 unknown options.
 */
import {type AstroInlineConfig, preview} from 'astro';
import {buildSite, formatBuildError, type SiteBuild} from './build.ts';
import type {Output} from './output.ts';
import {readOptions} from './read-options.ts';

interface CommandIo extends Output {
  /** The folder of the project, which contains `astro.config.mjs`. */
  root: string;
  /** The base path of the site. Slashes at its ends are optional. */
  base: string;
}

/** The functions that the command calls. */
interface Steps {
  build(options: SiteBuild): Promise<void>;
  preview(options: {
    root: string;
    logLevel: 'error';
    server: {host: string};
    vite: typeof refuseMalformedPaths;
  }): Promise<{host?: string; port: number}>;
}

/**
 * Settings of the preview that answer a path that no file can have with 404. Astro would answer
 * with 500 and a stack, because it makes a file URL of the path. It ignores plugins here, so the
 * check is a proxy that forwards nothing.
 */
const refuseMalformedPaths = {
  preview: {proxy: {'^': {bypass: ({url = '/'}) => canBeFile(url) && url}}},
} satisfies AstroInlineConfig['vite'];

/** Whether the path of a request, which is a URL without origin, can be that of a file. */
function canBeFile(url: string): boolean {
  try {
    const [path = ''] = url.split(/[?#]/);
    return !/%(2f|5c|00)/i.test(path) && decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}

/**
 * Run the command. The server runs until the process ends.
 *
 * @param argv the arguments after the name of the command
 * @returns the exit code
 */
export async function main(
  argv: readonly string[],
  {stdout, stderr, root, base}: CommandIo,
  steps: Steps = {build: buildSite, preview},
): Promise<number> {
  if (!readOptions('npm start', {}, argv, stderr)) return 2;
  try {
    await steps.build({root, logLevel: 'warn'});
  } catch (error) {
    stderr.write(`${formatBuildError(error, root)}\n`);
    return 1;
  }
  const server = await steps.preview({
    root,
    logLevel: 'error',
    server: {host: '127.0.0.1'},
    vite: refuseMalformedPaths,
  });
  const path = `/${base}/`.replace(/\/+/g, '/');
  stdout.write(`Gloss is at http://${server.host ?? 'localhost'}:${server.port}${path}\n`);
  return 0;
}

if (import.meta.main) {
  const {stdout, stderr, env} = process;
  process.exitCode = await main(process.argv.slice(2), {
    stdout,
    stderr,
    root: process.cwd(),
    base: env['BASE_PATH'] ?? '',
  });
}
