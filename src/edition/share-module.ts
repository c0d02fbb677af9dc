/**
 * One instance of a module for the integrations and the pages of a build.
 *
 * Astro loads the integrations with Node, and bundles the pages with copies of all modules
 * that they import. A module that keeps what it has read would then read it twice: for 200
 * articles with 30 annotations each, a second compilation adds a quarter to the processor time
 * of a build.
 */
import {pathToFileURL} from 'node:url';
import type {Plugin} from 'vite';

/** Make a plugin that leaves a module out of the bundle: the pages import it from its file. */
export function shareModule({href}: URL): Plugin {
  return {
    name: `gloss-share:${href}`,
    enforce: 'pre',
    resolveId: (source, importer) =>
      importer !== undefined &&
      source.startsWith('.') &&
      new URL(source, pathToFileURL(importer)).href === href
        ? {id: href, external: true}
        : undefined,
  };
}
