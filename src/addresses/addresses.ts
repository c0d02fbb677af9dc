/**
 * The addresses of the site: all with a trailing slash, all under the base path.
 */

export interface Addresses {
  home: string;
  article: (slug: string) => string;
  /** A place in an article: an annotation, a paragraph, a mention, a note. */
  place: (slug: string, id: string) => string;
  /** The page of a passage of an article. */
  passage: (slug: string, id: string) => string;
  /** The passage as a page for a frame on another site. */
  embed: (slug: string, id: string) => string;
  /** The map of the claims of an article. */
  map: (slug: string) => string;
  /** The timeline of an article, if it has one. */
  timeline: (slug: string) => string;
  actors: string;
  actor: (id: string) => string;
  frameworks: string;
  framework: (id: string) => string;
  sign: (framework: string, number: number) => string;
  about: string;
  search: string;
  /** An address written from the site's root, such as `/about/`. */
  fromRoot: (path: string) => string;
}

/**
 * Make the addresses for a base path.
 *
 * @param base `/` or `/some/base`, with or without a slash at its end
 */
export function addresses(base: string): Addresses {
  const root = base.replace(/\/+$/, '');
  const fromRoot = (path: string): string => `${root}${path}`;
  const article = (slug: string): string => fromRoot(`/articles/${slug}/`);
  const framework = (id: string): string => fromRoot(`/frameworks/${id}/`);
  return {
    home: fromRoot('/'),
    article,
    place: (slug, id) => `${article(slug)}#${id}`,
    passage: (slug, id) => `${article(slug)}${id}/`,
    embed: (slug, id) => `${article(slug)}${id}/embed/`,
    map: (slug) => `${article(slug)}map/`,
    timeline: (slug) => `${article(slug)}timeline/`,
    actors: fromRoot('/actors/'),
    actor: (id) => fromRoot(`/actors/${id}/`),
    frameworks: fromRoot('/frameworks/'),
    framework,
    sign: (id, number) => `${framework(id)}#sign-${number}`,
    about: fromRoot('/about/'),
    search: fromRoot('/search/'),
    fromRoot,
  };
}
