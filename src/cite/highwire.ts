/**
 * A citation as the `citation_*` meta elements of Highwire Press, as Google Scholar’s
 * inclusion guidelines for webmasters describe them (“Configuring the meta-tags”).
 * Reference managers read them too.
 */
import type {Citable} from './citable.ts';

export interface Tag {
  name: string;
  content: string;
}

/** @returns those of which something is known */
export function listHighwireTags(citable: Citable): Tag[] {
  const {author, title, publisher, published, lang, url} = citable;
  const tags: Record<string, string | undefined> = {
    citation_title: title,
    citation_author: author,
    citation_publication_date: published && tagDate(published),
    citation_publisher: publisher,
    citation_language: lang,
    citation_public_url: url,
  };
  return Object.entries(tags).flatMap(([name, content]) =>
    content === undefined ? [] : [{name, content}],
  );
}

/** A full date as `2022/01/10`; otherwise the guidelines ask for the year alone. */
function tagDate(date: string): string {
  const parts = date.split('-');
  return parts.length === 3 ? parts.join('/') : date.slice(0, 4);
}
