/**
 * The facets of a site: what its articles are listed by. Each value has a page with its articles.
 */
import {slug as slugOf} from 'github-slugger';
import {isDeviceName} from '../annotate/model/id.ts';

/** The facets, in the order in which they are shown. Each name is a folder of the site. */
export const facetNames = ['publishers', 'authors', 'series', 'tags'] as const;
export type FacetName = (typeof facetNames)[number];

/** The parts of an article that its facets are read from. */
export interface Faceted {
  publisher?: {name: string} | undefined;
  authors?: readonly {name: string}[] | undefined;
  series?: string | undefined;
  tags?: readonly string[] | undefined;
}

/** A value of a facet, such as a tag. */
export interface FacetValue<Article> {
  /** As the first of its articles writes it. */
  name: string;
  /** The part of its address. */
  slug: string;
  /** In the order of the articles of the site. */
  articles: Article[];
}

export interface Facet<Article> {
  name: FacetName;
  /** The value with the most articles first. */
  values: FacetValue<Article>[];
}

/** List the values that an article has for a facet. */
function valuesOf({publisher, authors, series, tags}: Faceted, name: FacetName): string[] {
  switch (name) {
    case 'publishers':
      return publisher ? [publisher.name] : [];
    case 'authors':
      return (authors ?? []).map((author) => author.name);
    case 'series':
      return series === undefined ? [] : [series];
    case 'tags':
      return [...(tags ?? [])];
  }
}

/** Maximum length of a slug, in bytes of UTF-8. Most systems allow 255 in the name of a file. */
const maxBytes = 200;

/**
 * Return the part of an address for a name in any script: letters, digits and single hyphens. A
 * name without letters and digits is written as the numbers of its characters. Two names may have
 * the same slug.
 */
export function toSlug(name: string): string {
  const words = trimHyphens(slugOf(name.normalize('NFC')).replaceAll(/-{2,}/g, '-'));
  let slug = '';
  for (const character of words || [...name].map((each) => each.codePointAt(0)).join('-')) {
    if (Buffer.byteLength(slug + character) > maxBytes) break;
    slug += character;
  }
  slug = trimHyphens(slug);
  return isDeviceName(slug) ? `the-${slug}` : slug;
}

const trimHyphens = (text: string): string => text.replaceAll(/^-|-$/g, '');

/**
 * List the facets that distinguish articles. If all articles have the same values, as the only
 * article of a site has, a list of those with one of them would be the list of all.
 */
export function listFacets<Article extends Faceted>(
  articles: readonly Article[],
): Facet<Article>[] {
  return facetNames.flatMap((name) => {
    const bySlug = new Map<string, FacetValue<Article>>();
    for (const article of articles) {
      for (const value of valuesOf(article, name)) {
        const slug = toSlug(value);
        const found = bySlug.get(slug) ?? {name: value, slug, articles: []};
        if (!found.articles.includes(article)) found.articles.push(article);
        bySlug.set(slug, found);
      }
    }
    const values = [...bySlug.values()].sort(
      (a, b) => b.articles.length - a.articles.length || (a.slug < b.slug ? -1 : 1),
    );
    return values.some((each) => each.articles.length < articles.length) ? [{name, values}] : [];
  });
}

/**
 * Return whether a path from the root of the site is a possible address of a facet or of one of
 * its values.
 */
export function isFacetPath(path: string): boolean {
  const [, name, slug] = /^\/([a-z]+)\/(?:([^/]+)\/)?$/.exec(path) ?? [];
  return facetNames.some((each) => each === name) && (slug === undefined || slug === toSlug(slug));
}
