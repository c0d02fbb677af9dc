/**
 * Writes the style sheets that follow from the tables, before Astro reads those that import
 * them (`.astro/integrations/gloss-theme/`).
 */
import {writeFileSync} from 'node:fs';
import type {AstroIntegration} from 'astro';
import {renderKindCss, renderMapCss, renderThemeCss} from './kind-styles.ts';

/** The integration, for `astro.config.mjs`. */
export const theme = (): AstroIntegration => ({
  name: 'gloss-theme',
  hooks: {
    'astro:config:setup': ({createCodegenDir}) => {
      const folder = createCodegenDir();
      const sheets = {theme: renderThemeCss(), kinds: renderKindCss(), map: renderMapCss()};
      for (const [name, css] of Object.entries(sheets)) {
        writeFileSync(new URL(`${name}.css`, folder), css);
      }
    },
  },
});
