/** The logo of the site. */
import type {APIRoute, GetStaticPaths} from 'astro';
import {decodeLogo} from '../edition/logo.ts';
import type {Publication} from '../edition/model.ts';
import {loadEdition} from '../edition/site.ts';

type Logo = NonNullable<Publication['logo']>;

/** The subtypes of media types that differ from the extension. */
const subtypes: Readonly<Record<string, string>> = {svg: 'svg+xml', jpg: 'jpeg'};

export const getStaticPaths: GetStaticPaths = () => {
  const {logo} = loadEdition().publication;
  return logo ? [{params: {version: logo.version, extension: logo.extension}, props: {logo}}] : [];
};

export const GET: APIRoute<{logo: Logo}> = async ({props: {logo}}) =>
  new Response(await decodeLogo(logo), {
    headers: {'content-type': `image/${subtypes[logo.extension] ?? logo.extension}`},
  });
