/** Why an annotation was withdrawn, as a Web Annotation. */
import type {APIRoute, GetStaticPaths} from 'astro';
import type {EditionWithdrawn} from '../../../../edition/model.ts';
import {loadEdition} from '../../../../edition/site.ts';
import {thisSite} from '../../../../export/this-site.ts';
import {withdrawnDocument} from '../../../../export/web-annotation.ts';

export const getStaticPaths: GetStaticPaths = () =>
  loadEdition().articles.flatMap(({slug, withdrawn}) =>
    withdrawn.map((each) => ({params: {slug, withdrawn: each.id}, props: {withdrawn: each}})),
  );

export const GET: APIRoute<{withdrawn: EditionWithdrawn}> = ({props: {withdrawn}}) =>
  Response.json(withdrawnDocument(withdrawn, thisSite));
