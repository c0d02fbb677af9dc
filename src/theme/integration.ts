/**
 * Writes the style sheets that follow from the tables, before Astro reads those that import
 * them (`.astro/integrations/gloss-theme/`).
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import type {AstroIntegration} from 'astro';
import {kindSheet, mapSheet, themeSheet} from './kind-styles.ts';

/** The integration, for `astro.config.mjs`. */
export const theme = (): AstroIntegration => ({
  name: 'gloss-theme',
  hooks: {
    'astro:config:setup': ({createCodegenDir}) => {
      const folder = createCodegenDir();
      const sheets = {theme: themeSheet(), kinds: kindSheet(), map: mapSheet()};
      for (const [name, css] of Object.entries(sheets)) {
        const file = new URL(`${name}.css`, folder);
        // Other builds and the development server read it too.
        if (!existsSync(file) || readFileSync(file, 'utf8') !== css) writeFileSync(file, css);
      }
    },
  },
});
