/** Redirects from earlier addresses to current ones. */
import {sitePaths} from './addresses.ts';
import {isFacetPath} from './facets.ts';
import {
  type Addressed,
  type AddressedFile,
  listEntries,
  listFacetPages,
  listViews,
} from './published-addresses.ts';

/** A redirect. Both addresses are paths from the site's root. */
export interface Redirect {
  /** The earlier address. */
  from: string;
  /** The current address. */
  to: string;
}

/** List all redirects of a site, including those of all pages of a renamed article. */
export function listRedirects({articles, actors, frameworks, recorded}: Addressed): Redirect[] {
  const known = new Set(recorded);
  const facetPages = new Set(listFacetPages({articles}));
  const ofFiles = (addressOf: (id: string) => string, files: readonly AddressedFile[]) =>
    files.flatMap(({id, earlierIds}): Redirect[] =>
      earlierIds.map((earlier) => ({from: addressOf(earlier), to: addressOf(id)})),
    );
  return [
    ...articles.flatMap((article) => {
      const {slug, aliases: earlier} = article;
      const address = sitePaths.article(slug);
      return [
        ...earlier.map((each) => ({from: sitePaths.article(each), to: address})),
        ...listViews(article).flatMap((view) =>
          earlier.map((each) => ({from: sitePaths[view](each), to: sitePaths[view](slug)})),
        ),
        // An article loses its map with its last relation. That is not an error.
        ...(listViews(article).includes('map') ? [] : [slug, ...earlier])
          .map((each) => ({from: sitePaths.map(each), to: address}))
          .filter(({from}) => known.has(from)),
        ...listEntries(article).flatMap(({id, aliases}) =>
          [slug, ...earlier]
            .flatMap((folder) => [id, ...aliases].map((each) => [folder, each] as const))
            .filter(([folder, each]) => folder !== slug || each !== id)
            .flatMap(([folder, each]) => [
              {from: sitePaths.passage(folder, each), to: sitePaths.passage(slug, id)},
              // Other sites may have the embedded page in a frame.
              {from: sitePaths.embed(folder, each), to: sitePaths.embed(slug, id)},
            ]),
        ),
      ];
    }),
    ...ofFiles(sitePaths.actor, actors),
    ...ofFiles(sitePaths.framework, frameworks),
    // A tag is lost with the last article that has it. That is not an error either.
    ...recorded
      .filter((address) => isFacetPath(address) && !facetPages.has(address))
      .map((from) => ({from, to: sitePaths.home})),
  ];
}
