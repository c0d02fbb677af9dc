/**
 * Formats a citation as the `citation_*` meta elements of Highwire Press, as described in
 * Google Scholar’s inclusion guidelines for webmasters (“Configuring the meta-tags”).
 * Reference managers read them too.
 */
import type {EdtfDate} from '../language/edtf-date.ts';
import type {Interface} from '../language/interface.ts';
import type {Citable} from './citable.ts';
import {formatCitedTitle} from './citation.ts';
import {dateFields} from './date-fields.ts';
import {formatInverted} from './names.ts';

/** A meta element. */
export interface Tag {
  name: string;
  content: string;
}

type Entry = [name: string, content: string | undefined];

/** List the meta elements of a citation, without those whose value is unknown. */
export function listHighwireTags(citable: Citable, ui: Interface): Tag[] {
  const {authors, editors, originalPublisher, published, lang, url} = citable;
  const tags: Entry[] = [
    ['citation_title', formatCitedTitle(citable, ui)],
    ...authors.map((name): Entry => ['citation_author', formatInverted(name)]),
    ...editors.map((name): Entry => ['citation_editor', formatInverted(name)]),
    ['citation_publication_date', published && formatTagDate(published)],
    ['citation_publisher', originalPublisher],
    ['citation_language', lang],
    ['citation_public_url', url],
  ];
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [{name, content}]));
}

/**
 * Format a full date as `2022/01/10`. For other dates, the guidelines require only the year. They
 * have no form for years before Christ, decades and intervals.
 */
function formatTagDate(date: EdtfDate): string | undefined {
  const [year, month, day] = dateFields(date);
  return month && day ? `${year}/${month}/${day}` : year;
}
