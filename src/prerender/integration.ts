/**
 * Astro integration: renders the pages of a build and finishes them. What an earlier build has
 * rendered from the same content is not rendered again.
 */
import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {AstroConfig, AstroIntegration, AstroPrerenderer} from 'astro';
import {selectCanonicalPages} from '../addresses/canonical-pages.ts';
import {getContentDirectory} from '../content/content-files.ts';
import {imageAddresses} from '../edition/image-addresses.ts';
import {loadEdition} from '../edition/load-edition.ts';
import {createExportSite} from '../export/export-site.ts';
import {loadHistory} from '../history/load-history.ts';
import {workOn} from '../report/working-on.ts';
import {readCodeVersion} from './code-version.ts';
import {createContentKeys} from './content-keys.ts';
import {finishPage, type PagesWithTwin} from './finish-page.ts';
import {type FinishedPage, openPageStore} from './page-store.ts';

/** Create the integration. It must come after the one that compiles the edition. */
export function prerender(): AstroIntegration {
  let config: AstroConfig;
  const bundles = new Set<string>();
  const made: Made = {twins: new Map(), rendered: 0, kept: 0};
  return {
    name: 'gloss-prerender',
    hooks: {
      'astro:config:setup': ({updateConfig}) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'gloss-bundle-names',
                generateBundle: (_options, bundle) => {
                  for (const name of Object.keys(bundle)) {
                    if (/\.(?:css|js)$/.test(name)) bundles.add(name);
                  }
                },
              },
            ],
          },
        });
      },
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:start': ({setPrerenderer}) => {
        const version = readCodeVersion(fileURLToPath(config.root));
        setPrerenderer((astro) => keepPages(astro, config, {version, bundles}, made));
      },
      'astro:build:done': ({dir, logger}) => {
        for (const [path, twin] of made.twins) {
          writeFileSync(join(fileURLToPath(dir), path, 'index.md'), twin);
        }
        if (made.kept > 0) {
          logger.info(`${made.rendered} files rendered, ${made.kept} kept from the last build`);
        }
      },
    },
  };
}

/** The code of a build. */
interface Code {
  /** Its version before it was bundled. */
  version: string;
  /**
   * The names of style sheets and scripts, which contain digests. They are complete when the first page
   * is rendered.
   */
  bundles: ReadonlySet<string>;
}

/** What a build has made. */
interface Made {
  /** The Markdown twins, by the paths of their pages from the root of the site. */
  twins: Map<string, string>;
  /** Numbers of pages and other files. */
  rendered: number;
  kept: number;
}

/**
 * Extend Astro's prerenderer.
 *
 * @param made is added to
 */
function keepPages(
  astro: AstroPrerenderer,
  {root, base, site: origin = 'http://localhost'}: AstroConfig,
  code: Code,
  made: Made,
): AstroPrerenderer {
  const edition = loadEdition();
  const site = createExportSite(origin, base, loadHistory().history);
  const folder = fileURLToPath(root);
  const address = JSON.stringify([origin, base]);
  const store = openPageStore(
    join(
      folder,
      'node_modules/.cache/gloss/pages',
      `${digestOf(getContentDirectory() + address).slice(0, 16)}.sqlite`,
    ),
  );
  const addressOf = (path: string) => site.absolute(site.addresses.fromRoot(path));
  let withTwin: PagesWithTwin = new Map();
  let nameOf: (path: string) => string | undefined = () => undefined;

  return {
    ...astro,
    getStaticPaths: async () => {
      const paths = await astro.getStaticPaths();
      const pages = paths
        .filter(({route}) => route.type === 'page')
        .map(({pathname}) => pathname.replace(/\/?$/, '/'));
      withTwin = new Map(
        selectCanonicalPages(pages, edition)
          .filter(({type}) => type !== 'passage')
          .map(({path, type}) => [addressOf(path), type]),
      );
      // Code that changes while it is bundled belongs to no version.
      if (readCodeVersion(folder) !== code.version) return paths;
      const version = digestOf(JSON.stringify([code.version, ...[...code.bundles].sort()]));
      const keyOf = createContentKeys(edition, {
        site,
        digestFile: (file) => digestOf(readFileSync(file)),
        findImage: (path) => imageAddresses.get(path),
        hasTwin: (address) => withTwin.has(address),
      });
      nameOf = (path) => {
        const key = keyOf(path);
        return key === undefined
          ? undefined
          : digestOf(JSON.stringify([version, address, path, key]));
      };
      return paths;
    },
    render: async (request, options) => {
      const path = decodeURI(new URL(request.url).pathname).slice(base.replace(/\/$/, '').length);
      const show = ({body, twin}: FinishedPage): Response => {
        if (twin !== undefined) made.twins.set(path, twin);
        return new Response(new Uint8Array(body));
      };
      return workOn(path, async () => {
        const name = nameOf(path);
        const kept = name === undefined ? undefined : store.find(name);
        if (kept) {
          made.kept += 1;
          return show(kept);
        }
        made.rendered += 1;
        const rendered = await astro.render(request, options);
        const response = rendered instanceof Response ? rendered : rendered.response;
        if (response.status !== 200) return response;
        const body = new Uint8Array(await response.arrayBuffer());
        const page = finishPage(addressOf(path), body, withTwin);
        const isKept = response.headers.get('cache-control') !== 'no-store';
        if (name !== undefined && isKept) store.keep(name, page);
        return show(page);
      });
    },
    teardown: async () => {
      await astro.teardown?.();
      store.close();
    },
  };
}

const digestOf = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');
