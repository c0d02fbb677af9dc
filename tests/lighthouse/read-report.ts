/** Reads the results for the table from a report of Lighthouse. */
import type {Result} from 'lighthouse';

/** An audit that a page does not fully pass. */
export interface Fault {
  /** The id of the audit. */
  audit: string;
  title: string;
  /** The elements and files with the fault, or else its explanation or amount. */
  where: string[];
  /** Whether it reduces the score. */
  counts: boolean;
}

/** The results of a page. */
export interface PageResult {
  kind: string;
  /** From 0 to 100, by the id of the category. */
  scores: Partial<Record<Category, number>>;
  /** Largest contentful paint, in milliseconds. */
  lcp: number;
  /** Total blocking time, in milliseconds. */
  tbt: number;
  /** Cumulative layout shift. */
  cls: number;
  /** Total transfer size, including headers. */
  bytes: number;
  faults: Fault[];
}

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** The id of a category of Lighthouse. */
export type Category = (typeof categories)[number];

/** Maximum number of places that are listed for a fault. */
const maxPlaces = 3;

/**
 * Read a report.
 *
 * @param kind the kind of the page
 * @throws {Error} if Lighthouse could not load the page
 */
export function readReport(kind: string, report: Result): PageResult {
  if (report.runtimeError) throw new Error(`${kind}: ${report.runtimeError.message}`);
  const number = (audit: string) => report.audits[audit]?.numericValue ?? Number.NaN;
  const scores: PageResult['scores'] = {};
  const faults: Fault[] = [];
  for (const category of categories) {
    const result = report.categories[category];
    if (!result) continue;
    scores[category] = Math.round((result.score ?? 0) * 100);
    for (const {id, weight} of result.auditRefs) {
      const audit = report.audits[id];
      if (!audit) continue;
      const {score, scoreDisplayMode, title} = audit;
      const failed = scoreDisplayMode === 'error' || (score !== null && score < 1);
      if (failed && scoreDisplayMode !== 'informative') {
        faults.push({audit: id, title, where: listPlaces(report, id), counts: weight > 0});
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

/** List the elements and files with a fault, or else its explanation or amount. */
function listPlaces({finalDisplayedUrl, audits}: Result, audit: string): string[] {
  const {details, displayValue, explanation, errorMessage} = audits[audit] ?? {};
  const items = details && 'items' in details && Array.isArray(details.items) ? details.items : [];
  const {origin} = new URL(finalDisplayedUrl);
  const places = items.flatMap((item: {node?: {selector?: string}; url?: string}) => {
    const place = item.node?.selector ?? item.url?.replace(origin, '');
    return place === undefined ? [] : [place];
  });
  if (places.length > maxPlaces) {
    places.splice(maxPlaces, places.length, `and ${places.length - maxPlaces} more`);
  }
  const [reason] = [errorMessage, explanation, displayValue].filter((each) => each !== undefined);
  return places.length > 0 || reason === undefined ? places : [reason];
}
