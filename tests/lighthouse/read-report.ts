/**
 * What the table tells of one report of Lighthouse.
 */
import type {Result} from 'lighthouse';

/** An audit that a page does not pass in full. */
export interface Fault {
  /** The id of the audit. */
  audit: string;
  title: string;
  /** Where it was found or how much it is, as far as Lighthouse says. */
  where: string[];
  /** Whether it takes something from the score; Lighthouse only mentions the others. */
  counts: boolean;
}

/** A page as Lighthouse judges it. */
export interface Judged {
  kind: string;
  /** From 0 to 100, by the id of the category. */
  scores: Partial<Record<Category, number>>;
  /** Largest contentful paint, in milliseconds. */
  lcp: number;
  /** Total blocking time, in milliseconds. */
  tbt: number;
  /** Cumulative layout shift. */
  cls: number;
  /** All that is loaded, headers included. */
  bytes: number;
  faults: Fault[];
}

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** The id of a category of Lighthouse. */
export type Category = (typeof categories)[number];

/** How many of the places of a fault are told. */
const mostPlaces = 3;

/**
 * Read a report.
 *
 * @param kind of page
 * @throws {Error} where Lighthouse could not load the page
 */
export function readReport(kind: string, report: Result): Judged {
  if (report.runtimeError) throw new Error(`${kind}: ${report.runtimeError.message}`);
  const number = (audit: string) => report.audits[audit]?.numericValue ?? Number.NaN;
  const scores: Judged['scores'] = {};
  const faults: Fault[] = [];
  for (const category of categories) {
    const judged = report.categories[category];
    if (!judged) continue;
    scores[category] = Math.round((judged.score ?? 0) * 100);
    for (const {id, weight} of judged.auditRefs) {
      const audit = report.audits[id];
      if (!audit) continue;
      const {score, scoreDisplayMode, title} = audit;
      const failed = scoreDisplayMode === 'error' || (score !== null && score < 1);
      if (failed && scoreDisplayMode !== 'informative') {
        faults.push({audit: id, title, where: placesOf(report, id), counts: weight > 0});
      }
    }
  }
  return {
    kind,
    scores,
    lcp: number('largest-contentful-paint'),
    tbt: number('total-blocking-time'),
    cls: number('cumulative-layout-shift'),
    bytes: number('total-byte-weight'),
    faults,
  };
}

/** What a report says of the places of a fault: elements, files, or else why or how much. */
function placesOf({finalDisplayedUrl, audits}: Result, audit: string): string[] {
  const {details, displayValue, explanation, errorMessage} = audits[audit] ?? {};
  const items = details && 'items' in details && Array.isArray(details.items) ? details.items : [];
  const {origin} = new URL(finalDisplayedUrl);
  const places = items.flatMap((item: {node?: {selector?: string}; url?: string}) => {
    const place = item.node?.selector ?? item.url?.replace(origin, '');
    return place === undefined ? [] : [place];
  });
  if (places.length > mostPlaces) {
    places.splice(mostPlaces, places.length, `and ${places.length - mostPlaces} more`);
  }
  const [told] = [errorMessage, explanation, displayValue].filter((each) => each !== undefined);
  return places.length > 0 || told === undefined ? places : [told];
}
