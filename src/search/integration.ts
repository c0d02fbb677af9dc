/**
 * What the search asks of Astro: when all pages are built, the indexes that the search
 * page loads.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {AstroIntegration} from 'astro';
import {addresses} from '../edition/addresses.ts';
import {loadEdition} from '../edition/load-edition.ts';
import {indexFiles} from './index-files.ts';
import {searchRecords} from './records.ts';

export function search(): AstroIntegration {
  let base = '/';
  return {
    name: 'gloss-search',
    hooks: {
      'astro:config:done': ({config}) => {
        base = config.base;
      },
      'astro:build:done': async ({dir, logger}) => {
        const records = searchRecords(loadEdition(), addresses(base));
        const files = await indexFiles(records);
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
