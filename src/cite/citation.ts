/**
 * Formats a citation in words. The result is a list of parts, so that each format can render
 * title, quote and address in its own way.
 */
import type {Interface} from '../language/interface.ts';
import type {MessageName} from '../language/messages/en.ts';
import type {Citable, Locator} from './citable.ts';

/** A piece of the citation. A part without a role is text of the edition. */
export interface Part {
  text: string;
  role?: 'author' | 'title' | 'publisher' | 'editor' | 'quote' | 'address';
}

/**
 * Format a citation: authors, “title”, original publisher, date, edition, editors, container,
 * locator, address.
 * Unknown items are left out. Nothing follows the address, so that it is easy to copy.
 */
export function formatCitation(citable: Citable, ui: Interface): Part[] {
  const {author, title, titleInferred, originalPublisher, published, publishedInferred} = citable;
  const {edition, editor, container, locator, url} = citable;
  const plain = (text: string | undefined): Part[] => (text === undefined ? [] : [{text}]);
  const withRole = (role: Part['role'] & string, text: string | undefined): Part[] =>
    text === undefined ? [] : [{text, role}];
  const date = published && ui.date(published);
  const items: Part[][] = [
    withRole('author', author),
    formatParts(ui, titleInferred ? 'cite.title.inferred' : 'cite.title', {
      title: {text: title, role: 'title'},
    }),
    withRole('publisher', originalPublisher),
    plain(date && publishedInferred ? ui.text('date.inferred', {date}) : date),
    plain(edition),
    editor === undefined
      ? []
      : formatParts(ui, 'cite.editedBy', {editors: {text: editor, role: 'editor'}}),
    plain(container),
    locator ? describeLocator(locator, ui) : [],
    withRole('address', url),
  ];
  return items
    .filter((item) => item.length > 0)
    .flatMap((item, index) => (index > 0 ? [{text: ui.text('punctuation.comma')}, ...item] : item));
}

/**
 * Format the title with the locator: `The harbour, para. 2: “Three”`. No style of references
 * prints a locator from a separate field.
 */
export const formatCitedTitle = ({title, locator}: Citable, ui: Interface): string =>
  locator ? ui.text('cite.passageTitle', {title, locator: formatLocator(locator, ui)}) : title;

/** Format paragraphs and quote: `para. 3: “the words”`. */
export const formatLocator = (locator: Locator, ui: Interface): string =>
  describeLocator(locator, ui)
    .map(({text}) => text)
    .join('');

function describeLocator(locator: Locator, ui: Interface): Part[] {
  const quote: Part = {text: locator.quote, role: 'quote'};
  return locator.paragraphs.length === 0
    ? formatParts(ui, 'cite.quote', {quote})
    : formatParts(ui, 'cite.locator', {quote, paragraphs: formatParagraphs(locator, ui)});
}

/** Format paragraph numbers: `para. 3`, `paras. 3–5, 7`. */
function formatParagraphs({paragraphs}: Locator, ui: Interface): string {
  const runs: [first: number, last: number][] = [];
  for (const number of paragraphs) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  const numbers = runs
    .map(([first, last]) => (first === last ? first : `${first}–${last}`))
    .join(ui.text('punctuation.comma'));
  return ui.text('cite.paragraphs', {count: paragraphs.length, numbers});
}

const formatParts = (
  ui: Interface,
  name: MessageName,
  values: Readonly<Record<string, string | Part>>,
): Part[] => ui.parts(name, values).map((part) => (typeof part === 'string' ? {text: part} : part));
