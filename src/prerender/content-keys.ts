/**
 * What the pages of an article, an actor or a framework are made of, as keys: pages of equal content
 * have equal keys. Other pages have none, and are rendered in each build.
 *
 * A key contains the content as pages read it, not its files, so that it changes whatever the
 * reason: an edit, a name that is now found in the text, or a link that leads elsewhere.
 */
import {createHash} from 'node:crypto';
import {type ImageAttributes, parseSitePath, type SitePath} from '../addresses/addresses.ts';
import {remember} from '../annotate/model/remember.ts';
import type {Actor, Article, Edition, Framework} from '../edition/model.ts';
import type {ExportSite} from '../export/export-site.ts';

/** Returns the key of a page by its path from the root of the site (`/articles/storm/`). */
export type FindContentKey = (path: string) => string | undefined;

/** What else than the edition a key depends on. */
export interface Surroundings {
  site: ExportSite;
  /** Returns a digest of the file of an image, by its absolute path. */
  digestFile: (file: string) => string;
  /** Returns where an image is published, by its path from the root of the site. */
  findImage: (path: string) => ImageAttributes | undefined;
  /**
   * Returns whether an absolute address is that of a page with a Markdown twin, to which other twins
   * link.
   */
  hasTwin: (address: string) => boolean;
}

/** Create a function that finds keys. */
export function createContentKeys(
  edition: Edition,
  {site, digestFile, findImage, hasTwin}: Surroundings,
): FindContentKey {
  const {publication, articles, actors, frameworks, facets, images} = edition;
  const common = JSON.stringify(publication);
  /** Which links of a text, in JSON, lead to pages with a twin. Fields with an address are links too. */
  const findTwins = (json: string): boolean[] =>
    [...json.matchAll(/"((?:https?:\/)?\/[^"]*)"/g)].map(([, address = '']) => {
      const whole = address.startsWith('/')
        ? site.absolute(site.addresses.fromRoot(address))
        : address;
      return hasTwin(whole);
    });
  const hasSeriesPage = facets.some(({name}) => name === 'series');
  const seriesOf = Map.groupBy(articles, ({series}) => series);
  const imagesOf = Map.groupBy(images, ({path}) => parseSitePath(path)?.name);
  const frameworksOf = groupByArticle(frameworks, articlesOfFramework);
  const actorsOf = groupByArticle(actors, articlesOfActor);

  const keyOfArticle = remember((article: Article): string => {
    const {series, slug, annotations} = article;
    const own = writeArticle(article);
    return digestOf([
      common,
      own,
      (actorsOf.get(article) ?? []).map(writeActor),
      (frameworksOf.get(article) ?? []).map(writeFramework),
      series === undefined ? [] : [hasSeriesPage, ...(seriesOf.get(series) ?? []).map(writePlace)],
      [site.articleDates(article), ...annotations.map(site.annotationDates)],
      findTwins(common + own),
      // Of equal files, all images have the address of one.
      (imagesOf.get(slug) ?? []).map(({path, file}) => [findImage(path), digestFile(file)]),
    ]);
  });
  /** The key of a page about something in several articles. */
  const keyOfSubject = (own: string, concerned: ReadonlySet<Article>): string =>
    digestOf([
      common,
      own,
      findTwins(common + own),
      articles.filter((article) => concerned.has(article)).map(keyOfArticle),
    ]);
  const keyOfActor = remember((actor: Actor) =>
    keyOfSubject(writeActor(actor), articlesOfActor(actor)),
  );
  const keyOfFramework = remember((framework: Framework) =>
    keyOfSubject(writeFramework(framework), articlesOfFramework(framework)),
  );

  const finders: Readonly<Record<SitePath['of'], ReadonlyMap<string, () => string>>> = {
    article: new Map(articles.map((each) => [each.slug, () => keyOfArticle(each)])),
    actor: new Map(actors.map((each) => [each.id, () => keyOfActor(each)])),
    framework: new Map(frameworks.map((each) => [each.id, () => keyOfFramework(each)])),
  };
  return (path) => {
    const found = parseSitePath(path);
    // `/actors/page/2/` is a part of the list, even if an actor has this id.
    if (!found || (found.name === listPart && found.of !== 'article')) return undefined;
    return finders[found.of].get(found.name)?.();
  };
}

/** The part of the address of a list's further pages. */
const listPart = 'page';

/** What pages show of another part of a series. */
const writePlace = ({slug, title, published}: Article) => [slug, title, published];

const articlesOf = (items: readonly {article: Article}[]): Article[] =>
  items.map(({article}) => article);

const articlesOfActor = ({mentions, claims, attributed}: Actor): ReadonlySet<Article> =>
  new Set([mentions, claims, attributed].flatMap(articlesOf));

const articlesOfFramework = ({signs}: Framework): ReadonlySet<Article> =>
  new Set(signs.flatMap(({passages, evidence}) => articlesOf([...passages, ...evidence])));

function groupByArticle<Subject>(
  subjects: readonly Subject[],
  articlesOf: (subject: Subject) => ReadonlySet<Article>,
): Map<Article, Subject[]> {
  const grouped = new Map<Article, Subject[]>();
  for (const subject of subjects) {
    for (const article of articlesOf(subject)) {
      grouped.set(article, [...(grouped.get(article) ?? []), subject]);
    }
  }
  return grouped;
}

/** What leads from an article to other content, or to the files that messages name. */
const left = new Set(['article', 'publication', 'location', 'attributeLocations']);

/** Write an article, without what it shares with others. */
const writeArticle = (article: Article): string =>
  JSON.stringify(article, (key, value) => (left.has(key) ? undefined : value));

const writeActor = ({
  names,
  mentions,
  sentences,
  claims,
  attributed,
  publication,
  ...own
}: Actor): string => JSON.stringify(own);

const writeFramework = ({signs, publication, ...own}: Framework): string =>
  JSON.stringify([own, signs.map(({framework, passages, evidence, ...sign}) => sign)]);

const digestOf = (parts: unknown): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');
