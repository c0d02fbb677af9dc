/** The annotations of an article as a Web Annotation collection. */
import type {APIRoute, GetStaticPaths} from 'astro';
import type {Article} from '../../../edition/model.ts';
import {interfaceFor, loadEdition} from '../../../edition/site.ts';
import {thisSite} from '../../../export/this-site.ts';
import {collectionDocument} from '../../../export/web-annotation.ts';

export const getStaticPaths: GetStaticPaths = () =>
  loadEdition().articles.map((article) => ({params: {slug: article.slug}, props: {article}}));

export const GET: APIRoute<{article: Article}> = ({props: {article}}) =>
  Response.json(collectionDocument(article, thisSite, interfaceFor(article)));
