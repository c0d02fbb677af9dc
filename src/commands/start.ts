/**
 * `npm start`: build the site and serve it on this machine. The last line
 * printed is the address to open. Exit codes: 0 serving, 1 the site cannot be built,
 * 2 unknown options.
 */
import {preview} from 'astro';
import {buildSite, formatBuildError, type SiteBuild} from './build.ts';
import type {Output} from './output.ts';
import {readOptions} from './read-options.ts';

interface CommandIo extends Output {
  /** The folder of the project, which contains `astro.config.mjs`. */
  root: string;
  /** The path of the site on its host. Slashes at its ends are optional. */
  base: string;
}

/** The functions that the command calls. */
interface Steps {
  build(options: SiteBuild): Promise<void>;
  preview(options: {
    root: string;
    logLevel: 'error';
    server: {host: string};
  }): Promise<{host?: string; port: number}>;
}

/**
 * Run the command. The server runs until the process ends.
 *
 * @param argv its options
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
  const server = await steps.preview({root, logLevel: 'error', server: {host: '127.0.0.1'}});
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
