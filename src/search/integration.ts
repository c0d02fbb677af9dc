/**
 * Astro integration of the search. It builds the indexes in parallel with the pages, and writes
 * them after the build.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {AstroIntegration} from 'astro';
import type {IndexFile} from 'pagefind';
import {createAddresses} from '../addresses/addresses.ts';
import {loadEdition} from '../edition/load-edition.ts';
import {chooseInterface} from '../language/interface.ts';
import {buildIndexFiles} from './index-files.ts';
import {createSearchRecords, type SearchRecord} from './records.ts';

/** Create the integration. */
export function search(): AstroIntegration {
  let base = '/';
  let made: {records: readonly SearchRecord[]; files: Promise<IndexFile[]>} | undefined;
  return {
    name: 'gloss-search',
    hooks: {
      'astro:config:done': ({config}) => {
        base = config.base;
      },
      'astro:build:start': () => {
        const edition = loadEdition();
        const ui = chooseInterface(edition.publication.lang);
        const records = createSearchRecords(edition, createAddresses(base), ui);
        const files = buildIndexFiles(records);
        // Errors are reported where the files are awaited.
        files.catch(() => {});
        made = {records, files};
      },
      'astro:build:done': async ({dir, logger}) => {
        if (!made) return;
        const {records} = made;
        const files = await made.files;
        for (const {path, content} of files) {
          const file = join(fileURLToPath(dir), 'pagefind', path);
          mkdirSync(dirname(file), {recursive: true});
          writeFileSync(file, content);
        }
        const size = files.reduce((sum, {content}) => sum + content.length, 0);
        logger.info(`${records.length} records, ${Math.round(size / 1000)} kB`);
      },
    },
  };
}
