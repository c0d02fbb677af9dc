/** The oEmbed response for a passage or a withdrawn annotation. */
import type {APIRoute, GetStaticPaths} from 'astro';
import {interfaceFor, loadEdition} from '../../../../edition/site.ts';
import {createOembedResponse, type RichOEmbed} from '../../../../export/oembed.ts';
import {thisSite} from '../../../../export/this-site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  loadEdition().articles.flatMap(({slug, annotations, withdrawn}) =>
    [...annotations, ...withdrawn].map((each) => ({
      params: {slug, id: each.id},
      props: {response: createOembedResponse(each, thisSite, interfaceFor(each.article))},
    })),
  );

export const GET: APIRoute<{response: RichOEmbed}> = ({props: {response}}) =>
  Response.json(response);
