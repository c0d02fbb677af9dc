/**
 * Formats a citation as BibTeX (Oren Patashnik, “BibTeXing”, 1988). Every style supports
 * `@misc`; only biblatex supports `@online`. Styles that ignore the `publisher` of a `@misc`
 * entry still print `howpublished` and `note`.
 */
import {toIsoDate} from '../language/edtf-date.ts';
import type {Interface} from '../language/interface.ts';
import {capitalize} from '../render/describe-annotation.ts';
import type {Citable} from './citable.ts';
import {formatLocator} from './citation.ts';
import {dateFields} from './date-fields.ts';
import {formatRemarks} from './remarks.ts';

/**
 * Format a citation as BibTeX.
 *
 * @returns one entry, in UTF-8
 */
export function formatBibtex(citable: Citable, ui: Interface): string {
  const {key, author, title, publisher, published, lang, edition, container, url} = citable;
  const {locator} = citable;
  const isPlain = published && toIsoDate(published) !== undefined;
  const [year, month, day] = isPlain ? dateFields(published) : [];
  const note = formatRemarks(citable, ui, locator ? [formatLocator(locator, ui)] : []);
  const fields = {
    author: author && protect(author),
    title: protect(title),
    publisher: publisher && protect(publisher),
    // BibTeX prints any text as the year. Instead of it, biblatex reads `date`, which is EDTF.
    year: published && (isPlain ? `{${year}}` : protect(ui.date(published))),
    date: published && !isPlain ? `{${published.edtf}}` : undefined,
    month: month && months[Number(month) - 1],
    day: day && `{${Number(day)}}`,
    howpublished: brace(
      [...(edition ? [capitalize(edition)] : []), container].join(ui.text('punctuation.comma')),
    ),
    note: note && brace(note),
    language: brace(lang),
    url: `{${url}}`,
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name} = ${value},\n`);
  return `@misc{${key},\n${lines.join('')}}\n`;
}

/** The macros for months that every style defines. */
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const brace = (text: string): string => `{${escapeTex(text)}}`;

/** Add a second pair of braces: names are not split at “and”, and titles keep their capitals. */
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
