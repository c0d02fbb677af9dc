/**
 * Build and serve the sites for the browser tests: one build after the other,
 * for they share Astro's folders; then all of them at once.
 */
import {spawn} from 'node:child_process';
import {createServer} from 'node:http';
import {buildGoodSite} from '../site/build-site.ts';
import {readiness, sites} from './sites.ts';

for (const {content, base, port, host, url} of Object.values(sites)) {
  const {folder} = await buildGoodSite({content, base});
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
