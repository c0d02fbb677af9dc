/** The annotations of an article in the format of Hypothesis. */
import type {APIRoute, GetStaticPaths} from 'astro';
import type {Article} from '../../../edition/model.ts';
import {interfaceFor, loadEdition} from '../../../edition/site.ts';
import {createHypothesisDocument} from '../../../export/hypothesis.ts';
import {thisSite} from '../../../export/this-site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  loadEdition()
    .articles.filter(({annotations}) => annotations.length > 0)
    .map((article) => ({params: {slug: article.slug}, props: {article}}));

export const GET: APIRoute<{article: Article}> = ({props: {article}}) =>
  Response.json(createHypothesisDocument(article, thisSite, interfaceFor(article)));
