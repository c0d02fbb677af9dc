/** The preview picture of a framework. */
import type {APIRoute} from 'astro';
import {interfaceFor, loadEdition} from '../../../edition/site.ts';
import {frameworkPicture} from '../../../picture/contents.ts';
import {respondWithPicture} from '../../../picture/respond.ts';

export const getStaticPaths = () => loadEdition().frameworks.map(({id}) => ({params: {id}}));

export const GET: APIRoute = ({params, url}) => {
  const framework = loadEdition().frameworks.find(({id}) => id === params['id']);
  if (!framework) throw new Error(`No framework has the id ${params['id']}.`);
  return respondWithPicture(frameworkPicture(framework, interfaceFor()), url.pathname);
};
