/** The preview picture of an actor. */
import type {APIRoute} from 'astro';
import {interfaceFor, loadEdition} from '../../../edition/site.ts';
import {actorPicture} from '../../../picture/contents.ts';
import {respondWithPicture} from '../../../picture/respond.ts';

export const getStaticPaths = () => loadEdition().actors.map(({id}) => ({params: {id}}));

export const GET: APIRoute = ({params, url}) => {
  const actor = loadEdition().actors.find(({id}) => id === params['id']);
  if (!actor) throw new Error(`No actor has the id ${params['id']}.`);
  return respondWithPicture(actorPicture(actor, interfaceFor()), url.pathname);
};
