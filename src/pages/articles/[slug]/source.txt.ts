/** The text with which an article was compared, as it was received. */
import type {APIRoute, GetStaticPaths} from 'astro';
import {loadEdition} from '../../../edition/site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  loadEdition().articles.flatMap(({slug, received}) =>
    received === undefined ? [] : [{params: {slug}, props: {received}}],
  );

export const GET: APIRoute<{received: string}> = ({props: {received}}) => new Response(received);
