/**
 * `npm start`: builds the site, serves it on this machine, and prints the address. Exit codes:
 * 0 serving, 1 the site cannot be built, 2 unknown options.
 */
import {build, preview} from 'astro';
import type {Output} from './output.ts';
import {readOptions} from './read-options.ts';

interface CommandIo extends Output {
  /** The folder of the project, which contains `astro.config.mjs`. */
  root: string;
  /** The base path of the site. Slashes at its ends are optional. */
  base: string;
}

/** The functions of Astro that the command calls. */
interface Astro {
  build(options: {root: string; logLevel: 'warn'}): Promise<void>;
  preview(options: {
    root: string;
    logLevel: 'error';
    server: {host: string};
  }): Promise<{host?: string; port: number}>;
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
  astro: Astro = {build, preview},
): Promise<number> {
  if (!readOptions('npm start', {}, argv, stderr)) return 2;
  try {
    await astro.build({root, logLevel: 'warn'});
  } catch (error) {
    stderr.write(`${(error as Error).message}\n`);
    return 1;
  }
  const server = await astro.preview({root, logLevel: 'error', server: {host: '127.0.0.1'}});
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
