import tailwindcss from '@tailwindcss/vite';
import {defineConfig} from 'astro/config';
import {gloss} from './src/edition/integration.ts';
import {exports} from './src/export/integration.ts';
import {fonts} from './src/styles/fonts.ts';

// A host says where the site will stand; nothing in here is a fork's to edit.
const {SITE_URL, BASE_PATH} = process.env;

export default defineConfig({
  site: SITE_URL || 'http://localhost:4321',
  base: BASE_PATH || '/',
  trailingSlash: 'always',
  integrations: [gloss(), exports()],
  fonts,
  markdown: {syntaxHighlight: false},
  // Astro adds the hashes of styles; there is no script.
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
  vite: {plugins: [tailwindcss()]},
});
