/** The pages that Lighthouse audits: one of each kind. */
import {kinds} from '../browser/places.ts';
import {type Category, categories} from './read-report.ts';

/** A page to audit. */
export interface AuditedPage {
  kind: string;
  /** The path from the origin. */
  path: string;
  /** The categories of the audit. */
  categories: readonly Category[];
}

/** Pages with `noindex`. The SEO category fails for them, so it is omitted. */
const unlisted = ['frame of a passage', 'missing page'];

/** Lighthouse rejects the status 404, so the page for it is loaded by its file name. */
const fileNames: Partial<Record<string, string>> = {'missing page': '/404.html'};

const pages: AuditedPage[] = Object.entries(kinds).map(([kind, href]) => ({
  kind,
  path: fileNames[kind] ?? new URL(href).pathname,
  categories: unlisted.includes(kind) ? categories.filter((each) => each !== 'seo') : categories,
}));

/**
 * Select pages by their kinds.
 *
 * @param words parts of the names of kinds; without words, all pages are selected
 * @throws {Error} with all names if a word is not part of a name
 */
export function choosePages(words: readonly string[]): AuditedPage[] {
  const names = pages.map(({kind}) => kind).join(', ');
  for (const word of words) {
    if (!names.includes(word)) throw new Error(`No kind of page is called “${word}”: ${names}.`);
  }
  return pages.filter(({kind}) => words.length === 0 || words.some((word) => kind.includes(word)));
}
