/**
 * Ids that annotations cannot have.
 */
import {paragraphNumber} from './page-ids.ts';

/**
 * Returns what an id is reserved for: an element of the page, or a sibling folder of the passage
 * pages. Returns `undefined` if annotations can use the id.
 */
export function describeReservedId(id: string): string | undefined {
  if (paragraphNumber(id) !== undefined) return 'a paragraph of the article';
  if (/^gap-\d+$/.test(id)) return 'a gap in the article';
  if (/^(note|mention|sign|glance|ref|fn|fnref|user-content)-/.test(id))
    return 'a part of the page';
  return reservedIds.get(id);
}

const reservedIds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    main: 'the main part of the page',
    article: 'the text of the article',
    signs: 'the list of signs',
    legend: 'the legend',
    'show-all': 'the choice of all',
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

/** Returns the id itself, or a similar one if it is reserved. */
export const avoidReservedId = (id: string): string =>
  describeReservedId(id) === undefined ? id : `the-${id}`;
