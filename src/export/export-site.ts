/**
 * The site as exports see it: addresses and dates of its content.
 */
import {type Addresses, createAddresses} from '../addresses/addresses.ts';
import type {Article, EditionAnnotation} from '../edition/model.ts';
import type {Dates, History} from '../history/history.ts';
import {createExportAddresses, type ExportAddresses} from './export-addresses.ts';

/** The site with all that exports need to know about it. */
export interface ExportSite {
  addresses: Addresses;
  exports: ExportAddresses;
  /** Adds scheme and host to a path from the root of the host. */
  absolute: (path: string) => string;
  /** Dates from git; `undefined` if the article is not committed. */
  articleDates: (article: Article) => Dates | undefined;
  /** Dates from git, under the current id and all aliases; `undefined` if not committed. */
  annotationDates: (annotation: EditionAnnotation) => Dates | undefined;
}

/**
 * Create the site that exports use.
 *
 * @param origin scheme and host: `https://example.org`
 * @param base base path of the site
 */
export function createExportSite(origin: string | URL, base: string, history: History): ExportSite {
  const own = createAddresses(base);
  return {
    addresses: own,
    exports: createExportAddresses(own),
    absolute: (path) => new URL(path, origin).href,
    articleDates: ({slug}) => history.articles.get(slug),
    annotationDates: ({article, id, aliases}) =>
      mergeDates(
        [id, ...aliases].map((each) => history.annotations.get(`${article.slug}/${each}`)),
      ),
  };
}

/** Merge dates: the earliest creation and the latest change; `undefined` without any date. */
export function mergeDates(dates: readonly (Dates | undefined)[]): Dates | undefined {
  const known = dates.filter((each) => each !== undefined);
  const [created] = known.map((each) => each.created).sort();
  const modified = known
    .map((each) => each.modified)
    .sort()
    .at(-1);
  return created === undefined || modified === undefined ? undefined : {created, modified};
}
