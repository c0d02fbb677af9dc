/**
 * Redirects: from every address that something had before to the one that it has now.
 */
import {sitePaths} from './addresses.ts';
import {type Addressed, type AddressedFile, entriesOf, viewsOf} from './published-addresses.ts';

export interface Redirect {
  /** An earlier address, from the site's root. */
  from: string;
  to: string;
}

/** All redirects of a site. A renamed article brings all its pages along. */
export function redirects({articles, actors, frameworks, recorded}: Addressed): Redirect[] {
  const known = new Set(recorded);
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
        ...viewsOf(article).flatMap((view) =>
          earlier.map((each) => ({from: sitePaths[view](each), to: sitePaths[view](slug)})),
        ),
        // A map goes with the last relation of its claims, which needs no fix.
        ...(viewsOf(article).includes('map') ? [] : [slug, ...earlier])
          .map((each) => ({from: sitePaths.map(each), to: address}))
          .filter(({from}) => known.has(from)),
        ...entriesOf(article).flatMap(({id, aliases}) =>
          [slug, ...earlier]
            .flatMap((folder) => [id, ...aliases].map((each) => [folder, each] as const))
            .filter(([folder, each]) => folder !== slug || each !== id)
            .flatMap(([folder, each]) => [
              {from: sitePaths.passage(folder, each), to: sitePaths.passage(slug, id)},
              // What other sites have in a frame.
              {from: sitePaths.embed(folder, each), to: sitePaths.embed(slug, id)},
            ]),
        ),
      ];
    }),
    ...ofFiles(sitePaths.actor, actors),
    ...ofFiles(sitePaths.framework, frameworks),
  ];
}
