/** The preview picture of the timeline of an article. */
import type {APIRoute} from 'astro';
import {interfaceFor, loadEdition} from '../../../../edition/site.ts';
import {timelinePicture} from '../../../../picture/contents.ts';
import {respondWithPicture} from '../../../../picture/respond.ts';

export const getStaticPaths = () =>
  loadEdition().articles.flatMap(({slug, timeline}) => (timeline ? [{params: {slug}}] : []));

export const GET: APIRoute = ({params, url}) => {
  const article = loadEdition().articles.find(({slug}) => slug === params['slug']);
  if (!article?.timeline) throw new Error(`No timeline has the address ${params['slug']}.`);
  return respondWithPicture(
    timelinePicture(article, article.timeline, interfaceFor(article)),
    url.pathname,
  );
};
