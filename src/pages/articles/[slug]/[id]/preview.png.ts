/** The preview picture of a passage. */
import type {APIRoute} from 'astro';
import type {EditionAnnotation} from '../../../../edition/model.ts';
import {interfaceFor, loadEdition} from '../../../../edition/site.ts';
import {passagePicture} from '../../../../picture/contents.ts';
import {respondWithPicture} from '../../../../picture/respond.ts';

export const getStaticPaths = () =>
  loadEdition().articles.flatMap(({slug, annotations}) =>
    annotations.map((annotation) => ({params: {slug, id: annotation.id}, props: {annotation}})),
  );

export const GET: APIRoute<{annotation: EditionAnnotation}> = ({props: {annotation}, url}) =>
  respondWithPicture(passagePicture(annotation, interfaceFor(annotation.article)), url.pathname);
