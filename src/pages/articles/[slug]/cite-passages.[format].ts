/** The citations of all passages of an article, as one file for each format. */
import type {APIRoute} from 'astro';
import {formats} from '../../../cite/formats.ts';
import {type CitationProps, respondWithCitations} from '../../../cite/respond.ts';
import {loadEdition} from '../../../edition/site.ts';
import {dateOfChange} from '../../../export/this-site.ts';

export function getStaticPaths() {
  return loadEdition()
    .articles.filter(({annotations}) => annotations.length > 0)
    .flatMap(({slug, annotations}) =>
      formats.map((format) => ({
        params: {slug, format: format.extension},
        props: {subjects: annotations, format},
      })),
    );
}

export const GET: APIRoute<CitationProps> = ({props, site: origin}) =>
  respondWithCitations(props, origin, dateOfChange);
