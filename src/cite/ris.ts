/**
 * Formats a citation as RIS (Research Information Systems, specification of 2011). A line is
 * a tag of two characters, two spaces, a hyphen, a space and a value of any length. Lines end
 * with CR LF.
 */
import {toIsoDate} from '../language/edtf-date.ts';
import type {Interface} from '../language/interface.ts';
import type {Citable} from './citable.ts';
import {formatCitedTitle} from './citation.ts';
import {dateFields} from './date-fields.ts';
import {type CitedName, formatInverted} from './names.ts';
import {formatRemarks} from './remarks.ts';

type Tag = [tag: string, value: string | undefined];

/** A comma separates a family name from a given name, so other names have none. */
const formatName = (name: CitedName): string =>
  'literal' in name ? name.literal.replace(/\s*,/g, ';') : formatInverted(name);

/**
 * Format a citation as RIS.
 *
 * @returns one record of the type “chapter”, in UTF-8
 */
export function formatRis(citable: Citable, ui: Interface): string {
  const {key, authors, editors, publisher, published, lang, edition, container, url} = citable;
  const [year, month = '', day = ''] = published ? dateFields(published) : [];
  // What the fields cannot express is “other information”, such as `1998///Spring`.
  const other = published && !toIsoDate(published) ? ui.date(published) : '';
  const tags: Tag[] = [
    ['TY', 'CHAP'],
    ['ID', key],
    ...authors.map((name): Tag => ['AU', formatName(name)]),
    // The editors of the collection of a chapter.
    ...editors.map((name): Tag => ['A2', formatName(name)]),
    ['TI', formatCitedTitle(citable, ui)],
    ['T2', container],
    ['M3', edition],
    ['PB', publisher],
    ['PY', year],
    ['DA', published && `${year ?? ''}/${month}/${day}/${other}`],
    ['LA', lang],
    ['UR', url],
    ['N1', formatRemarks(citable, ui)],
    ['ER', ''],
  ];
  return tags
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => `${tag}  - ${value}\r\n`)
    .join('');
}
