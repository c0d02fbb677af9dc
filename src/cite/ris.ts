/**
 * Formats a citation as RIS (Research Information Systems, specification of 2011). A line is
 * a tag of two characters, two spaces, a hyphen, a space and a value of any length. Lines end
 * with CR LF.
 */
import {toIsoDate} from '../language/edtf-date.ts';
import type {Interface} from '../language/interface.ts';
import type {Citable} from './citable.ts';
import {formatLocator} from './citation.ts';
import {dateFields} from './date-fields.ts';
import {formatRemarks} from './remarks.ts';

/**
 * Format a citation as RIS.
 *
 * @returns one record of the type “web page”, in UTF-8
 */
export function formatRis(citable: Citable, ui: Interface): string {
  const {key, author, title, publisher, published, lang, edition, container, url} = citable;
  const {locator} = citable;
  const [year, month = '', day = ''] = published ? dateFields(published) : [];
  // What the fields cannot express is “other information”, such as `1998///Spring`.
  const other = published && !toIsoDate(published) ? ui.date(published) : '';
  const tags: [tag: string, value: string | undefined][] = [
    ['TY', 'ELEC'],
    ['ID', key],
    // A comma would separate a family name from a given name.
    ['AU', author?.replace(/\s*,/g, ';')],
    ['TI', title],
    ['T2', container],
    ['M3', edition],
    ['PB', publisher],
    ['PY', year],
    ['DA', published && `${year ?? ''}/${month}/${day}/${other}`],
    ['LA', lang],
    ['UR', url],
    ['N1', formatRemarks(citable, ui, locator ? [formatLocator(locator, ui)] : [])],
    ['ER', ''],
  ];
  return tags
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => `${tag}  - ${value}\r\n`)
    .join('');
}
