import {XMLParser, XMLValidator} from 'fast-xml-parser';
import {fromHtml} from 'hast-util-from-html';
import {selectAll} from 'hast-util-select';
import {describe, expect, test} from 'vitest';
import {
  maxFeedEntries,
  renderAnnotationsFeed,
  renderArticleFeed,
  renderArticlesFeed,
} from '../../src/export/atom.ts';
import {dateOf} from '../content/date-of.ts';
import {english} from '../language/english.ts';
import {articleOf, bare, first, historyOf, several, siteWith} from './site.ts';

interface Link {
  rel: string;
  type?: string;
  href: string;
}

interface Entry {
  id: string;
  title: string;
  updated: string;
  published?: string;
  author?: {name: string}[];
  link: Link[];
  category?: {term: string}[];
  content: {type: string; '#text': string};
  'xml:lang': string;
}

interface Feed {
  xmlns: string;
  id: string;
  title: string;
  updated: string;
  author: {name: string; uri: string}[];
  link: Link[];
  entry?: Entry[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => ['entry', 'link', 'author', 'category'].includes(name),
  parseTagValue: false,
  htmlEntities: true,
});

function read(text: string): Feed {
  expect(XMLValidator.validate(text)).toBe(true);
  return parser.parse(text).feed as Feed;
}

/** RFC 3339 with an upper-case `T` and `Z` (RFC 4287, §3.3). */
const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** Check the requirements of RFC 4287 (§4.1.1, §4.1.2, §4.2.7). */
function check(feed: Feed): void {
  expect(feed.xmlns).toBe('http://www.w3.org/2005/Atom');
  const entries = feed.entry ?? [];
  for (const each of [feed, ...entries]) {
    expect(new URL(each.id).protocol).toBe('https:');
    expect(each.title).toMatch(/\S/);
    expect(each.updated).toMatch(date);
    const alternates = each.link.filter(({rel}) => rel === 'alternate').map(({type}) => type);
    expect(new Set(alternates).size).toBe(alternates.length);
    for (const {href} of each.link) expect(new URL(href).protocol).toMatch(/^https?:$/);
    for (const {name} of each.author ?? []) expect(name).toMatch(/\S/);
  }
  expect(feed.link.filter(({rel}) => rel === 'self').map(({href}) => href)).toEqual([feed.id]);
  // An entry without an author inherits the author of the feed.
  expect(feed.author).toHaveLength(1);
  expect(new Set(entries.map(({id}) => id)).size).toBe(entries.length);
  for (const {content, published} of entries) {
    expect(content.type).toBe('html');
    if (published !== undefined) expect(published).toMatch(date);
    for (const {properties} of selectAll('[href]', fromHtml(content['#text'], {fragment: true}))) {
      expect(String(properties['href'])).toMatch(/^(https?|mailto):/);
    }
  }
}

describe.each([
  {name: 'the first edition', edition: first},
  {name: 'several articles', edition: several},
  {name: 'one bare article', edition: bare},
])('the feeds of $name', ({edition}) => {
  test('are valid Atom, with and without dates', () => {
    for (const site of [siteWith(), siteWith(historyOf(edition))]) {
      check(read(renderArticlesFeed(edition, site, english)));
      check(read(renderAnnotationsFeed(edition, site, english)));
      for (const article of edition.articles)
        check(read(renderArticleFeed(article, site, english)));
    }
  });

  test('contain every article and every annotation', () => {
    const site = siteWith();
    const ids = (text: string) => (read(text).entry ?? []).map(({id}) => id).sort();
    const base = 'https://edition.example/some/base/articles/';
    expect(ids(renderArticlesFeed(edition, site, english))).toEqual(
      edition.articles.map(({slug}) => `${base}${slug}/`).sort(),
    );
    const all = edition.articles.flatMap(({slug, annotations}) =>
      annotations.map(({id}) => `${base}${slug}/${id}/`),
    );
    expect(ids(renderAnnotationsFeed(edition, site, english))).toEqual(all.sort());
  });
});

