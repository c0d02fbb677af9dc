/** Measures the time and memory of a build. */
import {spawnSync} from 'node:child_process';
import {readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';

/** The cost of a build. */
export interface BuildCost {
  /** Elapsed time. */
  seconds: number;
  /** CPU time of the process. Unlike the elapsed time, it does not depend on other processes. */
  cpuSeconds: number;
  /** Peak memory. */
  megabytes: number;
}

/**
 * Build a site, and measure the build.
 *
 * @param again whether to reuse the caches of the previous build
 * @throws Error with the output if the build fails
 */
export function measureBuild(
  project: string,
  content: string,
  out: string,
  again: boolean,
): BuildCost {
  rmSync(out, {recursive: true, force: true});
  for (const cache of ['.cache', '.vite', '.astro']) {
    if (!again) rmSync(join(project, 'node_modules', cache), {recursive: true, force: true});
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
  if (status !== 0) throw new Error(`The build failed: ${stdout}${stderr}`);
  const seconds = (performance.now() - start) / 1000;
  const used: NodeJS.ResourceUsage = JSON.parse(readFileSync(usage, 'utf8'));
  return {
    seconds,
    cpuSeconds: (used.userCPUTime + used.systemCPUTime) / 1e6,
    megabytes: used.maxRSS / 1024,
  };
}
