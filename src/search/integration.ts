/**
 * What the search asks of Astro: the indexes that the search page loads, made while the
 * pages are built, and written when they are.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {AstroIntegration} from 'astro';
import type {IndexFile} from 'pagefind';
import {createAddresses} from '../addresses/addresses.ts';
import {loadEdition} from '../edition/load-edition.ts';
import {indexFiles} from './index-files.ts';
import {type SearchRecord, searchRecords} from './records.ts';

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
        const records = searchRecords(loadEdition(), createAddresses(base));
        const files = indexFiles(records);
        // What goes wrong is told where the files are waited for.
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
