/**
 * A citation as BibTeX (Oren Patashnik, “BibTeXing”, 1988). `@misc` is known to every
 * style, while `@online` is biblatex's only. Where a style knows no `publisher`, it still
 * prints `howpublished` and `note`.
 */
import type {Citable} from './citable.ts';
import {formatLocator} from './citation.ts';
import {formatRemarks} from './remarks.ts';

/** @returns one entry, in UTF-8 */
export function formatBibtex(citable: Citable): string {
  const {key, author, title, publisher, published, lang, edition, container, url} = citable;
  const {locator} = citable;
  const [year, month, day] = published?.split('-') ?? [];
  const note = formatRemarks(citable, locator ? [formatLocator(locator)] : []);
  const fields = {
    author: author && whole(author),
    title: whole(title),
    publisher: publisher && whole(publisher),
    year: year && `{${year}}`,
    month: month && months[Number(month) - 1],
    day: day && `{${Number(day)}}`,
    howpublished: braced(edition ? `${capitalized(edition)}, ${container}` : container),
    note: note && braced(note),
    language: braced(lang),
    url: `{${url}}`,
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name} = ${value},\n`);
  return `@misc{${key},\n${lines.join('')}}\n`;
}

/** The names of months that every style defines. */
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const braced = (text: string): string => `{${escaped(text)}}`;

/** In braces of its own: a name is not taken apart at “and”, and a title keeps its capitals. */
const whole = (text: string): string => `{${braced(text)}}`;

/**
 * What TeX would not print as it stands. Braces have names, since BibTeX counts them even
 * after a backslash; the last of two characters that would join is set apart.
 */
const escaped = (text: string): string =>
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
