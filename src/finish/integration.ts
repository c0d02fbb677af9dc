/**
 * Astro integration of the exports. It warns about missing dates. After the build it copies the
 * files of moved pages and lists the pages in a sitemap.
 */
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import sitemap from '@astrojs/sitemap';
import type {AstroIntegration} from 'astro';
import {selectCanonicalPages} from '../addresses/canonical-pages.ts';
import {listRedirects} from '../addresses/redirects.ts';
import {loadEdition} from '../edition/load-edition.ts';
import {shareModule} from '../edition/share-module.ts';
import {createExportSite, type ExportSite} from '../export/export-site.ts';
import {loadHistory} from '../history/load-history.ts';
import {workOn} from '../report/working-on.ts';
import {checkFiles} from './check-files.ts';
import {findLastChanges} from './last-changes.ts';
import {copyMovedFiles} from './moved-files.ts';

/** Create the integration, which adds `@astrojs/sitemap`. */
export function exports(): AstroIntegration {
  let site: ExportSite;
  /** Absolute addresses of the pages in the sitemap. */
  const listed = new Set<string>();
  let changes: ReadonlyMap<string, string> = new Map();

  return {
    name: 'gloss-exports',
    hooks: {
      'astro:config:setup': ({command, updateConfig}) => {
        const history = new URL('../history/load-history.ts', import.meta.url);
        updateConfig({
          vite: {plugins: command === 'build' ? [shareModule(history)] : []},
          integrations: [
            sitemap({
              filter: (address) => listed.has(address),
              serialize: (item) => {
                const lastmod = changes.get(item.url);
                return lastmod === undefined ? item : {...item, lastmod};
              },
            }),
            // Last, when all files are there.
            checkFiles(),
          ],
        });
      },
      'astro:config:done': ({config}) => {
        site = createExportSite(
          config.site ?? 'http://localhost',
          config.base,
          loadHistory().history,
        );
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
      // Runs before the hook of the sitemap integration, which is added later.
      'astro:build:done': ({dir, pages}) => {
        const folder = fileURLToPath(dir);
        const edition = loadEdition();
        changes = findLastChanges(edition, site);
        const canonical = selectCanonicalPages(
          pages.map(({pathname}) => `/${pathname}`),
          edition,
        );
        for (const {path, type} of canonical) {
          if (type !== 'withdrawn') listed.add(site.absolute(site.addresses.fromRoot(path)));
        }
        for (const {from, to} of listRedirects(edition)) {
          workOn(from, () => copyMovedFiles({from: join(folder, from), to: join(folder, to)}));
        }
      },
    },
  };
}
