/** The citation of a passage, as one file for each format. */
import type {APIRoute} from 'astro';
import {formats} from '../../../../cite/formats.ts';
import {type CitationProps, respondWithCitation} from '../../../../cite/respond.ts';
import type {EditionAnnotation} from '../../../../edition/model.ts';
import {loadEdition} from '../../../../edition/site.ts';
import {dateOfChange} from '../../../../export/this-site.ts';

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

interface Props extends CitationProps {
  subject: EditionAnnotation;
}

export const GET: APIRoute<Props> = ({props, site: origin}) =>
  respondWithCitation(props, origin, dateOfChange(props.subject));
