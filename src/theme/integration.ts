/**
 * Writes the style sheets that are generated from the tables of colours, kinds and statuses,
 * to `.astro/integrations/gloss-theme/`. This happens before Astro reads sheets that import them.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import type {AstroIntegration} from 'astro';
import {renderKindCss, renderMapCss, renderThemeCss} from './kind-styles.ts';

/** Create the integration for `astro.config.mjs`. */
export const theme = (): AstroIntegration => ({
  name: 'gloss-theme',
  hooks: {
    'astro:config:setup': ({createCodegenDir}) => {
      const folder = createCodegenDir();
      const sheets = {theme: renderThemeCss(), kinds: renderKindCss(), map: renderMapCss()};
      for (const [name, css] of Object.entries(sheets)) {
        const file = new URL(`${name}.css`, folder);
        // Other builds and the development server read it too.
        if (!existsSync(file) || readFileSync(file, 'utf8') !== css) writeFileSync(file, css);
      }
    },
  },
});
