/**
 * Builds the sites of the browser tests, and serves them from one origin. As on GitHub Pages,
 * one site is at the root, and the others are in folders below it.
 */
import {rm} from 'node:fs/promises';
import {join} from 'node:path';
import {type SiteName, sites} from '../browser/sites.ts';
import {buildGoodSite, createTemporaryFolder} from '../site/build-site.ts';
import {type Served, serveFolder} from './serve-folder.ts';

/** Find the site of an address in `browser/places.ts`. */
export function findSiteName(href: string): SiteName {
  const names = Object.keys(sites) as SiteName[];
  const [found] = names
    .filter((name) => href.startsWith(sites[name].url))
    // The site at the root contains the addresses of all others.
    .sort((a, b) => sites[b].base.length - sites[a].base.length);
  if (!found) throw new Error(`No site of the tests contains ${href}.`);
  return found;
}

/**
 * Build and serve sites.
 *
 * @returns a server; `close` also removes the sites
 * @throws {Error} with the output of a build that fails
 */
export async function serveSites(names: ReadonlySet<SiteName>): Promise<Served> {
  const folder = await createTemporaryFolder();
  const served = await serveFolder(folder);
  const {origin} = served;
  const close = async () => {
    await served.close();
    await rm(folder, {recursive: true});
  };
  try {
    // A build empties its folder, so the site at the root is built first.
    for (const [name, {content, base}] of Object.entries(sites)) {
      if (!names.has(name as SiteName)) continue;
      // Lighthouse compares the canonical address of a page with the address that it loaded.
      await buildGoodSite({content, base, origin, folder: join(folder, base)});
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {origin, close};
}
