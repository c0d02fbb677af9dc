/** The citation of a passage, as one file for each format. */
import type {APIRoute} from 'astro';
import {formats} from '../../../../cite/formats.ts';
import {type CitationProps, respondWithCitation} from '../../../../cite/respond.ts';
import {loadEdition} from '../../../../edition/site.ts';

export function getStaticPaths() {
  return loadEdition().articles.flatMap(({slug, annotations}) =>
    annotations.flatMap((annotation) =>
      formats.map((format) => ({
        params: {slug, id: annotation.id, format: format.extension},
        props: {subject: annotation, format},
      })),
    ),
  );
}

export const GET: APIRoute<CitationProps> = ({props, site: origin}) =>
  respondWithCitation(props, origin);
