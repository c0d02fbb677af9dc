/**
 * A citation as RIS (Research Information Systems, the specification of 2011): a tag of
 * two characters, two blanks, a hyphen and a blank; lines end with CR LF; a value is one
 * line of any length.
 */
import type {Citable} from './citable.ts';
import {formatLocator} from './citation.ts';
import {formatRemarks} from './remarks.ts';

/** @returns one record of the type “web page”, in UTF-8 */
export function formatRis(citable: Citable): string {
  const {key, author, title, publisher, published, lang, edition, container, url} = citable;
  const {locator} = citable;
  const [year, month = '', day = ''] = published?.split('-') ?? [];
  const tags: [tag: string, value: string | undefined][] = [
    ['TY', 'ELEC'],
    ['ID', key],
    // A comma would part a family name from a given name.
    ['AU', author?.replace(/\s*,/g, ';')],
    ['TI', title],
    ['T2', container],
    ['M3', edition],
    ['PB', publisher],
    ['PY', year],
    ['DA', year && `${year}/${month}/${day}/`],
    ['LA', lang],
    ['UR', url],
    ['N1', formatRemarks(citable, locator ? [formatLocator(locator)] : [])],
    ['ER', ''],
  ];
  return tags
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => `${tag}  - ${value}\r\n`)
    .join('');
}
