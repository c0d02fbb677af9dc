/**
 * What the exports ask of Astro: to say why there are no dates, where there are none,
 * and when all pages are built, that their links are proven to lead to their passages,
 * their Markdown twins, the files of what has moved, and a sitemap of the pages that want
 * to be found.
 */
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import sitemap from '@astrojs/sitemap';
import type {AstroIntegration} from 'astro';
import {listRedirects} from '../addresses/redirects.ts';
import {loadEdition} from '../edition/load-edition.ts';
import {shareModule} from '../edition/share-module.ts';
import {type ExportSite, exportSite} from '../export/export-site.ts';
import {loadHistory} from '../history/load-history.ts';
import {builtPages} from './built-pages.ts';
import {finishPages} from './finish-pages.ts';
import {lastChanges} from './last-changes.ts';
import {keepMovedFiles} from './moved-files.ts';

export function exports(): AstroIntegration {
  let site: ExportSite;
  /** The absolute addresses of the pages that want to be found. */
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
      'astro:build:done': async ({dir}) => {
        const folder = fileURLToPath(dir);
        changes = lastChanges(loadEdition(), site);
        // A page that stands for itself: no redirect, and none that was made for a frame.
        const pages = builtPages(folder).flatMap((page) => {
          const address = site.absolute(site.addresses.fromRoot(page.path));
          return page.canonical === address ? {...page, address} : [];
        });
        for (const {address, unlisted} of pages) if (!unlisted) listed.add(address);

        const edition = loadEdition();
        const articles = new Set(
          edition.articles.map(({slug}) => site.absolute(site.addresses.article(slug))),
        );
        await finishPages(
          pages.map(({file, address}) => ({file, address, isArticle: articles.has(address)})),
        );
        for (const {from, to} of listRedirects(edition)) {
          keepMovedFiles({from: join(folder, from), to: join(folder, to)});
        }
      },
    },
  };
}
