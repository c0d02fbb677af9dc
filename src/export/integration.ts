/**
 * What the exports ask of Astro: to say why there are no dates, where there are none,
 * and when all pages are built, that their links are proven to lead to their passages,
 * their Markdown twins, the files of what has moved, and a sitemap of the pages that want
 * to be found.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import sitemap from '@astrojs/sitemap';
import type {AstroIntegration} from 'astro';
import {fromHtml} from 'hast-util-from-html';
import {loadEdition} from '../edition/load-edition.ts';
import {loadHistory} from '../edition/load-history.ts';
import {proveLinks} from '../fragment/prove-links.ts';
import {redirects} from '../permalinks/redirects.ts';
import {builtPages} from './built-pages.ts';
import {type ExportSite, exportSite} from './export-site.ts';
import {lastChanges} from './last-changes.ts';
import {markdownTwin} from './markdown-twin.ts';
import {keepMovedFiles} from './moved-files.ts';

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
        const folder = fileURLToPath(dir);
        changes = lastChanges(loadEdition(), site);
        // A page that stands for itself: no redirect, and none that was made for a frame.
        const pages = builtPages(folder).flatMap((page) => {
          const address = site.absolute(site.addresses.fromRoot(page.path));
          return page.canonical === address ? {...page, address} : [];
        });
        for (const {address, unlisted} of pages) if (!unlisted) listed.add(address);

        const addresses = new Set(pages.map(({address}) => address));
        const twinOf = (address: string) =>
          addresses.has(address) ? site.exports.markdown(address) : undefined;
        const edition = loadEdition();
        const articles = new Set(
          edition.articles.map(({slug}) => site.absolute(site.addresses.article(slug))),
        );
        for (const {file, address} of pages) {
          const html = readFileSync(file, 'utf8');
          const tree = fromHtml(html);
          if (articles.has(address)) writeFileSync(file, proveLinks(html, tree).html);
          writeFileSync(join(dirname(file), 'index.md'), markdownTwin(tree, {address, twinOf}));
        }
        for (const {from, to} of redirects(edition)) {
          keepMovedFiles({from: join(folder, from), to: join(folder, to)});
        }
      },
    },
  };
}
