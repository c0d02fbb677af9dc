/** The strip of an article: a picture with the position of each passage. */
import type {APIRoute, GetStaticPaths} from 'astro';
import type {Article} from '../../../edition/model.ts';
import {interfaceFor, loadEdition} from '../../../edition/site.ts';
import {drawStrip} from '../../../strip/draw.ts';

export const getStaticPaths: GetStaticPaths = () =>
  loadEdition()
    .articles.filter(({annotations}) => annotations.length > 0)
    .map((article) => ({params: {slug: article.slug}, props: {article}}));

export const GET: APIRoute<{article: Article}> = ({props: {article}}) =>
  new Response(drawStrip(article, interfaceFor(article)), {
    headers: {'content-type': 'image/svg+xml'},
  });
