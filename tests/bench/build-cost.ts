/**
 * What the build of a site costs.
 */
import {spawnSync} from 'node:child_process';
import {readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';

/** What a build took. */
export interface Cost {
  seconds: number;
  /** What its process had of the processor, which other work on the machine does not stretch. */
  processor: number;
  /** The most memory that it held. */
  megabytes: number;
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
