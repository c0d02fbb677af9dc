/** The claims of an article as a table. */
import type {APIRoute, GetStaticPaths} from 'astro';
import type {Article} from '../../../edition/model.ts';
import {interfaceFor, loadEdition} from '../../../edition/site.ts';
import {renderClaimsCsv} from '../../../export/claims-csv.ts';
import {thisSite} from '../../../export/this-site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  loadEdition()
    .articles.filter(({annotations}) => annotations.some(({kind}) => kind === 'claim'))
    .map((article) => ({params: {slug: article.slug}, props: {article}}));

export const GET: APIRoute<{article: Article}> = ({props: {article}}) =>
  new Response(renderClaimsCsv(article, thisSite, interfaceFor(article)));
