/**
 * Build sites of the tests for the commands that look at them in a browser, and serve
 * them together from one origin: as on GitHub Pages, one stands at the root, and others
 * in folders beneath it.
 */
import {rm} from 'node:fs/promises';
import {join} from 'node:path';
import {type SiteName, sites} from '../browser/sites.ts';
import {buildGoodSite, temporaryFolder} from '../site/build-site.ts';
import {type Served, serveFolder} from './serve-folder.ts';

/** Which of the sites an address of `browser/places.ts` belongs to. */
export function siteOf(href: string): SiteName {
  const names = Object.keys(sites) as SiteName[];
  const [found] = names
    .filter((name) => href.startsWith(sites[name].url))
    // The site at the root contains the addresses of all others.
    .sort((a, b) => sites[b].base.length - sites[a].base.length);
  if (!found) throw new Error(`no site of the tests holds ${href}`);
  return found;
}

/**
 * Build and serve them.
 *
 * @returns once all are built; `close` takes them away again
 * @throws {Error} with all that was printed, where a build fails
 */
export async function serveSites(names: ReadonlySet<SiteName>): Promise<Served> {
  const folder = await temporaryFolder();
  const served = await serveFolder(folder);
  const {origin} = served;
  const close = async () => {
    await served.close();
    await rm(folder, {recursive: true});
  };
  try {
    // In their order: a build empties its folder, so the one at the root comes first.
    for (const [name, {content, base}] of Object.entries(sites)) {
      if (!names.has(name as SiteName)) continue;
      // Pages name their own addresses, which Lighthouse compares with where it found them.
      await buildGoodSite({content, base, origin, folder: join(folder, base)});
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {origin, close};
}
