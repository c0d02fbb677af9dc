/**
 * The addresses that a site publishes, from its root: `/articles/storm/first-claim/`.
 * What follows from a page's address (the place of a passage in its article, the page
 * for a frame) has no entry of its own.
 */

import type {Annotation} from '../annotate/model/model.ts';
import {sitePaths} from './addresses.ts';
import {hasMap} from './has-map.ts';

/** An annotation, or one that was withdrawn, as far as its addresses go. */
export interface AddressedEntry {
  id: string;
  /** Ids that it had before. */
  aliases: readonly string[];
}

export interface AddressedArticle {
  slug: string;
  /** Slugs that it had before. */
  aliases: readonly string[];
  annotations: readonly (AddressedEntry & Pick<Annotation, 'kind' | 'by' | 'relations'>)[];
  withdrawn: readonly AddressedEntry[];
  /** Its timeline, if it has one. */
  timeline?: object | undefined;
}

/** An actor or a framework. */
export interface AddressedFile {
  id: string;
  /** Ids that it had before; not `aliases`, which for an actor are names. */
  earlierIds: readonly string[];
}

export type AddressedFramework = AddressedFile & {signs: readonly {number: number}[]};

/** As much of an edition as its addresses follow from. */
export interface Addressed {
  articles: readonly AddressedArticle[];
  actors: readonly AddressedFile[];
  frameworks: readonly AddressedFramework[];
  /** The addresses that the ledger holds. */
  recorded: readonly string[];
}

/** All annotations of an article, with those withdrawn: each has a page. */
export const entriesOf = ({annotations, withdrawn}: AddressedArticle): AddressedEntry[] => [
  ...annotations,
  ...withdrawn,
];

/** The pages that show an article in another way. */
export const viewsOf = ({annotations, timeline}: AddressedArticle): ('map' | 'timeline')[] => [
  ...(hasMap(annotations) ? (['map'] as const) : []),
  ...(timeline ? (['timeline'] as const) : []),
];

/** Every page of a site. */
export function pagesOf({articles, actors, frameworks}: Addressed): string[] {
  return [
    sitePaths.home,
    sitePaths.about,
    sitePaths.actors,
    sitePaths.frameworks,
    sitePaths.search,
    ...articles.flatMap((article) => [
      sitePaths.article(article.slug),
      ...viewsOf(article).map((view) => sitePaths[view](article.slug)),
      ...entriesOf(article).map(({id}) => sitePaths.passage(article.slug, id)),
    ]),
    ...actors.map(({id}) => sitePaths.actor(id)),
    ...frameworks.map(({id}) => sitePaths.framework(id)),
  ];
}

/**
 * Every address to be recorded, sorted: the pages, the signs of frameworks, and the
 * earlier addresses that the content names, for these were published too.
 */
export function publishedAddresses(addressed: Addressed): string[] {
  const {articles, actors, frameworks} = addressed;
  return [
    ...new Set([
      ...pagesOf(addressed),
      ...frameworks.flatMap(({id, signs}) => signs.map(({number}) => sitePaths.sign(id, number))),
      ...articles.flatMap((article) => [
        ...article.aliases.map((slug) => sitePaths.article(slug)),
        ...entriesOf(article).flatMap(({aliases}) =>
          aliases.map((id) => sitePaths.passage(article.slug, id)),
        ),
      ]),
      ...actors.flatMap(({earlierIds}) => earlierIds.map((id) => sitePaths.actor(id))),
      ...frameworks.flatMap(({earlierIds}) => earlierIds.map((id) => sitePaths.framework(id))),
    ]),
  ].sort();
}
