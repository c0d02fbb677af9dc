/**
 * Measures how long the engine takes to compile content. It runs in a new process, so that
 * nothing is optimized yet, as in a build.
 */
import {spawnSync} from 'node:child_process';
import {readContentFiles} from '../../src/content/content-files.ts';
import {compileEdition} from '../../src/edition/edition.ts';

/**
 * Measure the compilation of a content folder.
 *
 * @returns the elapsed time in seconds
 * @throws Error if the content has a problem
 */
export function measureEngine(content: string): number {
  const {stdout, stderr, status} = spawnSync(process.execPath, [import.meta.filename, content], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

if (import.meta.main) {
  const [content = ''] = process.argv.slice(2);
  const start = performance.now();
  const {problems} = compileEdition(readContentFiles(content));
  if (problems[0]) throw problems[0];
  console.log((performance.now() - start) / 1000);
}
