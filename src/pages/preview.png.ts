/** The preview picture of the site. */
import type {APIRoute} from 'astro';
import {interfaceFor, loadEdition} from '../edition/site.ts';
import {sitePicture} from '../picture/contents.ts';
import {respondWithPicture} from '../picture/respond.ts';

export const GET: APIRoute = ({url}) =>
  respondWithPicture(sitePicture(loadEdition(), interfaceFor()), url.pathname);
