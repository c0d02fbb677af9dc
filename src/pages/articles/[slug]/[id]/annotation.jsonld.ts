/** One annotation as a Web Annotation; if it was withdrawn, the reason for that. */
import type {APIRoute, GetStaticPaths} from 'astro';
import {interfaceFor, loadEdition} from '../../../../edition/site.ts';
import type {Json} from '../../../../export/json.ts';
import {thisSite} from '../../../../export/this-site.ts';
import {annotationDocument, withdrawnDocument} from '../../../../export/web-annotation.ts';

export const getStaticPaths: GetStaticPaths = () =>
  loadEdition().articles.flatMap(({slug, annotations, withdrawn}) => [
    ...annotations.map((annotation) => ({
      params: {slug, id: annotation.id},
      props: {document: annotationDocument(annotation, thisSite, interfaceFor(annotation.article))},
    })),
    ...withdrawn.map((each) => ({
      params: {slug, id: each.id},
      props: {document: withdrawnDocument(each, thisSite)},
    })),
  ]);

export const GET: APIRoute<{document: Json}> = ({props: {document}}) => Response.json(document);