describe('an entry', () => {
  const site = siteWith();
  const entryOf = (text: string, path: string): Entry => {
    const entry = read(text).entry?.find(({id}) => id.endsWith(path));
    if (!entry) throw new Error(`There is no entry ${path}.`);
    return entry;
  };

  test('of an annotation has quote, note and kind, in the language and direction of the article', () => {
    const entry = entryOf(renderAnnotationsFeed(several, site, english), '/mina/bina/');
    expect(entry.title).toBe('Contested: “ستبني المدينة الجدار”');
    expect(entry['xml:lang']).toBe('ar');
    expect(entry.content['#text']).toMatch(
      /^<div lang="ar" dir="rtl"><p>لم يعرف أحد من سيدفع.<\/p><blockquote><p>المدينة ستبني الجدار من جديد<\/p><\/blockquote>/,
    );
    expect(entry.content['#text']).toContain('href="https://northhaven.example/ar"');
    expect(entry.category?.map(({term}) => term)).toEqual(['Claim', 'contested']);
    expect(entry.link.map(({type, href}) => [type, href.split('/').at(-1)])).toEqual([
      ['text/html', ''],
      ['application/ld+json', 'annotations.jsonld#bina'],
    ]);
  });

  test('of an article names its author, or else its publisher, or else no author', () => {
    const authors = (slug: string) =>
      entryOf(renderArticlesFeed(several, site, english), `/${slug}/`).author;
    expect(authors('harbour')).toEqual([{name: 'Ada Example'}]);
    expect(authors('zasedanie')).toEqual([{name: 'Вестник гавани'}]);
    expect(authors('letter')).toBeUndefined();
  });

  test('without a history has the date of its article, or else 1970', () => {
    const text = renderAnnotationsFeed(several, site, english);
    expect(entryOf(text, '/harbour/old-wall/').updated).toBe('2021-11-01T00:00:00Z');
    expect(read(text).updated).toBe('2022-01-10T00:00:00Z');
    const articles = renderArticlesFeed(several, site, english);
    expect(entryOf(articles, '/articles/letter/').updated).toBe('1970-01-01T00:00:00Z');
    // When it was published on this site is not known.
    expect(entryOf(articles, '/articles/harbour/').published).toBeUndefined();
  });

  test.each([
    ['c. 1590', '1590-01-01T00:00:00Z'],
    ['800', '0800-01-01T00:00:00Z'],
    ['1590-03/1592', '1590-03-01T00:00:00Z'],
    ['44 BC', '1970-01-01T00:00:00Z'],
    ['../1590', '1970-01-01T00:00:00Z'],
  ])('without a history has the beginning of the date %s: %s', (date, expected) => {
    const letter = {...articleOf(several, 'letter'), published: dateOf(date)};
    const feed = renderArticlesFeed({...several, articles: [letter]}, site, english);
    expect(entryOf(feed, '/articles/letter/').updated).toBe(expected);
  });

  test('preserves characters that HTML and XML escape', () => {
    const harbour = articleOf(several, 'harbour');
    const title = 'A < B & "C" ]]> \u0000 end';
    const feed = read(
      renderArticlesFeed({...several, articles: [{...harbour, title}]}, site, english),
    );
    expect(feed.entry?.[0]?.title).toBe('A < B & "C" ]]> \uFFFD end');
  });
});

test('lists the newest first, and limits the feed of the whole site', () => {
  const harbour = articleOf(several, 'harbour');
  const [annotation] = harbour.annotations;
  if (!annotation) throw new Error('The harbour has no annotation.');
  const ids = Array.from({length: maxFeedEntries + 20}, (_, index) => `a${index}`);
  const long = {...harbour, annotations: ids.map((id) => ({...annotation, id}))};
  const site = siteWith({
    articles: new Map(),
    annotations: new Map(
      ids.map((id, index) => {
        const day = new Date(Date.UTC(2024, 0, 1 + index)).toISOString();
        return [`harbour/${id}`, {created: day, modified: day}] as const;
      }),
    ),
  });
  const entries =
    read(renderAnnotationsFeed({...several, articles: [long]}, site, english)).entry ?? [];
  expect(entries).toHaveLength(maxFeedEntries);
  expect(entries[0]?.id).toMatch(new RegExp(`/a${maxFeedEntries + 19}/$`));
  expect(entries.at(-1)?.id).toMatch(/\/a20\/$/);
  expect(read(renderArticleFeed(long, site, english)).entry).toHaveLength(ids.length);
});
