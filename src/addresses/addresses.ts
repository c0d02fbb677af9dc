/**
 * The addresses of the site: all with a trailing slash, all under the base path. This is
 * the only module that spells them out.
 */
import {signId} from '../annotate/model/page-ids.ts';

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

/** The folders of what has a page of its own, by what it is. */
const folders = {article: '/articles/', actor: '/actors/', framework: '/frameworks/'} as const;

/**
 * Make the addresses for a base path.
 *
 * @param base `/` or `/some/base`, with or without a slash at its end
 */
export function addresses(base: string): Addresses {
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
    actors: fromRoot(folders.actor),
    actor: (id) => fromRoot(`${folders.actor}${id}/`),
    frameworks: fromRoot(folders.framework),
    framework,
    sign: (id, number) => `${framework(id)}#${signId(number)}`,
    about: fromRoot('/about/'),
    search: fromRoot('/search/'),
    fromRoot,
  };
}

/**
 * The addresses from the site's root, without the base path: as content writes them and as
 * the permalinks file records them.
 */
export const sitePaths: Addresses = addresses('/');

/** An address from the site's root, in parts. */
export interface SitePath {
  of: keyof typeof folders;
  /** The slug of the article, or the id of the actor or framework. */
  name: string;
  /** What follows the address of its page: `first-claim/`, `#sign-1`, or nothing. */
  below: string;
}

/** Read an address from the site's root; `undefined` if it is not below an article, actor or framework. */
export function readSitePath(path: string): SitePath | undefined {
  for (const of of Object.keys(folders) as (keyof typeof folders)[]) {
    if (!path.startsWith(folders[of])) continue;
    const [, name, below = ''] = /^([^/#]+)\/(.*)$/.exec(path.slice(folders[of].length)) ?? [];
    return name === undefined ? undefined : {of, name, below};
  }
  return undefined;
}
