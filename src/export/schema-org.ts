/**
 * JSON-LD of the pages in the vocabulary of https://schema.org. Unknown values are omitted.
 *
 * A note is a `Comment`: its authors, dates and licence are not those of the article or of the
 * claim that it is about. `editor` is a person (https://schema.org/editor), so an organisation that
 * writes notes is the author of its comments only.
 */
import type {Root, RootContent} from 'hast';
import type {
  Article as ArticleUnion,
  BreadcrumbList,
  Claim,
  ClaimReview,
  Comment,
  DefinedTerm,
  DefinedTermSet,
  Graph,
  Organization,
  Person,
  Quotation,
} from 'schema-dts';
import {visit} from 'unist-util-visit';
import {type Agent, listNoteEditors} from '../edition/agents.ts';
import type {Actor, Article, EditionAnnotation, Framework} from '../edition/model.ts';
import {plainText} from '../edition/plain-text.ts';
import {isChecked} from '../edition/vocabulary.ts';
import {collapseWhitespace} from '../language/collapse-whitespace.ts';
import {toIsoDate} from '../language/edtf-date.ts';
import type {Interface} from '../language/interface.ts';
import {formatStatus} from '../render/describe-annotation.ts';
import {nonEmpty} from '../render/non-empty.ts';
import type {ExportSite} from './export-site.ts';

/** The object of one type among those of a union. */
type Of<Union, Type extends string> = Extract<Union, {'@type': Type}>;
type ArticleThing = Of<ArticleUnion, 'Article'>;
type Agents = Of<Person, 'Person'> | Of<Organization, 'Organization'>;

/** Describe an article: an annotated edition, based on the article of the publisher. */
export function createArticleJsonLd(article: Article, site: ExportSite, ui: Interface): Graph {
  const {slug, title, lang, authors, annotations, published} = article;
  const {absolute, addresses, exports} = site;
  const page = addresses.article(slug);
  const dates = site.articleDates(article);
  const original = describeOriginal(article);
  return createDocument(
    [
      describe<ArticleThing>({
        '@type': 'Article',
        '@id': absolute(page),
        headline: title,
        inLanguage: lang,
        image: absolute(exports.preview(page)),
        author: describeAgents(authors),
        editor: nonEmpty(describePeople(listNoteEditors(annotations))),
        publisher: describePublisher(article, site),
        datePublished: original ? dayOf(dates?.created) : published && toIsoDate(published),
        dateModified: dayOf(dates?.modified),
        isBasedOn: original,
        citation: nonEmpty(frameworksOf(article).map((id) => absolute(addresses.framework(id)))),
      }),
    ],
    [{name: title, path: page}],
    site,
    ui,
  );
}

/**
 * Describe a passage: a `Claim` if it has a speaker, otherwise a `Quotation`; its note; and, where
 * the site says so, a review of the claim.
 */
export function createPassageJsonLd(
  annotation: EditionAnnotation,
  site: ExportSite,
  ui: Interface,
): Graph {
  const {id, gistText, article, references, quote} = annotation;
  const {absolute, addresses} = site;
  const {slug, lang, title, authors, published} = article;
  const page = addresses.passage(slug, id);
  const inArticle = describe<ArticleThing>({
    '@type': 'Article',
    '@id': absolute(addresses.article(slug)),
    headline: title,
  });
  const {speaker} = references;
  const passage = {'@id': absolute(page), name: gistText, text: quote, inLanguage: lang};
  const original = describeOriginal(article);
  const claim =
    speaker &&
    describe<Of<Claim, 'Claim'>>({
      '@type': 'Claim',
      ...passage,
      appearance: inArticle,
      firstAppearance: original,
      author:
        speaker.id !== 'author' && speaker.name !== undefined
          ? {
              '@type': 'Person',
              '@id': absolute(addresses.actor(speaker.id)),
              name: speaker.name,
            }
          : describeAgents(authors),
      datePublished: published && toIsoDate(published),
    });
  const quotation = describe<Of<Quotation, 'Quotation'>>({
    '@type': 'Quotation',
    ...passage,
    isPartOf: inArticle,
    about: aboutOf(annotation, site),
  });
  return createDocument(
    [
      claim ?? quotation,
      ...describeNote(annotation, site),
      ...describeReview(annotation, site, ui),
    ],
    [
      {name: title, path: addresses.article(slug)},
      {name: gistText, path: page},
    ],
    site,
    ui,
  );
}

/** Describe a note. */
function describeNote(annotation: EditionAnnotation, site: ExportSite): Of<Comment, 'Comment'>[] {
  const {id, note, editors, article} = annotation;
  if (note.length === 0) return [];
  const page = site.absolute(site.addresses.passage(article.slug, id));
  const dates = site.annotationDates(annotation);
  return [
    describe<Of<Comment, 'Comment'>>({
      '@type': 'Comment',
      '@id': `${page}#note`,
      about: {'@id': page},
      text: collapseWhitespace(plainText(note)).trim(),
      inLanguage: article.lang,
      author: describeAgents(editors),
      dateCreated: dates?.created,
      dateModified: dates?.modified,
      license: article.rights,
      citation: nonEmpty(sourcesOf(note)),
    }),
  ];
}

/**
 * Describe the review of a claim that was checked against sources, if the site publishes reviews.
 * The rating has no scale: its name is the status.
 */
