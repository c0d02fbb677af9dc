/**
 * Atom feeds (RFC 4287) of the articles and of their annotations.
 *
 * The id of an entry is the address of its page, which is permanent. An entry without a date
 * in git has no date of publication. It was updated, which the format requires, on the date of its
 * article, or in 1970: builds of the same content must be identical.
 */
import type {Element, Text} from 'hast';
import {type Agent, listEditors} from '../edition/agents.ts';
import type {Article, Edition, EditionAnnotation, Publication} from '../edition/model.ts';
import {type Dates, formatUtc} from '../history/history.ts';
import {dayLength, firstDay} from '../language/edtf-date.ts';
import type {Interface} from '../language/interface.ts';
import {formatStatus, formatTitle} from '../render/describe-annotation.ts';
import {nameSources} from '../render/name-sources.ts';
import type {ExportSite} from './export-site.ts';
import {renderAbsoluteHtml} from './render-absolute-html.ts';
import {summarizeAnnotation} from './summarize-annotation.ts';
import {stringifyXml, type XmlElement, xml} from './xml.ts';

/**
 * Maximum number of entries in a feed of the whole site, which has the newest ones. The older ones
 * are on the pages of the site.
 */
export const maxFeedEntries = 50;

interface Entry {
  /** Path of its page, from the root of the host. */
  page: string;
  title: string;
  lang: string;
  dir: string;
  /** When it was created, if it is committed, and when it was last changed. */
  dates: {created: string | undefined; modified: string};
  /** The authors of an article, or the editors of a note. */
  authors: readonly Pick<Agent, 'name' | 'url'>[];
  summary?: string | undefined;
  /** Renders HTML with absolute links. Lazy: a feed contains only the newest entries. */
  content: () => string;
  /** Path of the JSON-LD document, from the root of the host. */
  alternate: string;
  categories: string[];
  rights?: string | undefined;
}

interface FeedHead {
  publication: Publication;
  title: string;
  lang: string;
  /** Path of the feed itself, from the root of the host. */
  address: string;
  /** Path of the corresponding page, from the root of the host. */
  page: string;
}

/** Render the feed of the articles, newest first. */
export const renderArticlesFeed = (
  {articles, publication}: Edition,
  site: ExportSite,
  ui: Interface,
): string =>
  renderFeed(
    {
      publication,
      title: ui.text('feed.articles', {site: publication.name}),
      lang: ui.lang,
      address: site.exports.articlesFeed,
      page: site.addresses.home,
    },
    articles.map((article) => createArticleEntry(article, site)),
    site,
  );

/** Render the feed of the annotations of all articles, newest first. */
export const renderAnnotationsFeed = (
  {articles, publication}: Edition,
  site: ExportSite,
  ui: Interface,
): string =>
  renderFeed(
    {
      publication,
      title: ui.text('feed.annotations', {site: publication.name}),
      lang: ui.lang,
      address: site.exports.annotationsFeed,
      page: site.addresses.home,
    },
    articles.flatMap(({annotations}) =>
      annotations.map((annotation) => createAnnotationEntry(annotation, site, ui)),
    ),
    site,
  );

/** Render the feed of all annotations of one article, newest first. */
export const renderArticleFeed = (
  {slug, title, annotations, publication}: Article,
  site: ExportSite,
  ui: Interface,
): string =>
  renderFeed(
    {
      publication,
      title: ui.text('feed.annotations.of', {title}),
      lang: ui.lang,
      address: site.exports.articleFeed(slug),
      page: site.addresses.article(slug),
    },
    annotations.map((annotation) => createAnnotationEntry(annotation, site, ui)),
    site,
    annotations.length,
  );

function renderFeed(
  {publication, title, lang, address, page}: FeedHead,
  entries: readonly Entry[],
  site: ExportSite,
  length = maxFeedEntries,
): string {
  const {absolute, addresses} = site;
  const newest = [...entries]
    .sort((a, b) => ageOf(b).localeCompare(ageOf(a), 'en'))
    .slice(0, length);
  const updated = newest
    .map(({dates}) => dates.modified)
    .sort()
    .at(-1);
  return stringifyXml(
    xml(
      'feed',
      {xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang},
      xml('id', {}, absolute(address)),
      xml('title', {}, title),
      xml('updated', {}, updated ?? undated),
      ...listEditors(publication).map(({name, url}) =>
        authorElement({name, url: url ?? absolute(addresses.about)}),
      ),
      xml('generator', {}, 'Gloss'),
      link('self', 'application/atom+xml', absolute(address)),
      link('alternate', 'text/html', absolute(page)),
      ...newest.map((entry) => entryElement(entry, site)),
    ),
  );
}

