/**
 * Formats a citation as the `citation_*` meta elements of Highwire Press, as described in
 * Google Scholar’s inclusion guidelines for webmasters (“Configuring the meta-tags”).
 * Reference managers read them too.
 */
import type {EdtfDate} from '../language/edtf-date.ts';
import type {Citable} from './citable.ts';
import {dateFields} from './date-fields.ts';

/** A meta element. */
export interface Tag {
  name: string;
  content: string;
}

/** List the meta elements of a citation, without those whose value is unknown. */
export function listHighwireTags(citable: Citable): Tag[] {
  const {author, title, publisher, published, lang, url} = citable;
  const tags: Record<string, string | undefined> = {
    citation_title: title,
    citation_author: author,
    citation_publication_date: published && formatTagDate(published),
    citation_publisher: publisher,
    citation_language: lang,
    citation_public_url: url,
  };
  return Object.entries(tags).flatMap(([name, content]) =>
    content === undefined ? [] : [{name, content}],
  );
}

/**
 * Format a full date as `2022/01/10`. For other dates, the guidelines require only the year. They
 * have no form for years before Christ, decades and intervals.
 */
function formatTagDate(date: EdtfDate): string | undefined {
  const [year, month, day] = dateFields(date);
  return month && day ? `${year}/${month}/${day}` : year;
}
