/** The plain text of an article. The offsets in its Web Annotations refer to this text. */
import type {APIRoute, GetStaticPaths} from 'astro';
import type {Article} from '../../../edition/model.ts';
import {loadEdition} from '../../../edition/site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  loadEdition().articles.map((article) => ({params: {slug: article.slug}, props: {article}}));

export const GET: APIRoute<{article: Article}> = ({props: {article}}) => new Response(article.text);
