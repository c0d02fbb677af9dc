/**
 * What the exports ask of Astro: to say why there are no dates, where there are none,
 * and when all pages are built, a sitemap of those that want to be found.
 */
import {fileURLToPath} from 'node:url';
import sitemap from '@astrojs/sitemap';
import type {AstroIntegration} from 'astro';
import {loadEdition} from '../edition/load-edition.ts';
import {loadHistory} from '../edition/load-history.ts';
import {builtPages} from './built-pages.ts';
import {type ExportSite, exportSite} from './export-site.ts';
import {lastChanges} from './last-changes.ts';

export function exports(): AstroIntegration {
  let site: ExportSite;
  /** The absolute addresses of the pages that want to be found. */
  const listed = new Set<string>();
  let changes: ReadonlyMap<string, string> = new Map();

  return {
    name: 'gloss-exports',
    hooks: {
      'astro:config:setup': ({updateConfig}) => {
        updateConfig({
          integrations: [
            sitemap({
              filter: (address) => listed.has(address),
              serialize: (item) => {
                const lastmod = changes.get(item.url);
                return lastmod === undefined ? item : {...item, lastmod};
              },
            }),
          ],
        });
      },
      'astro:config:done': ({config}) => {
        site = exportSite(config.site ?? 'http://localhost', config.base, loadHistory().history);
      },
      'astro:build:start': ({logger}) => {
        const {note} = loadHistory();
        const undated = loadEdition()
          .articles.flatMap(({annotations}) => annotations)
          .filter((annotation) => !site.annotationDates(annotation)).length;
        if (note) logger.warn(note);
        else if (undated > 0) {
          logger.warn(`Annotations that are not committed to git have no dates yet: ${undated}.`);
        }
      },
      // Runs before the hook of the sitemap, which was added after.
      'astro:build:done': ({dir}) => {
        changes = lastChanges(loadEdition(), site);
        for (const {path, canonical, unlisted} of builtPages(fileURLToPath(dir))) {
          const address = site.absolute(site.addresses.fromRoot(path));
          if (!unlisted && canonical === address) listed.add(address);
        }
      },
    },
  };
}
