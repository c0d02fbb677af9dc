/**
 * A citation in words, part by part, so that each writer can do with the title, the
 * quote and the address what its format allows.
 */
import {tellDate} from '../language/format-date.ts';
import type {Citable, Locator} from './citable.ts';

/** A stretch of the citation. One without a role is the edition's own words. */
export interface Part {
  text: string;
  role?: 'author' | 'title' | 'publisher' | 'quote' | 'address';
}

/**
 * Author, “title”, publisher, date, edition, container, locator, address: as far as
 * known, with commas between. Nothing follows the address, so that it can be copied.
 */
export function formatCitation(citable: Citable): Part[] {
  const {author, title, titleInferred, publisher, published, publishedInferred} = citable;
  const {edition, container, locator, url} = citable;
  const own = (text: string | undefined): Part[] => (text === undefined ? [] : [{text}]);
  const named = (role: Part['role'] & string, text: string | undefined): Part[] =>
    text === undefined ? [] : [{text, role}];
  const items: Part[][] = [
    named('author', author),
    [...own('“'), ...named('title', title), ...own(`”${titleInferred ? ' (title inferred)' : ''}`)],
    named('publisher', publisher),
    own(published && `${tellDate(published)}${publishedInferred ? ' (inferred)' : ''}`),
    own(edition),
    own(container),
    locator
      ? [
          ...own(`${locator.paragraphs.length > 0 ? `${formatParagraphs(locator)}: ` : ''}“`),
          ...named('quote', locator.quote),
          ...own('”'),
        ]
      : [],
    named('address', url),
  ];
  return items
    .filter((item) => item.length > 0)
    .flatMap((item, index) => (index > 0 ? [{text: ', '}, ...item] : item));
}

/** `para. 3: “the words”` */
export const formatLocator = (locator: Locator): string =>
  [formatParagraphs(locator), `“${locator.quote}”`].filter(Boolean).join(': ');

/** `para. 3`, `paras. 3–5, 7`, or nothing */
function formatParagraphs({paragraphs}: Locator): string {
  if (paragraphs.length === 0) return '';
  const runs: [first: number, last: number][] = [];
  for (const number of paragraphs) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  const told = runs.map(([first, last]) => (first === last ? first : `${first}–${last}`));
  return `${paragraphs.length > 1 ? 'paras.' : 'para.'} ${told.join(', ')}`;
}
