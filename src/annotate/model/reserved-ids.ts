/**
 * Ids that no annotation may have.
 */
import {paragraphNumber} from './page-ids.ts';

/**
 * Why an id cannot be an annotation's: it is one of the page's own, or a folder
 * beside the pages of the passages.
 *
 * @returns what has the id, or `undefined` where it is free
 */
export function describeReservedId(id: string): string | undefined {
  if (paragraphNumber(id) !== undefined) return 'a paragraph of the article';
  if (/^(note|mention|sign|ref|fn|fnref|user-content)-/.test(id)) return 'a part of the page';
  return reservedIds.get(id);
}

const reservedIds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    main: 'the main part of the page',
    article: 'the text of the article',
    signs: 'the list of signs',
    legend: 'the legend',
    claims: 'the list of claims',
    actors: 'the list of actors',
    notes: 'the notes',
    withdrawn: 'the list of withdrawn annotations',
    cite: 'the citation of the article',
    source: 'the source of the article',
    map: 'the map of the claims',
    timeline: 'the timeline',
    embed: 'the embedded passage',
    annotations: 'the exported annotations',
    index: 'the page itself',
    'footnote-label': 'the heading of the footnotes',
  }),
);

/** An id, or one like it where it is the page's own. */
export const avoidReservedId = (id: string): string =>
  describeReservedId(id) === undefined ? id : `the-${id}`;
