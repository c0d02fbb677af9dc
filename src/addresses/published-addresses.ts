/**
 * The addresses that a site publishes, as paths from its root. Addresses that follow from
 * the address of a page are not listed, such as the embedded page of a passage, and the further
 * pages of a list, on which other things are after each new article.
 */
import type {Annotation} from '../annotate/model/model.ts';
import {sitePaths} from './addresses.ts';
import {type Faceted, listFacets} from './facets.ts';
import {hasMap} from './has-map.ts';

/** The ids of an annotation or a withdrawn annotation. */
export interface AddressedEntry {
  id: string;
  /** Earlier ids. */
  aliases: readonly string[];
}

/** The parts of an article that determine its addresses, and those of lists that it is in. */
export interface AddressedArticle extends Faceted {
  slug: string;
  /** Earlier slugs. */
  aliases: readonly string[];
  annotations: readonly (AddressedEntry & Pick<Annotation, 'kind' | 'by' | 'relations'>)[];
  withdrawn: readonly AddressedEntry[];
  timeline?: object | undefined;
}

/** The ids of an actor or a framework. */
export interface AddressedFile {
  id: string;
  /** Earlier ids. The `aliases` of an actor also contain names. */
  earlierIds: readonly string[];
}

/** The parts of a framework that determine its addresses. */
export type AddressedFramework = AddressedFile & {signs: readonly {number: number}[]};

/** The parts of an edition that determine its addresses. */
export interface Addressed {
  articles: readonly AddressedArticle[];
  actors: readonly AddressedFile[];
  frameworks: readonly AddressedFramework[];
  /** The addresses in the permalinks file. */
  recorded: readonly string[];
}

/** List the annotations of an article, including withdrawn ones. Each has a page. */
export const listEntries = ({annotations, withdrawn}: AddressedArticle): AddressedEntry[] => [
  ...annotations,
  ...withdrawn,
];

/** List the additional views of an article that have a page. */
export const listViews = ({annotations, timeline}: AddressedArticle): ('map' | 'timeline')[] => [
  ...(hasMap(annotations) ? (['map'] as const) : []),
  ...(timeline ? (['timeline'] as const) : []),
];

/** List the addresses of the facets of a site, and of their values. */
export const listFacetPages = ({articles}: Pick<Addressed, 'articles'>): string[] =>
  listFacets(articles).flatMap(({name, values}) => [
    sitePaths.facet(name),
    ...values.map(({slug}) => sitePaths.facetValue(name, slug)),
  ]);

/** List the addresses of all pages of a site. */
export function listPages({articles, actors, frameworks}: Addressed): string[] {
  return [
    sitePaths.home,
    sitePaths.about,
    sitePaths.actors,
    sitePaths.frameworks,
    sitePaths.search,
    ...articles.flatMap((article) => [
      sitePaths.article(article.slug),
      ...listViews(article).map((view) => sitePaths[view](article.slug)),
      ...listEntries(article).map(({id}) => sitePaths.passage(article.slug, id)),
    ]),
    ...actors.map(({id}) => sitePaths.actor(id)),
    ...frameworks.map(({id}) => sitePaths.framework(id)),
    ...listFacetPages({articles}),
  ];
}

/**
 * List all addresses to record, sorted: the pages, the signs of frameworks, and the aliases.
 * Aliases are included because they were published too.
 */
export function listPublishedAddresses(addressed: Addressed): string[] {
  const {articles, actors, frameworks} = addressed;
  return [
    ...new Set([
      ...listPages(addressed),
      ...frameworks.flatMap(({id, signs}) => signs.map(({number}) => sitePaths.sign(id, number))),
      ...articles.flatMap((article) => [
        ...article.aliases.map((slug) => sitePaths.article(slug)),
        ...listEntries(article).flatMap(({aliases}) =>
          aliases.map((id) => sitePaths.passage(article.slug, id)),
        ),
      ]),
      ...actors.flatMap(({earlierIds}) => earlierIds.map((id) => sitePaths.actor(id))),
      ...frameworks.flatMap(({earlierIds}) => earlierIds.map((id) => sitePaths.framework(id))),
    ]),
  ].sort();
}
