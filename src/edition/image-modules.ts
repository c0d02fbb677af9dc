/**
 * A Vite plugin that imports the images of articles, so that Astro handles them as its own: in
 * development and in builds, wherever the content folder is.
 */
import type {Plugin, ViteDevServer} from 'vite';
import {extensionOf, isImageName} from '../content/check-image.ts';
import {getContentDirectory, readContentFiles} from '../content/content-files.ts';
import {listImages} from './images.ts';
import {loadEdition} from './load-edition.ts';

const name = 'virtual:article-images';
const resolved = `\0${name}`;

/** Create the plugin. */
export function imageModules(isDevelopment: boolean): Plugin {
  return {
    name: 'gloss-article-images',
    resolveId: (id) => (id === name ? resolved : undefined),
    load: (id) => (id === resolved ? writeModule(isDevelopment) : undefined),
    configureServer(server) {
      const directory = getContentDirectory();
      server.watcher.on('all', (_event, path) => {
        if (path.startsWith(directory) && isImageName(path)) reloadImages(server);
      });
    },
  };
}

/** Write the module: an object with the images that pages may show, by path. */
function writeModule(isDevelopment: boolean): string {
  // In development, a text may show any of them a moment later, and pages compile the content.
  const images = isDevelopment
    ? readContentFiles(getContentDirectory()).articles.flatMap(listImages)
    : loadEdition().images;
  const imports: string[] = [];
  const entries = images.map(({path, file, size}, nth) => {
    const isKept = ['svg', 'gif'].includes(extensionOf(file));
    imports.push(
      `import image${nth} from ${JSON.stringify(file + (isKept ? '?url&no-inline' : ''))};`,
    );
    const value = isKept ? `{url: image${nth}, ...${JSON.stringify(size)}}` : `image${nth}`;
    return `${JSON.stringify(path)}: ${value},`;
  });
  return [...imports, 'export default {', ...entries, '};'].join('\n');
}

/** Evaluate the module again, with everything that imports it. */
function reloadImages(server: ViteDevServer): void {
  const {moduleGraph, hot} = server.environments.ssr;
  const found = moduleGraph.getModuleById(resolved);
  if (!found) return;
  moduleGraph.invalidateModule(found);
  hot.send({type: 'full-reload'});
}
