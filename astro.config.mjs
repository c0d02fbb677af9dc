import tailwindcss from '@tailwindcss/vite';
import {defineConfig} from 'astro/config';
import {gloss} from './src/edition/integration.ts';
import {exports} from './src/export/integration.ts';
import {search} from './src/search/integration.ts';
import {fonts} from './src/styles/fonts.ts';

// A host says where the site will stand; nothing in here is a fork's to edit.
const {SITE_URL, BASE_PATH} = process.env;

export default defineConfig({
  site: SITE_URL || 'http://localhost:4321',
  base: BASE_PATH || '/',
  trailingSlash: 'always',
  integrations: [gloss(), exports(), search()],
  fonts,
  markdown: {syntaxHighlight: false},
  // Astro adds the hashes of styles; the script is a file of the site.
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
    },
  },
  vite: {
    plugins: [tailwindcss()],
    // The script is a file that is read once, however small; for all else the default holds.
    build: {assetsInlineLimit: (file) => (file.endsWith('.js') ? false : undefined)},
  },
});
