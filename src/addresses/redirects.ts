/**
 * Redirects: from every address that something had before to the one that it has now.
 */
import {type Addressed, type AddressedFile, entriesOf, viewsOf} from './published-addresses.ts';

export interface Redirect {
  /** An earlier address, from the site's root. */
  from: string;
  to: string;
}

/** All redirects of a site. A renamed article brings all its pages along. */
export function redirects({articles, actors, frameworks, recorded}: Addressed): Redirect[] {
  const known = new Set(recorded);
  const ofFiles = (folder: string, files: readonly AddressedFile[]): Redirect[] =>
    files.flatMap(({id, formerly}) =>
      formerly.map((earlier) => ({from: `/${folder}/${earlier}/`, to: `/${folder}/${id}/`})),
    );
  return [
    ...articles.flatMap((article) => {
      const address = `/articles/${article.slug}/`;
      const earlier = article.aliases.map((slug) => `/articles/${slug}/`);
      return [
        ...earlier.map((from) => ({from, to: address})),
        ...viewsOf(article).flatMap((view) =>
          earlier.map((from) => ({from: `${from}${view}/`, to: `${address}${view}/`})),
        ),
        // A map goes with the last relation of its claims, which needs no fix.
        ...(viewsOf(article).includes('map') ? [] : [address, ...earlier])
          .map((folder) => ({from: `${folder}map/`, to: address}))
          .filter(({from}) => known.has(from)),
        ...entriesOf(article).flatMap(({id, aliases}) =>
          [address, ...earlier]
            .flatMap((folder) => [id, ...aliases].map((each) => `${folder}${each}/`))
            .filter((from) => from !== `${address}${id}/`)
            .flatMap((from) => [
              {from, to: `${address}${id}/`},
              // What other sites have in a frame.
              {from: `${from}embed/`, to: `${address}${id}/embed/`},
            ]),
        ),
      ];
    }),
    ...ofFiles('actors', actors),
    ...ofFiles('frameworks', frameworks),
  ];
}
