/**
 * A copy of the project to build sites with, so that nothing which is kept from other
 * builds makes these quicker, nor the other way round.
 */
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {join, resolve} from 'node:path';

/** What a build took. */
export interface Cost {
  seconds: number;
  /** What its process had of the processor, which other work on the machine does not stretch. */
  processor: number;
  /** The most memory that it held. */
  megabytes: number;
}

/** What makes a page, a frame, a picture and several files for each passage. */
const ofPassages = join('src', 'pages', 'articles', '[slug]', '[id]');

/** @param passages whether it has the pages and files of passages */
export function copyProject(folder: string, passages: boolean): string {
  for (const name of ['src', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs']) {
    cpSync(name, join(folder, name), {
      recursive: true,
      filter: (path) => passages || !path.startsWith(ofPassages),
    });
  }
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules')) {
    if (name.startsWith('.')) continue;
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  }
  return folder;
}

/**
 * Build a site.
 *
 * @param again whether pictures and modules are kept from the build before
 */
export function build(project: string, content: string, out: string, again: boolean): Cost {
  rmSync(out, {recursive: true, force: true});
  for (const kept of ['.cache', '.vite', '.astro']) {
    if (!again) rmSync(join(project, 'node_modules', kept), {recursive: true, force: true});
  }
  const usage = join(project, 'usage.json');
  const start = performance.now();
  const {status, stderr, stdout} = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(usage)},JSON.stringify(process.resourceUsage())))`,
      'node_modules/astro/bin/astro.mjs',
      'build',
      '--silent',
      '--outDir',
      out,
    ],
    {
      cwd: project,
      env: {...process.env, CONTENT_DIR: content, ASTRO_TELEMETRY_DISABLED: '1'},
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`the build failed: ${stdout}${stderr}`);
  const seconds = (performance.now() - start) / 1000;
  const used: NodeJS.ResourceUsage = JSON.parse(readFileSync(usage, 'utf8'));
  return {
    seconds,
    processor: (used.userCPUTime + used.systemCPUTime) / 1e6,
    megabytes: used.maxRSS / 1024,
  };
}