function describeReview(
  annotation: EditionAnnotation,
  site: ExportSite,
  ui: Interface,
): Of<ClaimReview, 'ClaimReview'>[] {
  const {id, status, gistText, article} = annotation;
  if (!article.publication.claimReview || status === undefined || !isChecked(status)) return [];
  const page = site.absolute(site.addresses.passage(article.slug, id));
  const dates = site.annotationDates(annotation);
  const {organisation} = article.publication;
  return [
    describe<Of<ClaimReview, 'ClaimReview'>>({
      '@type': 'ClaimReview',
      '@id': `${page}#review`,
      url: page,
      claimReviewed: gistText,
      author: organisation ? describePublisher(article, site) : describeAgents(annotation.editors),
      datePublished: dates?.created,
      dateModified: dates?.modified,
      license: article.rights,
      reviewBody: annotation.finding,
      reviewRating: {'@type': 'Rating', alternateName: formatStatus(status, ui)},
      itemReviewed: {'@type': 'Claim', '@id': page},
    }),
  ];
}

/** The article as it was published first, if it was published elsewhere. */
function describeOriginal({
  source,
  publisher,
  published,
  authors,
}: Article): ArticleThing | undefined {
  if (source === undefined && publisher === undefined) return undefined;
  return describe<ArticleThing>({
    '@type': 'Article',
    url: source,
    author: describeAgents(authors),
    datePublished: published && toIsoDate(published),
    publisher:
      publisher &&
      describe<Of<Organization, 'Organization'>>({
        '@type': 'Organization',
        name: publisher.name,
        url: publisher.url,
      }),
  });
}

/** The organisation that publishes the site, or the site under its own name. */
const describePublisher = (
  {publication: {name, organisation}}: Article,
  {absolute, addresses}: ExportSite,
): Of<Organization, 'Organization'> =>
  describe<Of<Organization, 'Organization'>>({
    '@type': 'Organization',
    name: organisation?.name ?? name,
    url: organisation ? organisation.url : absolute(addresses.home),
  });

/** Describe people and organisations: one, a list, or `undefined` without any. */
function describeAgents(agents: readonly Agent[]): Agents | Agents[] | undefined {
  const described = agents.map(describeAgent);
  const [first, ...others] = described;
  return others.length === 0 ? first : described;
}

const describeAgent = (agent: Agent): Agents =>
  agent.type === 'Person'
    ? describePerson(agent)
    : describe<Of<Organization, 'Organization'>>({
        '@type': 'Organization',
        name: agent.name,
        url: agent.url,
      });

const describePeople = (agents: readonly Agent[]): Of<Person, 'Person'>[] =>
  agents.filter(({type}) => type === 'Person').map(describePerson);

const describePerson = ({name, given, family, url}: Agent): Of<Person, 'Person'> =>
  describe<Of<Person, 'Person'>>({
    '@type': 'Person',
    name,
    givenName: given,
    familyName: family,
    url,
  });

/** What a quotation is about: a sign, an actor, or a term that the gist explains. */
function aboutOf(
  annotation: EditionAnnotation,
  {absolute, addresses}: ExportSite,
): Of<DefinedTerm, 'DefinedTerm'> | Of<Person, 'Person'> {
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
export function createActorJsonLd(actor: Actor, site: ExportSite, ui: Interface): Graph {
  const {id, name, aliases, role, born, died, wikidata} = actor;
  const page = site.addresses.actor(id);
  return createDocument(
    [
      describe<Of<Person, 'Person'>>({
        '@type': 'Person',
        '@id': site.absolute(page),
        name,
        alternateName: nonEmpty(aliases),
        description: role,
        birthDate: born && toIsoDate(born),
        deathDate: died && toIsoDate(died),
        sameAs: wikidata && `http://www.wikidata.org/entity/${wikidata}`,
      }),
    ],
    [
      {name: ui.text('breadcrumb.actors'), path: site.addresses.actors},
      {name, path: page},
    ],
    site,
    ui,
  );
}

/** Describe a framework: a set of defined terms, which are its signs. */
export function createFrameworkJsonLd(
  framework: Framework,
  site: ExportSite,
  ui: Interface,
): Graph {
  const {id, title, description, citation, signs} = framework;
  const {absolute, addresses} = site;
  const page = addresses.framework(id);
  return createDocument(
    [
      describe<Of<DefinedTermSet, 'DefinedTermSet'>>({
        '@type': 'DefinedTermSet',
        '@id': absolute(page),
        name: title,
        description,
        citation,
        hasDefinedTerm: nonEmpty(
          signs.map(({number, numeral, title, text}) =>
            describe<Of<DefinedTerm, 'DefinedTerm'>>({
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
    ],
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

/** Combine things with the breadcrumbs that lead to them from the home page. */
const createDocument = (
  things: Graph['@graph'],
  crumbs: readonly Crumb[],
  site: ExportSite,
  ui: Interface,
): Graph => ({
  '@context': 'https://schema.org',
  '@graph': [...things, createBreadcrumbs(crumbs, site, ui)],
});

const createBreadcrumbs = (
  crumbs: readonly Crumb[],
  {absolute, addresses}: ExportSite,
  ui: Interface,
): Of<BreadcrumbList, 'BreadcrumbList'> => ({
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

/** Return the day of a time in UTC. */
const dayOf = (time: string | undefined): string | undefined => time?.slice(0, 10);

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

/** Create a thing without its unknown values. */
const describe = <T extends object>(thing: {[K in keyof T]: T[K] | undefined}): T =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined)) as T;
