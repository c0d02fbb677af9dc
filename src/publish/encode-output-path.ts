import {pathToFileURL} from 'node:url';
import type {Plugin} from 'vite';

/**
 * Make a plugin for projects with `%` in their path. After a bundle is written, Astro reads the
 * list of its style sheets, fonts and scripts from `file://<outDir>`, where `%20` means a space;
 * it would not find the list, and publish none of them (`astro/dist/core/build/vite-plugin-ssr-assets.js`).
 */
export function encodeOutputPath(): Plugin {
  return {
    name: 'gloss-encode-output-path',
    // Astro's hook has the order `post`, and reads the path after this one.
    writeBundle() {
      const {build} = this.environment.config;
      if (build.outDir.includes('%')) build.outDir = pathToFileURL(build.outDir).pathname;
    },
  };
}
