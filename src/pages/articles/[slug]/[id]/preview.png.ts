/** The preview picture of a passage. */
import type {APIRoute} from 'astro';
import {interfaceFor, loadEdition} from '../../../../edition/site.ts';
import {passagePicture} from '../../../../picture/contents.ts';
import {respondWithPicture} from '../../../../picture/respond.ts';

const annotations = () => loadEdition().articles.flatMap((article) => article.annotations);

export const getStaticPaths = () =>
  annotations().map(({id, article}) => ({params: {slug: article.slug, id}}));

export const GET: APIRoute = ({params: {slug, id}, url}) => {
  const annotation = annotations().find((each) => each.id === id && each.article.slug === slug);
  if (!annotation) throw new Error(`No annotation of ${slug} has the id ${id}.`);
  return respondWithPicture(
    passagePicture(annotation, interfaceFor(annotation.article)),
    url.pathname,
  );
};
