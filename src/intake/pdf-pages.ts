/** Finds running heads and page numbers in the text of a PDF, whose pages end with a form feed. */

/** A range of lines, by their indexes; the end is exclusive. */
interface Page {
  start: number;
  end: number;
}

/** How many lines at the start and at the end of a page may be a running head or a number. */
const depth = 2;
const pageNumber =
  /^(?:\W{0,3}\d{1,4}\W{0,3}|[ivxlc]{1,7}|(?:page|p\.|seite|стр\.?)\s*\d{1,4}(?:\s*(?:of|\/|von|из)\s*\d{1,4})?|\d{1,4}\s*\/\s*\d{1,4})$/i;

/**
 * Find the lines that pages repeat.
 *
 * @param raw the lines as they are written; a form feed begins a page
 * @returns the indexes of running heads and page numbers, and of the first line of each page but the
 *   first
 */
export function findPageLines(raw: readonly string[]): {
  repeated: ReadonlySet<number>;
  starts: readonly number[];
} {
  const starts = raw.flatMap((line, at) => (at > 0 && line.includes('\f') ? [at] : []));
  const pages = [0, ...starts].map((start, nth): Page => ({start, end: starts[nth] ?? raw.length}));
  const edges = pages.map(({start, end}) => {
    const lines = Array.from({length: end - start}, (_, at) => start + at).filter(
      (at) => raw[at]?.trim() !== '',
    );
    return [...new Set([...lines.slice(0, depth), ...lines.slice(-depth)])];
  });
  const counts = new Map<string, number>();
  for (const lines of edges) {
    for (const form of new Set(lines.map((at) => normalize(raw[at])))) {
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  // Left and right pages may have different heads.
  const least = Math.max(2, Math.ceil(pages.length * 0.3));
  const repeated = new Set(
    starts.length === 0
      ? []
      : edges
          .flat()
          .filter(
            (at) =>
              (counts.get(normalize(raw[at])) ?? 0) >= least &&
              (pageNumber.test(raw[at]?.trim() ?? '') || /\p{L}/u.test(raw[at] ?? '')),
          ),
  );
  return {repeated, starts};
}

/** Return a line without what differs from page to page. */
const normalize = (line = ''): string =>
  pageNumber.test(line.trim())
    ? '#'
    : line.trim().toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
