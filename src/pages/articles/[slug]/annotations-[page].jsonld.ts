/** A further page of the Web Annotation collection of an article, whose file has the first. */
import type {APIRoute, GetStaticPaths} from 'astro';
import type {Article} from '../../../edition/model.ts';
import {interfaceFor, loadEdition} from '../../../edition/site.ts';
import {thisSite} from '../../../export/this-site.ts';
import {pageDocument, pageNumbers} from '../../../export/web-annotation.ts';

export const getStaticPaths: GetStaticPaths = () =>
  loadEdition().articles.flatMap((article) =>
    pageNumbers(article, thisSite)
      .filter((number) => number > 1)
      .map((number) => ({
        params: {slug: article.slug, page: String(number)},
        props: {article, number},
      })),
  );

export const GET: APIRoute<{article: Article; number: number}> = ({props: {article, number}}) =>
  Response.json(pageDocument(article, number, thisSite, interfaceFor(article)));
