/**
 * What the exports ask of Astro: to say why there are no dates, where there are none.
 */
import type {AstroIntegration} from 'astro';
import {loadEdition} from '../edition/load-edition.ts';
import {loadHistory} from '../edition/load-history.ts';
import {exportSite} from './export-site.ts';

export function exports(): AstroIntegration {
  return {
    name: 'gloss-exports',
    hooks: {
      'astro:build:start': ({logger}) => {
        const {history, note} = loadHistory();
        const {annotationDates} = exportSite('http://localhost', '/', history);
        const undated = loadEdition()
          .articles.flatMap(({annotations}) => annotations)
          .filter((annotation) => !annotationDates(annotation)).length;
        if (note) logger.warn(note);
        else if (undated > 0) {
          logger.warn(`Annotations that are not committed to git have no dates yet: ${undated}.`);
        }
      },
    },
  };
}
