/** Measures the time and memory of a build. */
import {spawnSync} from 'node:child_process';
import {readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';

/** The cost of a build. */
export interface BuildCost {
  /** Elapsed time. */
  seconds: number;
  /**
   * CPU time of the process, its threads and the processes that it started and waited for. Unlike
   * the elapsed time, it hardly depends on other processes.
   */
  cpuSeconds: number;
  /** Peak memory of the process with its threads. */
  megabytes: number;
}

/**
 * Build a site with Gloss, and measure the build.
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
  if (!again) removeCaches(project);
  return measureCommand(
    project,
    ['node_modules/astro/bin/astro.mjs', 'build', '--silent', '--outDir', out],
    {CONTENT_DIR: content},
  );
}

/** Remove the caches of Astro and Vite. */
export function removeCaches(project: string): void {
  for (const cache of ['.cache', '.vite', '.astro']) {
    rmSync(join(project, 'node_modules', cache), {recursive: true, force: true});
  }
}

/**
 * Run a script with Node, and measure it. Needs a POSIX shell, which counts the CPU time of all
 * processes.
 *
 * @param args the script and its arguments
 * @param env variables in addition to those of this process
 * @throws Error with the output if it fails
 */
export function measureCommand(
  project: string,
  args: readonly string[],
  env: Record<string, string> = {},
): BuildCost {
  const usage = join(project, 'usage.json');
  const reportUsage = `import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(usage)},JSON.stringify(process.resourceUsage())))`;
  const start = performance.now();
  const {status, stderr, stdout} = spawnSync(
    'sh',
    [
      '-c',
      '"$@"; code=$?; times; exit $code',
      'sh',
      process.execPath,
      '--import',
      `data:text/javascript,${reportUsage}`,
      ...args,
    ],
    {
      cwd: project,
      env: {...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env},
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  if (status !== 0) throw new Error(`The build failed: ${stdout}${stderr}`);
  const seconds = (performance.now() - start) / 1000;
  const used: NodeJS.ResourceUsage = JSON.parse(readFileSync(usage, 'utf8'));
  return {seconds, cpuSeconds: parseTimes(stdout), megabytes: used.maxRSS / 1024};
}

/**
 * Parse the output of the shell command `times`: two lines with user and system time, of the
 * shell and of its children.
 *
 * @returns the CPU time of the children, in seconds
 */
function parseTimes(output: string): number {
  const line = output.trimEnd().split('\n').at(-1) ?? '';
  const times = [...line.matchAll(/(\d+)m([\d.]+)s/g)];
  if (times.length !== 2) throw new Error(`The shell did not report times: ${line}`);
  return times.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}
