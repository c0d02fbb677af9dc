/**
 * The addresses of all pages. Each is below the base path and ends with a slash. No other
 * module may write an address out.
 */
import {signId} from '../annotate/model/page-ids.ts';
import type {FacetName} from './facets.ts';

/** The addresses of a site below one base path. */
export interface Addresses {
  home: string;
  article: (slug: string) => string;
  /** An element of an article: an annotation, a paragraph, a mention or a note. */
  place: (slug: string, id: string) => string;
  /** The page of one annotated passage. */
  passage: (slug: string, id: string) => string;
  /** The page of a passage for a frame on another site. */
  embed: (slug: string, id: string) => string;
  /** The map of an article's claims. */
  map: (slug: string) => string;
  timeline: (slug: string) => string;
  /** An event on the timeline. */
  event: (slug: string, id: string) => string;
  actors: string;
  actor: (id: string) => string;
  frameworks: string;
  framework: (id: string) => string;
  sign: (framework: string, number: number) => string;
  /** The list of all values of a facet, such as all tags. */
  facet: (name: FacetName) => string;
  /** The articles with one value of a facet, such as one tag. */
  facetValue: (name: FacetName, slug: string) => string;
  /**
   * A page of a list: the first has the address of the list.
   *
   * @param list the address of the list
   * @param number from 1
   */
  page: (list: string, number: number) => string;
  about: string;
  search: string;
  /** Prepends the base path to a path from the site's root, such as `/about/`. */
  fromRoot: (path: string) => string;
  /**
   * Returns the attributes of an image for its path from the site's root. Without published
   * images, as in tests, returns `undefined`.
   */
  image: (path: string) => ImageAttributes | undefined;
}

/** The attributes of an image that is published in several sizes. */
export interface ImageAttributes {
  src: string;
  srcSet?: string;
  sizes?: string;
  width: number;
  height: number;
  loading: 'lazy';
  decoding: 'async';
}

/** The folder that contains the pages of each type of content. */
const folders = {article: '/articles/', actor: '/actors/', framework: '/frameworks/'} as const;

/**
 * Create the addresses of a site.
 *
 * @param base the base path, such as `/` or `/some/base`; a slash at its end is optional
 * @param image finds published images
 */
export function createAddresses(
  base: string,
  image: Addresses['image'] = () => undefined,
): Addresses {
  const root = base.replace(/\/+$/, '');
  const fromRoot = (path: string): string => `${root}${path}`;
  const article = (slug: string): string => fromRoot(`${folders.article}${slug}/`);
  const passage = (slug: string, id: string): string => `${article(slug)}${id}/`;
  const framework = (id: string): string => fromRoot(`${folders.framework}${id}/`);
  return {
    home: fromRoot('/'),
    article,
    place: (slug, id) => `${article(slug)}#${id}`,
    passage,
    embed: (slug, id) => `${passage(slug, id)}embed/`,
    map: (slug) => `${article(slug)}map/`,
    timeline: (slug) => `${article(slug)}timeline/`,
    event: (slug, id) => `${article(slug)}timeline/#${id}`,
    actors: fromRoot(folders.actor),
    actor: (id) => fromRoot(`${folders.actor}${id}/`),
    frameworks: fromRoot(folders.framework),
    framework,
    sign: (id, number) => `${framework(id)}#${signId(number)}`,
    facet: (name) => fromRoot(`/${name}/`),
    facetValue: (name, slug) => fromRoot(`/${name}/${slug}/`),
    page: (list, number) => (number === 1 ? list : `${list}page/${number}/`),
    about: fromRoot('/about/'),
    search: fromRoot('/search/'),
    fromRoot,
    image,
  };
}

/** The addresses without a base path. Content and the permalinks file use this form. */
export const sitePaths: Addresses = createAddresses('/');

/** The parts of a path from the site's root. */
export interface SitePath {
  of: keyof typeof folders;
  /** The slug of the article, or the id of the actor or framework. */
  name: string;
  /** The rest after the address of the page, such as `first-claim/` or `#sign-1`; may be empty. */
  below: string;
}

/**
 * Parse a path from the site's root.
 *
 * @returns `undefined` if the path is not below an article, an actor or a framework
 */
export function parseSitePath(path: string): SitePath | undefined {
  for (const of of Object.keys(folders) as (keyof typeof folders)[]) {
    if (!path.startsWith(folders[of])) continue;
    const [, name, below = ''] = /^([^/#]+)\/(.*)$/.exec(path.slice(folders[of].length)) ?? [];
    return name === undefined ? undefined : {of, name, below};
  }
  return undefined;
}
