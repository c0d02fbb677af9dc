/** Formats the results of Lighthouse as Markdown. */
import {type Category, categories, type PageResult} from './read-report.ts';

const titles: Record<Category, string> = {
  performance: 'performance',
  accessibility: 'accessibility',
  'best-practices': 'best practices',
  seo: 'SEO',
};

/** Format a table with one row per page, and a dash for each category that was not audited. */
export function formatTable(pages: readonly PageResult[]): string {
  const heads = [
    'kind of page',
    ...categories.map((each) => titles[each]),
    'LCP',
    'TBT',
    'CLS',
    'bytes',
  ];
  const rows = pages.map(({kind, scores, lcp, tbt, cls, bytes}) => [
    kind,
    ...categories.map((each) => String(scores[each] ?? '–')),
    `${(lcp / 1000).toFixed(2)} s`,
    `${Math.round(tbt)} ms`,
    String(Math.round(cls * 1000) / 1000),
    Math.round(bytes).toLocaleString('en'),
  ]);
  return [heads, heads.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/**
 * Format the audits that are not fully passed, each with its pages: first those that reduce a
 * score, with the places of the faults, then all others.
 */
export function formatFaults(pages: readonly PageResult[]): string {
  const parts: string[] = [];
  const counting = groupByAudit(pages, true);
  if (counting.size > 0) {
    const items = [...counting].map(([audit, found]) => {
      const places = found.map(({kind, where}) => (where === '' ? kind : `${kind} (${where})`));
      return `- ${audit}\n  - ${places.join('\n  - ')}`;
    });
    parts.push(`Audits that reduce a score:\n\n${items.join('\n')}`);
  }
  const mentioned = groupByAudit(pages, false);
  if (mentioned.size > 0) {
    const items = [...mentioned].map(([audit, found]) => {
      const kinds = found.map(({kind}) => kind).join(', ');
      return `- ${audit}: ${found.length === pages.length ? 'every page' : kinds}`;
    });
    parts.push(`Audits without effect on a score:\n\n${items.join('\n')}`);
  }
  return parts.join('\n\n');
}

function groupByAudit(
  pages: readonly PageResult[],
  counting: boolean,
): Map<string, {kind: string; where: string}[]> {
  const audits = new Map<string, {kind: string; where: string}[]>();
  for (const {kind, faults} of pages) {
    for (const {audit, title, where, counts} of faults) {
      if (counts !== counting) continue;
      const key = `\`${audit}\`, ${title}`;
      audits.set(key, [...(audits.get(key) ?? []), {kind, where: where.join('; ')}]);
    }
  }
  return audits;
}

/** Return whether every page has the full score in every audited category. */
export const isPerfect = (pages: readonly PageResult[]): boolean =>
  pages.every(({scores}) => Object.values(scores).every((score) => score === 100));
