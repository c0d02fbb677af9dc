/** One annotation as a Web Annotation. */
import type {APIRoute, GetStaticPaths} from 'astro';
import type {EditionAnnotation} from '../../../../edition/model.ts';
import {loadEdition} from '../../../../edition/site.ts';
import {thisSite} from '../../../../export/this-site.ts';
import {annotationDocument} from '../../../../export/web-annotation.ts';

export const getStaticPaths: GetStaticPaths = () =>
  loadEdition().articles.flatMap(({slug, annotations}) =>
    annotations.map((annotation) => ({params: {slug, id: annotation.id}, props: {annotation}})),
  );

export const GET: APIRoute<{annotation: EditionAnnotation}> = ({props: {annotation}}) =>
  Response.json(annotationDocument(annotation, thisSite));
