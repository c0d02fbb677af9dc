/**
 * JSON-LD of the pages in the vocabulary of https://schema.org. Unknown values are omitted.
 */

import type {Root, RootContent} from 'hast';
import {visit} from 'unist-util-visit';
import {listEditors} from '../edition/agents.ts';
import type {Actor, Article, EditionAnnotation, Framework, Publication} from '../edition/model.ts';
import {collapseWhitespace} from '../language/collapse-whitespace.ts';
import {toIsoDate} from '../language/edtf-date.ts';
import type {Interface} from '../language/interface.ts';
import type {ExportSite} from './export-site.ts';
import type {Json} from './json.ts';

/** Describe an article: an annotated edition, based on the article of the publisher. */
export function createArticleJsonLd(article: Article, site: ExportSite, ui: Interface): Json {
  const {slug, title, lang, author, publisher, source, published, annotations} = article;
  const {absolute, addresses} = site;
  const dates = site.articleDates(article);
  const original = omitUndefined({
    url: source,
    datePublished: published && toIsoDate(published),
    publisher: publisher && {'@type': 'Organization', ...publisher},
  });
  return createDocument(
    omitUndefined({
      '@type': 'Article',
      '@id': absolute(addresses.article(slug)),
      headline: title,
      inLanguage: lang,
      author: person(author),
      editor: annotations.length > 0 ? editorsOf(article.publication) : undefined,
      dateCreated: dates?.created,
      dateModified: dates?.modified,
      isBasedOn: Object.keys(original).length > 0 ? {'@type': 'Article', ...original} : undefined,
      citation: nonEmpty(frameworksOf(article).map((id) => absolute(addresses.framework(id)))),
    }),
    [{name: title, path: addresses.article(slug)}],
    site,
    ui,
  );
}

/** Describe a passage: a `Claim` if it has a speaker, otherwise a `Quotation`. */
export function createPassageJsonLd(
  annotation: EditionAnnotation,
  site: ExportSite,
  ui: Interface,
): Json {
  const {id, gistText, article, references, note, quote} = annotation;
  const {speaker} = references;
  const {absolute, addresses} = site;
  const {slug, lang, title, author, rights} = article;
  const page = addresses.passage(slug, id);
  const dates = site.annotationDates(annotation);
  const appearance = {
    '@type': 'Article',
    '@id': absolute(addresses.article(slug)),
    headline: title,
  };
  return createDocument(
    omitUndefined({
      '@type': speaker ? 'Claim' : 'Quotation',
      '@id': absolute(page),
      name: gistText,
      text: quote,
      inLanguage: lang,
      ...(speaker
        ? {
            appearance,
            author:
              speaker.id !== 'author' && speaker.name !== undefined
                ? {
                    '@type': 'Person',
                    '@id': absolute(addresses.actor(speaker.id)),
                    name: speaker.name,
                  }
                : person(author),
          }
        : {isPartOf: appearance, about: aboutOf(annotation, site)}),
      editor: editorsOf(article.publication),
      dateCreated: dates?.created,
      dateModified: dates?.modified,
      license: rights,
      citation: nonEmpty(sourcesOf(note)),
    }),
    [
      {name: title, path: addresses.article(slug)},
      {name: gistText, path: page},
    ],
    site,
    ui,
  );
}

/** What a quotation is about: a sign, an actor, or a term that the gist explains. */
function aboutOf(annotation: EditionAnnotation, {absolute, addresses}: ExportSite): Json {
  const {references, gistText, quote} = annotation;
  const {sign, actor} = references;
  if (sign) {
    return {
      '@type': 'DefinedTerm',
      '@id': absolute(addresses.sign(sign.framework, sign.number)),
      name: sign.title,
    };
  }
  return actor
    ? {'@type': 'Person', '@id': absolute(addresses.actor(actor.id)), name: actor.name}
    : {'@type': 'DefinedTerm', name: quote, description: gistText};
}

