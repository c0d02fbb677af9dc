/**
 * What Gloss asks of Astro: no build of a content with problems, and in development a fresh
 * page after every change of the content.
 */
import type {AstroIntegration} from 'astro';
import {contentDirectory} from '../content/content-files.ts';
import {workOn} from '../report/working-on.ts';
import {loadEditionOnce} from './load-edition.ts';
import {shareModule} from './share-module.ts';

export function gloss(): AstroIntegration {
  return {
    name: 'gloss',
    hooks: {
      'astro:config:setup': ({command, updateConfig}) => {
        if (command !== 'build') return;
        const module = new URL('./load-edition.ts', import.meta.url);
        updateConfig({vite: {plugins: [shareModule(module)]}});
      },
      // Before anything is written, so that a build with problems leaves nothing behind.
      'astro:build:start': ({setPrerenderer}) => {
        loadEditionOnce();
        setPrerenderer((astro) => ({
          ...astro,
          render: (request, options) =>
            workOn(new URL(request.url).pathname, () => astro.render(request, options)),
        }));
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
