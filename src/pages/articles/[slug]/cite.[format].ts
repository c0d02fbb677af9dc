/** The citation of an article, as one file for each format. */
import type {APIRoute} from 'astro';
import {formats} from '../../../cite/formats.ts';
import {type CitationProps, respondWithCitations} from '../../../cite/respond.ts';
import {loadEdition} from '../../../edition/site.ts';

export function getStaticPaths() {
  return loadEdition().articles.flatMap((article) =>
    formats.map((format) => ({
      params: {slug: article.slug, format: format.extension},
      props: {subjects: [article], format},
    })),
  );
}

export const GET: APIRoute<CitationProps> = ({props, site: origin}) =>
  respondWithCitations(props, origin);
