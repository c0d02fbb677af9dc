import tailwindcss from '@tailwindcss/vite';
import {defineConfig} from 'astro/config';
import {gloss} from './src/edition/integration.ts';
import {exports} from './src/finish/integration.ts';
import {encodeOutputPath} from './src/publish/encode-output-path.ts';
import {search} from './src/search/integration.ts';
import {theme} from './src/theme/integration.ts';

// A host says where the site will stand; nothing in here is a fork's to edit.
const {SITE_URL, BASE_PATH} = process.env;

export default defineConfig({
  site: SITE_URL || 'http://localhost:4321',
  base: BASE_PATH || '/',
  trailingSlash: 'always',
  integrations: [theme(), gloss(), exports(), search()],
  markdown: {syntaxHighlight: false},
  // Every style sheet is a file: the policy of the pages allows nothing else (see `Policy.astro`).
  build: {inlineStylesheets: 'never', concurrency: 8},
  vite: {
    plugins: [tailwindcss({optimize: false}), plainImports(), encodeOutputPath()],
    // The script is a file that is read once, however small; for all else the default holds.
    build: {
      // The first browsers that know `light-dark()`, without which a page has no colours.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      assetsInlineLimit: (file) => (file.endsWith('.js') ? false : undefined),
    },
  },
});

/**
 * What is loaded when it is asked for is one file, without styles: Vite's own helper, which
 * fetches the files that such a file needs, would be more script than all that it helps with.
 */
function plainImports() {
  return {
    name: 'gloss-plain-imports',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js'
        ? 'export const __vitePreload = (load) => load();'
        : undefined,
  };
}
