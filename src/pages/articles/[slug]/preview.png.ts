/** The preview picture of an article. */
import type {APIRoute} from 'astro';
import {interfaceFor, loadEdition} from '../../../edition/site.ts';
import {articlePicture} from '../../../picture/contents.ts';
import {respondWithPicture} from '../../../picture/respond.ts';

export const getStaticPaths = () => loadEdition().articles.map(({slug}) => ({params: {slug}}));

export const GET: APIRoute = ({params, url}) => {
  const article = loadEdition().articles.find(({slug}) => slug === params['slug']);
  if (!article) throw new Error(`No article has the address ${params['slug']}.`);
  return respondWithPicture(articlePicture(article, interfaceFor(article)), url.pathname);
};
