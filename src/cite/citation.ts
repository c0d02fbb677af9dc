/**
 * Formats a citation in words. The result is a list of parts, so that each format can render
 * title, quote and address in its own way.
 */
import {formatDate} from '../language/format-date.ts';
import type {Citable, Locator} from './citable.ts';

/** A piece of the citation. A part without a role is text of the edition. */
export interface Part {
  text: string;
  role?: 'author' | 'title' | 'publisher' | 'quote' | 'address';
}

/**
 * Format a citation: author, “title”, publisher, date, edition, container, locator, address.
 * Unknown items are left out. Nothing follows the address, so that it is easy to copy.
 */
export function formatCitation(citable: Citable): Part[] {
  const {author, title, titleInferred, publisher, published, publishedInferred} = citable;
  const {edition, container, locator, url} = citable;
  const plain = (text: string | undefined): Part[] => (text === undefined ? [] : [{text}]);
  const withRole = (role: Part['role'] & string, text: string | undefined): Part[] =>
    text === undefined ? [] : [{text, role}];
  const items: Part[][] = [
    withRole('author', author),
    [
      ...plain('“'),
      ...withRole('title', title),
      ...plain(`”${titleInferred ? ' (title inferred)' : ''}`),
    ],
    withRole('publisher', publisher),
    plain(published && `${formatDate(published)}${publishedInferred ? ' (inferred)' : ''}`),
    plain(edition),
    plain(container),
    locator
      ? [
          ...plain(`${locator.paragraphs.length > 0 ? `${formatParagraphs(locator)}: ` : ''}“`),
          ...withRole('quote', locator.quote),
          ...plain('”'),
        ]
      : [],
    withRole('address', url),
  ];
  return items
    .filter((item) => item.length > 0)
    .flatMap((item, index) => (index > 0 ? [{text: ', '}, ...item] : item));
}

/** Format paragraphs and quote: `para. 3: “the words”`. */
export const formatLocator = (locator: Locator): string =>
  [formatParagraphs(locator), `“${locator.quote}”`].filter(Boolean).join(': ');

/** Format paragraph numbers: `para. 3`, `paras. 3–5, 7`; empty for no paragraphs. */
function formatParagraphs({paragraphs}: Locator): string {
  if (paragraphs.length === 0) return '';
  const runs: [first: number, last: number][] = [];
  for (const number of paragraphs) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  const numbers = runs.map(([first, last]) => (first === last ? first : `${first}–${last}`));
  return `${paragraphs.length > 1 ? 'paras.' : 'para.'} ${numbers.join(', ')}`;
}
