/**
 * The canonical pages of a build, from the edition: redirects, pages for frames and the page for
 * missing ones are left out. No page is read for that.
 */
import {sitePaths} from './addresses.ts';
import {type Addressed, listEntries} from './published-addresses.ts';
import {listRedirects} from './redirects.ts';

/** A page whose canonical address is its own. */
export interface CanonicalPage {
  /** Path from the root of the site: `/about/`. */
  path: string;
  type: 'article' | 'passage' | 'withdrawn' | 'other';
}

/**
 * Select the canonical pages.
 *
 * @param paths of all pages, from the root of the site
 */
export function selectCanonicalPages(
  paths: readonly string[],
  content: Addressed,
): CanonicalPage[] {
  const {articles} = content;
  const types = new Map<string, CanonicalPage['type']>([
    ...articles.flatMap(({slug, annotations, withdrawn}) => [
      [sitePaths.article(slug), 'article'] as const,
      ...annotations.map(({id}) => [sitePaths.passage(slug, id), 'passage'] as const),
      ...withdrawn.map(({id}) => [sitePaths.passage(slug, id), 'withdrawn'] as const),
    ]),
  ]);
  const others = new Set([
    ...listRedirects(content).map(({from}) => from),
    ...articles.flatMap((article) =>
      listEntries(article).map(({id}) => sitePaths.embed(article.slug, id)),
    ),
    '/404/',
  ]);
  return paths
    .filter((path) => !others.has(path))
    .map((path) => ({path, type: types.get(path) ?? 'other'}));
}
