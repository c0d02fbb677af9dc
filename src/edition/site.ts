/**
 * What every page begins with: the edition, and the addresses of this site.
 */
import {addresses} from './addresses.ts';

export {loadEdition} from './load-edition.ts';

/** The addresses under the base path that the site is built with. */
export const site = addresses(import.meta.env.BASE_URL);
