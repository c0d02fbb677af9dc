/**
 * What every page begins with: the edition, and the addresses of this site.
 */
import {base} from 'astro:config/server';
import {addresses} from './addresses.ts';

export {loadEdition} from './load-edition.ts';

/**
 * The addresses under the base path that the site is built with. A host may set
 * `BASE_URL` to something else, which `import.meta.env.BASE_URL` would then be.
 */
export const site = addresses(base);
