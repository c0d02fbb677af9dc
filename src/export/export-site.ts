/**
 * What an export knows of the site: its addresses, absolute and not, and the dates of
 * its content.
 */
import {type Addresses, createAddresses} from '../addresses/addresses.ts';
import type {Article, EditionAnnotation} from '../edition/model.ts';
import type {Dates, History} from '../history/history.ts';
import {type ExportAddresses, exportAddresses} from './export-addresses.ts';

export interface ExportSite {
  addresses: Addresses;
  exports: ExportAddresses;
  /** An address of the site with scheme and host. */
  absolute: (path: string) => string;
  /** `undefined` where git knows nothing of it. */
  articleDates: (article: Article) => Dates | undefined;
  annotationDates: (annotation: EditionAnnotation) => Dates | undefined;
}

/**
 * @param origin where the site stands: `https://example.org`
 * @param base its base path
 */
export function exportSite(origin: string | URL, base: string, history: History): ExportSite {
  const own = createAddresses(base);
  return {
    addresses: own,
    exports: exportAddresses(own),
    absolute: (path) => new URL(path, origin).href,
    articleDates: ({slug}) => history.articles.get(slug),
    annotationDates: ({article, id, aliases}) =>
      spanOf([id, ...aliases].map((each) => history.annotations.get(`${article.slug}/${each}`))),
  };
}

/** From the first creation to the last change. */
export function spanOf(dates: readonly (Dates | undefined)[]): Dates | undefined {
  const known = dates.filter((each) => each !== undefined);
  const [created] = known.map((each) => each.created).sort();
  const modified = known
    .map((each) => each.modified)
    .sort()
    .at(-1);
  return created === undefined || modified === undefined ? undefined : {created, modified};
}
