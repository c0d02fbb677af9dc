/** An article with its annotations as TEI P5. */
import type {APIRoute, GetStaticPaths} from 'astro';
import type {Article} from '../../../edition/model.ts';
import {interfaceFor, loadEdition} from '../../../edition/site.ts';
import {renderTei} from '../../../export/tei.ts';
import {thisSite} from '../../../export/this-site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  loadEdition().articles.map((article) => ({params: {slug: article.slug}, props: {article}}));

export const GET: APIRoute<{article: Article}> = ({props: {article}}) =>
  new Response(renderTei(article, thisSite, interfaceFor(article)));
