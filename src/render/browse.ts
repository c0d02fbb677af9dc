/** What the home page lists its articles by: facets, actors and frameworks. */

import type {Addresses} from '../addresses/addresses.ts';
import {type FacetName, facetNames} from '../addresses/facets.ts';
import type {Article, Edition} from '../edition/model.ts';
import type {Languages} from '../language/foreign-words.ts';
import type {Interface} from '../language/interface.ts';
import {getPageLanguages} from '../language/mark-language.ts';

/** A link to the articles of one publisher, author, series, tag, actor or framework. */
export interface BrowseLink {
  name: string;
  /** The languages of the name; those of the site if `undefined`. */
  languages: Languages | undefined;
  href: string;
  /** The number of articles. */
  count: number;
}

/** The links of one kind. */
export interface BrowseRow {
  /** As in `Publishers`. */
  label: string;
  /** As in `Publisher`. */
  one: string;
  links: BrowseLink[];
  /** Leads to the list of all, if there are more. */
  all: {href: string; text: string} | undefined;
}

/** Maximum number of links in a row. */
const maxLinks = 8;

/**
 * List the rows of the home page. A row that does not distinguish articles is left out: one that
 * has no link, or of which each link leads to all articles.
 */
export function listBrowseRows(
  {articles, facets, actors, frameworks}: Edition,
  site: Addresses,
  ui: Interface,
): BrowseRow[] {
  const createRow = (
    label: string,
    one: string,
    links: readonly BrowseLink[],
    all: {href: string; text: string},
  ): BrowseRow[] => {
    if (links.every(({count}) => count === articles.length)) return [];
    const most = links.toSorted((a, b) => b.count - a.count).slice(0, maxLinks);
    return [{label, one, links: most, all: links.length > maxLinks ? all : undefined}];
  };
  const countArticles = (items: readonly {article: Article}[]) =>
    new Set(items.map(({article}) => article)).size;
  return [
    ...facetNames.flatMap((name) =>
      createRow(
        ui.text(`facet.${name}`),
        ui.text(`facet.${name}.one`),
        (facets.find((each) => each.name === name)?.values ?? []).map((value) => ({
          name: value.name,
          languages: languagesOf(value.articles, ui),
          href: site.facetValue(name, value.slug),
          count: value.articles.length,
        })),
        listLink(name, facets, site, ui),
      ),
    ),
    ...createRow(
      ui.text('actors.title'),
      ui.text('actor.kicker'),
      actors
        .map(({id, name, mentions, claims, attributed}) => ({
          name,
          languages: undefined,
          href: site.actor(id),
          count: countArticles([...mentions, ...claims, ...attributed]),
        }))
        .filter(({count}) => count > 0),
      {href: site.actors, text: ui.text('actor.count', {count: actors.length})},
    ),
    ...createRow(
      ui.text('frameworks.title'),
      ui.text('framework.kicker'),
      frameworks
        .map(({id, title, signs}) => ({
          name: title,
          languages: undefined,
          href: site.framework(id),
          count: countArticles(signs.flatMap(({passages, evidence}) => [...passages, ...evidence])),
        }))
        .filter(({count}) => count > 0),
      {href: site.frameworks, text: ui.text('framework.count', {count: frameworks.length})},
    ),
  ];
}

const listLink = (
  name: FacetName,
  facets: Edition['facets'],
  site: Addresses,
  ui: Interface,
): {href: string; text: string} => ({
  href: site.facet(name),
  text: ui.text(`facet.${name}.all`, {
    count: facets.find((each) => each.name === name)?.values.length ?? 0,
  }),
});

/** Return the languages of a name that articles have in common. */
export const languagesOf = ([article]: readonly Article[], ui: Interface): Languages | undefined =>
  article && getPageLanguages(article, ui.lang);