const entryElement = (entry: Entry, {absolute}: ExportSite): XmlElement =>
  xml(
    'entry',
    {'xml:lang': entry.lang},
    xml('id', {}, absolute(entry.page)),
    xml('title', {}, entry.title),
    ...(entry.dates.created === undefined ? [] : [xml('published', {}, entry.dates.created)]),
    xml('updated', {}, entry.dates.modified),
    ...entry.authors.map(authorElement),
    link('alternate', 'text/html', absolute(entry.page)),
    link('alternate', 'application/ld+json', absolute(entry.alternate)),
    ...(entry.rights === undefined ? [] : [link('license', undefined, entry.rights)]),
    ...entry.categories.map((term) => xml('category', {term})),
    ...(entry.summary === undefined ? [] : [xml('summary', {}, entry.summary)]),
    xml(
      'content',
      {type: 'html'},
      `<div lang="${entry.lang}" dir="${entry.dir}">${entry.content()}</div>`,
    ),
  );

const link = (rel: string, type: string | undefined, href: string): XmlElement =>
  xml('link', {rel, type, href});

const authorElement = ({name, url}: Pick<Agent, 'name' | 'url'>): XmlElement =>
  xml('author', {}, xml('name', {}, name), ...(url === undefined ? [] : [xml('uri', {}, url)]));

/** The time by which entries are sorted. */
const ageOf = ({dates: {created, modified}}: Entry): string => created ?? modified;

/** An article with the gists of its annotations. The author falls back to the publisher. */
function createArticleEntry(article: Article, site: ExportSite): Entry {
  const {slug, title, lang, dir, authors, publisher, description, annotations, rights} = article;
  const {absolute, addresses, exports} = site;
  const page = addresses.article(slug);
  const gists = () =>
    annotations.map(
      ({id, gist}) =>
        `<li><a href="${absolute(addresses.passage(slug, id))}">${renderAbsoluteHtml(gist, site, page)}</a></li>`,
    );
  return {
    page,
    title,
    lang,
    dir,
    dates: datesOf(site.articleDates(article), article),
    authors: authors.length > 0 || !publisher ? authors : [{url: undefined, ...publisher}],
    summary: description,
    content: () =>
      [
        description === undefined
          ? ''
          : `<p>${renderAbsoluteHtml([text(description)], site, page)}</p>`,
        annotations.length === 0 ? '' : `<ul>${gists().join('')}</ul>`,
      ].join(''),
    alternate: exports.annotations(slug),
    categories: [],
    rights,
  };
}

/** An annotation: its quote, its note and its summary. */
function createAnnotationEntry(
  annotation: EditionAnnotation,
  site: ExportSite,
  ui: Interface,
): Entry {
  const {id, kind, status, article, note, editors} = annotation;
  const {slug, lang, dir, rights} = article;
  const page = site.addresses.article(slug);
  return {
    page: site.addresses.passage(slug, id),
    title: formatTitle(annotation, ui),
    lang,
    dir,
    dates: datesOf(site.annotationDates(annotation), article),
    authors: editors,
    content: () =>
      renderAbsoluteHtml(
        [...findingOf(annotation), quotation(annotation), ...nameSources(note, lang, ui)],
        site,
        page,
      ) +
      `<div lang="${ui.lang}" dir="${ui.dir}">${renderAbsoluteHtml(summarizeAnnotation(annotation, site, ui), site, page)}</div>`,
    alternate: site.exports.annotation(slug, id),
    categories: [
      ui.text(`kind.${kind}.label`),
      ...(status === undefined ? [] : [formatStatus(status, ui)]),
    ],
    rights,
  };
}

/** The finding as a paragraph, before the words that it is about. */
const findingOf = ({finding}: EditionAnnotation): Element[] =>
  finding === undefined
    ? []
    : [{type: 'element', tagName: 'p', properties: {}, children: [text(finding)]}];

const quotation = (annotation: EditionAnnotation): Element => ({
  type: 'element',
  tagName: 'blockquote',
  properties: {},
  children: [{type: 'element', tagName: 'p', properties: {}, children: [text(annotation.quote)]}],
});

const text = (value: string): Text => ({type: 'text', value});

const undated = '1970-01-01T00:00:00Z';

/** The dates from git, or else the publication date of the article, or 1970. */
function datesOf(known: Dates | undefined, {published}: Article): Entry['dates'] {
  if (known) return known;
  const year = published?.start?.year ?? 0;
  // The format has no years before Christ.
  const day =
    published && year > 0 ? formatUtc(new Date(firstDay(published) * dayLength)) : undated;
  return {created: undefined, modified: day};
}
