/**
 * The pages that Lighthouse judges: one of every kind.
 */
import {kinds} from '../browser/places.ts';
import {type Category, categories} from './read-report.ts';

export interface JudgedPage {
  kind: string;
  /** From the origin on. */
  path: string;
  /** What it is judged by. */
  by: readonly Category[];
}

/**
 * Kept from search engines on purpose: the frame stands for the page of its passage, and
 * the page for missing addresses for none. SEO asks whether a page can be found, and fails
 * each that says `noindex`; so these two are not judged by it.
 */
const unlisted = ['frame of a passage', 'missing page'];

/** Where an address is missing, Lighthouse stops; the page for it is judged by its own name. */
const named: Partial<Record<string, string>> = {'missing page': '/404.html'};

const pages: JudgedPage[] = Object.entries(kinds).map(([kind, href]) => ({
  kind,
  path: named[kind] ?? new URL(href).pathname,
  by: unlisted.includes(kind) ? categories.filter((each) => each !== 'seo') : categories,
}));

/**
 * Choose among them.
 *
 * @param words parts of the names of kinds; all pages where there are none
 * @throws {Error} where a word is in no name, with all names
 */
export function choosePages(words: readonly string[]): JudgedPage[] {
  const names = pages.map(({kind}) => kind).join(', ');
  for (const word of words) {
    if (!names.includes(word)) throw new Error(`No kind of page is called “${word}”: ${names}.`);
  }
  return pages.filter(({kind}) => words.length === 0 || words.some((word) => kind.includes(word)));
}
