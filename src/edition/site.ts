/** Provides pages with the edition and the addresses of the site. */
import {base} from 'astro:config/server';
import {createAddresses} from '../addresses/addresses.ts';
import {chooseInterface, type Interface} from '../language/interface.ts';
import {contentChanged} from './content-changed.ts';
import {loadEdition as load} from './load-edition.ts';
import type {Edition} from './model.ts';
import {publishedImages} from './published-images.ts';

let cache: Edition | undefined;
import.meta.hot?.on(contentChanged, () => {
  cache = undefined;
  // Compile while the browser prepares to reload. Pages show the problems.
  setTimeout(() => {
    try {
      loadEdition();
    } catch {}
  });
});

/**
 * Load the edition of the content. A build loads it once; in development, it is loaded again
 * after each change of the content.
 *
 * @throws ContentError with the problems of all files if one of them is an error
 */
export function loadEdition(): Edition {
  cache ??= load(import.meta.env.DEV);
  return cache;
}

/** Return the language of the site: BCP 47 tag. */
export const siteLanguage = (): string => loadEdition().publication.lang;

/**
 * Return the interface for a page: in the language of its article if there are messages in it,
 * else in the language of the site.
 */
export const interfaceFor = (article?: {lang: string}): Interface =>
  chooseInterface(...(article ? [article.lang] : []), siteLanguage());

/**
 * The addresses below the base path of the build. `import.meta.env.BASE_URL` is not used,
 * because a host may set `BASE_URL` to another value.
 */
export const site = createAddresses(base, (path) => publishedImages.get(path));
