import type {Edition} from '../edition/model.ts';
import type {ExportSite} from '../export/export-site.ts';

/** Find the last change of each article and passage page. Keys are absolute addresses. */
export function findLastChanges({articles}: Edition, site: ExportSite): Map<string, string> {
  const {absolute, addresses} = site;
  const changes = new Map<string, string>();
  const addChange = (page: string, modified: string | undefined) => {
    if (modified !== undefined) changes.set(absolute(page), modified);
  };
  for (const article of articles) {
    addChange(addresses.article(article.slug), site.articleDates(article)?.modified);
    for (const annotation of article.annotations) {
      addChange(
        addresses.passage(article.slug, annotation.id),
        site.annotationDates(annotation)?.modified,
      );
    }
  }
  return changes;
}
