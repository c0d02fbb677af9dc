/**
 * What Gloss asks of Astro: no build of a content with problems, links that are proven to
 * lead to their passages, and in development a fresh page after every change of the content.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import type {AstroIntegration} from 'astro';
import {proveLinks} from '../fragment/prove-links.ts';
import {contentDirectory} from './content-files.ts';
import {loadEdition} from './load-edition.ts';

export function gloss(): AstroIntegration {
  return {
    name: 'gloss',
    hooks: {
      // Before anything is written, so that a build with problems leaves nothing behind.
      'astro:build:start': () => {
        loadEdition();
      },
      'astro:build:done': ({dir}) => {
        for (const {slug} of loadEdition().articles) {
          const file = new URL(`articles/${slug}/index.html`, dir);
          writeFileSync(file, proveLinks(readFileSync(file, 'utf8')).html);
        }
      },
      'astro:server:setup': ({server}) => {
        const directory = contentDirectory();
        server.watcher.add(directory);
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(directory)) server.hot.send({type: 'full-reload'});
        });
      },
    },
  };
}