/** Describe an actor. */
export function createActorJsonLd(actor: Actor, site: ExportSite, ui: Interface): Json {
  const {id, name, aliases, role, born, died, wikidata} = actor;
  const page = site.addresses.actor(id);
  return createDocument(
    omitUndefined({
      '@type': 'Person',
      '@id': site.absolute(page),
      name,
      alternateName: nonEmpty(aliases),
      description: role,
      birthDate: born && toIsoDate(born),
      deathDate: died && toIsoDate(died),
      sameAs: wikidata && `http://www.wikidata.org/entity/${wikidata}`,
    }),
    [
      {name: ui.text('breadcrumb.actors'), path: site.addresses.actors},
      {name, path: page},
    ],
    site,
    ui,
  );
}

/** Describe a framework: a set of defined terms, which are its signs. */
export function createFrameworkJsonLd(framework: Framework, site: ExportSite, ui: Interface): Json {
  const {id, title, description, citation, signs} = framework;
  const {absolute, addresses} = site;
  const page = addresses.framework(id);
  return createDocument(
    omitUndefined({
      '@type': 'DefinedTermSet',
      '@id': absolute(page),
      name: title,
      description,
      citation,
      hasDefinedTerm: nonEmpty(
        signs.map(({number, numeral, title, text}) =>
          omitUndefined({
            '@type': 'DefinedTerm',
            '@id': absolute(addresses.sign(id, number)),
            termCode: numeral,
            name: title,
            description: text,
            inDefinedTermSet: {'@id': absolute(page)},
          }),
        ),
      ),
    }),
    [
      {name: ui.text('breadcrumb.frameworks'), path: addresses.frameworks},
      {name: title, path: page},
    ],
    site,
    ui,
  );
}

interface Crumb {
  name: string;
  path: string;
}

/** Combine a thing with the breadcrumbs that lead to it from the home page. */
const createDocument = (
  thing: Json,
  crumbs: readonly Crumb[],
  site: ExportSite,
  ui: Interface,
): Json => ({
  '@context': 'https://schema.org',
  '@graph': [thing, createBreadcrumbs(crumbs, site, ui)],
});

const createBreadcrumbs = (
  crumbs: readonly Crumb[],
  {absolute, addresses}: ExportSite,
  ui: Interface,
): Json => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{name: ui.text('breadcrumb.articles'), path: addresses.home}, ...crumbs].map(
    ({name, path}, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: collapseWhitespace(name),
      item: absolute(path),
    }),
  ),
});

/** The editors of the notes: one agent, or a list. */
function editorsOf(publication: Publication): Json | Json[] {
  const agents = listEditors(publication).map(({type, name, url}) =>
    omitUndefined({'@type': type, name, url}),
  );
  const [first, ...others] = agents;
  return first && others.length === 0 ? first : agents;
}

const person = (name: string | undefined): Json | undefined =>
  name === undefined ? undefined : {'@type': 'Person', name};

/** Ids of the frameworks that the annotations of an article refer to. */
const frameworksOf = ({annotations}: Article): string[] => [
  ...new Set(
    annotations.flatMap(({sign, related}) => [
      ...(sign ? [sign.framework] : []),
      ...related.flatMap(({targets}) =>
        targets.flatMap((target) => ('sign' in target ? target.sign.framework : [])),
      ),
    ]),
  ),
];

/** The absolute web addresses that a note links to, without duplicates. */
function sourcesOf(note: readonly RootContent[]): string[] {
  const sources = new Set<string>();
  const tree: Root = {type: 'root', children: [...note]};
  visit(tree, 'element', ({properties: {href}}) => {
    if (typeof href === 'string' && /^https?:/.test(href)) sources.add(href);
  });
  return [...sources];
}

const nonEmpty = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length > 0 ? items : undefined;

const omitUndefined = (json: Json): Json =>
  Object.fromEntries(Object.entries(json).filter(([, value]) => value !== undefined));
