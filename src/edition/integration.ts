/**
 * The Astro integration: stops a build if the content has errors, and reloads pages in
 * development when the content changes.
 */
import {basename} from 'node:path';
import type {AstroIntegration} from 'astro';
import {getContentDirectory} from '../content/content-files.ts';
import {contentChanged} from './content-changed.ts';
import {imageModules} from './image-modules.ts';
import {loadEditionOnce} from './load-edition.ts';
import {shareModule} from './share-module.ts';

/** Create the integration for `astro.config.mjs`. */
export function gloss(): AstroIntegration {
  return {
    name: 'gloss',
    hooks: {
      'astro:config:setup': ({command, updateConfig}) => {
        updateConfig({vite: {plugins: [imageModules(command === 'dev')]}});
        if (command !== 'build') return;
        const shared = ['./load-edition.ts', './image-addresses.ts'];
        const modules = shared.map((each) => new URL(each, import.meta.url));
        updateConfig({vite: {plugins: modules.map(shareModule)}});
      },
      // Compile before Astro writes any file, so that a failed build leaves none behind.
      'astro:build:start': () => {
        loadEditionOnce();
      },
      'astro:server:setup': ({server}) => {
        const directory = getContentDirectory();
        server.watcher.add(directory);
        server.watcher.on('all', (_event, path) => {
          // Files that begin with a full stop are no content: a save writes such a file first.
          if (!path.startsWith(directory) || basename(path).startsWith('.')) return;
          server.environments.ssr.hot.send(contentChanged, {});
          server.hot.send({type: 'full-reload'});
        });
      },
    },
  };
}
