/**
 * Formats a citation as BibTeX (Oren Patashnik, “BibTeXing”, 1988): an article in a collection,
 * of which every style prints the title, the editors and the name of the collection.
 */
import {type EdtfDate, toIsoDate} from '../language/edtf-date.ts';
import type {Interface} from '../language/interface.ts';
import {capitalize} from '../render/describe-annotation.ts';
import type {Citable} from './citable.ts';
import {formatCitedTitle} from './citation.ts';
import {dateFields} from './date-fields.ts';
import type {CitedName} from './names.ts';
import {formatRemarks} from './remarks.ts';

/**
 * Format a citation as BibTeX.
 *
 * @returns one entry, in UTF-8
 */
export function formatBibtex(citable: Citable, ui: Interface): string {
  const {key, authors, editors, publisher, published, lang, edition, container, url} = citable;
  const isPlain = published && toIsoDate(published) !== undefined;
  const [year, month, day] = isPlain ? dateFields(published) : [];
  const note = formatRemarks(citable, ui);
  const fields = {
    author: formatNames(authors),
    editor: formatNames(editors),
    title: protect(formatCitedTitle(citable, ui)),
    booktitle: protect(container),
    type: edition && brace(capitalize(edition)),
    publisher: publisher && protect(publisher),
    // BibTeX prints any text as the year. Instead of it, biblatex reads `date`, which is EDTF.
    year: published && (isPlain ? `{${year}}` : protect(ui.date(published))),
    date: published && !isPlain && isClosed(published) ? `{${published.edtf}}` : undefined,
    month: month && months[Number(month) - 1],
    day: day && `{${Number(day)}}`,
    note: note && brace(note),
    language: brace(lang),
    url: `{${url}}`,
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name} = ${value},\n`);
  return `@incollection{${key},\n${lines.join('')}}\n`;
}

/** Whether a date is not an open interval, which not every reader of biblatex accepts. */
const isClosed = ({isInterval, start, end}: EdtfDate): boolean =>
  !isInterval || (start !== undefined && end !== undefined);

/** The macros for months that every style defines. */
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const brace = (text: string): string => `{${escapeTex(text)}}`;

/** Format a list of names; `undefined` without any. */
function formatNames(names: readonly CitedName[]): string | undefined {
  return names.length > 0 ? `{${names.map(formatName).join(' and ')}}` : undefined;
}

/** Braces around a part of a name prevent that it is split at a space, a comma or “and”. */
function formatName(name: CitedName): string {
  if ('literal' in name) return brace(name.literal);
  const {family, given} = name;
  const part = (text: string, isWhole: RegExp): string =>
    isWhole.test(text) ? escapeTex(text) : brace(text);
  const last = part(family, /^\p{Lu}[\p{L}\p{M}’'-]*$/u);
  // Styles shorten a given name only where it is not in braces.
  return given === undefined
    ? brace(family)
    : `${last}, ${part(given, /^\p{Lu}[\p{L}\p{M}.’' -]*$/u)}`;
}

/** Add a second pair of braces: titles keep their capitals, and names are not split. */
const protect = (text: string): string => `{${brace(text)}}`;

/**
 * Escape characters that TeX would interpret. Braces become named commands, because BibTeX
 * counts braces even after a backslash. An empty group separates characters that would
 * otherwise form a ligature.
 */
const escapeTex = (text: string): string =>
  text.replace(/[\\{}~^`<>|]|[#$%&_]|(?<=-)-|(?<=')'|(?<=,),/g, (character) =>
    character in commands
      ? `\\${commands[character]}{}`
      : /[#$%&_]/.test(character)
        ? `\\${character}`
        : `{}${character}`,
  );

const commands: Readonly<Record<string, string>> = {
  '\\': 'textbackslash',
  '{': 'textbraceleft',
  '}': 'textbraceright',
  '~': 'textasciitilde',
  '^': 'textasciicircum',
  '`': 'textasciigrave',
  '<': 'textless',
  '>': 'textgreater',
  '|': 'textbar',
};
