/**
 * Atom feeds (RFC 4287): the articles, and the annotations of one or all of them.
 *
 * The id of an entry is the address of its page, which lasts. Where git knows no date,
 * an entry is as old as its article; where that has no date either, it is of 1970, so
 * that two builds of the same content give the same feed.
 */
import type {Element, Text} from 'hast';
import type {Article, Edition, EditionAnnotation} from '../edition/model.ts';
import {kindEntry} from '../edition/vocabulary.ts';
import {type Dates, toUtc} from '../history/history.ts';
import {pageLanguage} from '../language/page-language.ts';
import {formatStatus} from '../render/describe-annotation.ts';
import {aboutAnnotation} from './about-annotation.ts';
import {absoluteHtml} from './absolute-html.ts';
import type {ExportSite} from './export-site.ts';
import {writeXml, type XmlElement, xml} from './xml.ts';

/** How many entries the feeds of the whole site have. */
export const feedLength = 100;

interface Entry {
  /** Its page, from the root of the host. */
  page: string;
  title: string;
  lang: string;
  dir: string;
  dates: Dates;
  author?: string | undefined;
  summary?: string | undefined;
  /** Writes HTML whose links are absolute; a feed has few of all entries. */
  content: () => string;
  /** The same for machines. */
  alternate: string;
  categories: string[];
  rights?: string | undefined;
}

interface FeedHead {
  title: string;
  /** Of the feed itself, from the root of the host. */
  address: string;
  /** The page that shows the same. */
  page: string;
}

/** The feed of the articles, the newest first. */
export const articlesFeed = ({articles}: Edition, site: ExportSite): string =>
  feed(
    {title: 'Gloss: articles', address: site.exports.articlesFeed, page: site.addresses.home},
    articles.map((article) => articleEntry(article, site)),
    site,
  );

/** The feed of the annotations of all articles, the newest first. */
export const annotationsFeed = ({articles}: Edition, site: ExportSite): string =>
  feed(
    {title: 'Gloss: annotations', address: site.exports.annotationsFeed, page: site.addresses.home},
    articles.flatMap(({annotations}) =>
      annotations.map((annotation) => annotationEntry(annotation, site)),
    ),
    site,
  );

/** The feed of the annotations of an article, all of them, the newest first. */
export const articleFeed = ({slug, title, annotations}: Article, site: ExportSite): string =>
  feed(
    {
      title: `Annotations of “${title}”`,
      address: site.exports.articleFeed(slug),
      page: site.addresses.article(slug),
    },
    annotations.map((annotation) => annotationEntry(annotation, site)),
    site,
    annotations.length,
  );

function feed(
  {title, address, page}: FeedHead,
  entries: readonly Entry[],
  site: ExportSite,
  length = feedLength,
): string {
  const {absolute, addresses} = site;
  const newest = [...entries]
    .sort((a, b) => b.dates.created.localeCompare(a.dates.created, 'en'))
    .slice(0, length);
  const updated = newest
    .map(({dates}) => dates.modified)
    .sort()
    .at(-1);
  return writeXml(
    xml(
      'feed',
      {xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': pageLanguage},
      xml('id', {}, absolute(address)),
      xml('title', {}, title),
      xml('updated', {}, updated ?? undated),
      xml('author', {}, xml('name', {}, 'The editors'), xml('uri', {}, absolute(addresses.about))),
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
    xml('published', {}, entry.dates.created),
    xml('updated', {}, entry.dates.modified),
    ...(entry.author === undefined ? [] : [xml('author', {}, xml('name', {}, entry.author))]),
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

/** An article, with the gists of its annotations. The author is its own, or its publisher. */
function articleEntry(article: Article, site: ExportSite): Entry {
  const {slug, title, lang, dir, author, publisher, description, annotations, rights} = article;
  const {absolute, addresses, exports} = site;
  const page = addresses.article(slug);
  const gists = () =>
    annotations.map(
      ({id, gist}) =>
        `<li><a href="${absolute(addresses.passage(slug, id))}">${absoluteHtml(gist, site, page)}</a></li>`,
    );
  return {
    page,
    title,
    lang,
    dir,
    dates: datesOf(site.articleDates(article), article),
    author: author ?? publisher?.name,
    summary: description,
    content: () =>
      [
        description === undefined ? '' : `<p>${absoluteHtml([text(description)], site, page)}</p>`,
        annotations.length === 0 ? '' : `<ul>${gists().join('')}</ul>`,
      ].join(''),
    alternate: exports.annotations(slug),
    categories: [],
    rights,
  };
}

/** An annotation: its words, its note, and what else it says. */
function annotationEntry(annotation: EditionAnnotation, site: ExportSite): Entry {
  const {id, kind, status, article, gistText, note} = annotation;
  const {slug, lang, dir, rights} = article;
  const page = site.addresses.article(slug);
  return {
    page: site.addresses.passage(slug, id),
    title: gistText,
    lang,
    dir,
    dates: datesOf(site.annotationDates(annotation), article),
    content: () =>
      absoluteHtml([quotation(annotation), ...note], site, page) +
      `<div lang="en" dir="ltr">${absoluteHtml(aboutAnnotation(annotation, site), site, page)}</div>`,
    alternate: site.exports.annotation(slug, id),
    categories: [kindEntry(kind).label, ...(status === undefined ? [] : [formatStatus(status)])],
    rights,
  };
}

const quotation = (annotation: EditionAnnotation): Element => ({
  type: 'element',
  tagName: 'blockquote',
  properties: {},
  children: [{type: 'element', tagName: 'p', properties: {}, children: [text(annotation.quote)]}],
});

const text = (value: string): Text => ({type: 'text', value});

const undated = '1970-01-01T00:00:00Z';

/** The dates that are known, or else the day on which the article appeared, or its first. */
function datesOf(known: Dates | undefined, {published}: Article): Dates {
  if (known) return known;
  const day = published === undefined ? undated : toUtc(published);
  return {created: day, modified: day};
}
