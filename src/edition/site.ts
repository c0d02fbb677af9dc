/**
 * What every page begins with: the edition, and the addresses of this site.
 */
import {base} from 'astro:config/server';
import {addresses} from '../addresses/addresses.ts';
import {loadEdition as load} from './load-edition.ts';
import type {Edition} from './model.ts';

let built: Edition | undefined;

/**
 * The edition of the content. A build reads it once; while developing, every page
 * looks whether it has changed.
 *
 * @throws ContentError with every problem of every file
 */
export function loadEdition(): Edition {
  if (import.meta.env.DEV) return load();
  built ??= load();
  return built;
}

/**
 * The addresses under the base path that the site is built with. A host may set
 * `BASE_URL` to something else, which `import.meta.env.BASE_URL` would then be.
 */
export const site = addresses(base);
