/** How to embed a passage, for machines. */
import type {APIRoute, GetStaticPaths} from 'astro';
import type {EditionAnnotation} from '../../../../edition/model.ts';
import {loadEdition} from '../../../../edition/site.ts';
import {oembed} from '../../../../export/oembed.ts';
import {thisSite} from '../../../../export/this-site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  loadEdition().articles.flatMap(({slug, annotations}) =>
    annotations.map((annotation) => ({params: {slug, id: annotation.id}, props: {annotation}})),
  );

export const GET: APIRoute<{annotation: EditionAnnotation}> = ({props: {annotation}}) =>
  Response.json(oembed(annotation, thisSite));
