/** The preview picture of the map of an article. */
import type {APIRoute} from 'astro';
import {hasMap} from '../../../../addresses/has-map.ts';
import {interfaceFor, loadEdition} from '../../../../edition/site.ts';
import {buildArticleGraph} from '../../../../map/claim-graph.ts';
import {argues} from '../../../../map/columns.ts';
import {formatMainFinding} from '../../../../map/describe-node.ts';
import {layOut} from '../../../../map/lay-out.ts';
import {mapPicture} from '../../../../picture/contents.ts';
import {respondWithPicture} from '../../../../picture/respond.ts';

export const getStaticPaths = () =>
  loadEdition()
    .articles.filter(({annotations}) => hasMap(annotations))
    .map(({slug}) => ({params: {slug}}));

export const GET: APIRoute = async ({params, url}) => {
  const article = loadEdition().articles.find(({slug}) => slug === params['slug']);
  if (!article) throw new Error(`No article has the address ${params['slug']}.`);
  const ui = interfaceFor(article);
  const map = await layOut(buildArticleGraph(article, ui), ui);
  return respondWithPicture(
    mapPicture(
      article,
      formatMainFinding(article.annotations, ui),
      {...map, edges: map.edges.filter(argues)},
      ui,
    ),
    url.pathname,
  );
};
