/**
 * Formats a citation as CSL-JSON (Citation Style Language 1.0.2, appendix IV, and the schema
 * `csl-data.json`).
 */
import type {Interface} from '../language/interface.ts';
import type {Citable} from './citable.ts';
import {formatCitedTitle, formatLocator} from './citation.ts';
import {formatRemarks} from './remarks.ts';

/**
 * Format a citation as CSL-JSON.
 *
 * @returns a JSON array of one item
 */
export function formatCslJson(citable: Citable, ui: Interface): string {
  const {key, authors, published, publishedInferred, lang} = citable;
  const {edition, editors, container, publisher, url, locator} = citable;
  const item = {
    id: key,
    // Every style prints the title, the editors and the collection of a chapter.
    type: 'chapter',
    author: nonEmpty(authors),
    title: formatCitedTitle(citable, ui),
    editor: nonEmpty(editors),
    'container-title': container,
    genre: edition,
    publisher,
    issued: published && {
      'date-parts': [published.split('-').map(Number)],
      // The only marker of uncertainty that a style can test.
      circa: publishedInferred || undefined,
    },
    locator: locator && formatLocator(locator, ui),
    note: formatRemarks(citable, ui),
    language: lang,
    URL: url,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

const nonEmpty = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length > 0 ? items : undefined;
