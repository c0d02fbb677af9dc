/**
 * Build and serve the sites for the browser tests: one build after the other,
 * for they share Astro's folders; then all of them at once.
 */
import {spawn} from 'node:child_process';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {buildGoodSite} from '../site/build-site.ts';
import {readiness, sites} from './sites.ts';

for (const [name, {content, base, port, host, url}] of Object.entries(sites)) {
  const folder = join(tmpdir(), 'gloss-browser-tests', name);
  await buildGoodSite({content, base, folder});
  spawn(
    process.execPath,
    [
      'node_modules/astro/bin/astro.mjs',
      'preview',
      '--ignore-lock',
      ...['--outDir', folder, '--port', String(port), '--host', host],
    ],
    {stdio: 'inherit', env: {...process.env, BASE_PATH: base, ASTRO_TELEMETRY_DISABLED: '1'}},
  );
  while (!(await isServed(url))) await new Promise((resolve) => setTimeout(resolve, 100));
}

createServer((_, response) => response.end('ready')).listen(readiness.port, readiness.host);

async function isServed(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
