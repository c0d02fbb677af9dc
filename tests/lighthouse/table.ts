/**
 * What Lighthouse found, as Markdown.
 */
import {type Category, categories, type Judged} from './read-report.ts';

const titles: Record<Category, string> = {
  performance: 'performance',
  accessibility: 'accessibility',
  'best-practices': 'best practices',
  seo: 'SEO',
};

/** A table with a row a page. A category that a page is not judged by has a dash. */
export function tableOf(pages: readonly Judged[]): string {
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
 * The audits that are not passed in full, each once with its pages: those that take
 * something from a score with where it was found, then those that Lighthouse only mentions.
 */
export function faultsOf(pages: readonly Judged[]): string {
  const parts: string[] = [];
  const counting = byAudit(pages, true);
  if (counting.size > 0) {
    const items = [...counting].map(([audit, found]) => {
      const places = found.map(({kind, where}) => (where === '' ? kind : `${kind} (${where})`));
      return `- ${audit}\n  - ${places.join('\n  - ')}`;
    });
    parts.push(`Not perfect, and in the score:\n\n${items.join('\n')}`);
  }
  const mentioned = byAudit(pages, false);
  if (mentioned.size > 0) {
    const items = [...mentioned].map(([audit, found]) => {
      const kinds = found.map(({kind}) => kind).join(', ');
      return `- ${audit}: ${found.length === pages.length ? 'every page' : kinds}`;
    });
    parts.push(`Only mentioned by Lighthouse:\n\n${items.join('\n')}`);
  }
  return parts.join('\n\n');
}

function byAudit(
  pages: readonly Judged[],
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

/** Whether every page has the full score in every category that it is judged by. */
export const isPerfect = (pages: readonly Judged[]): boolean =>
  pages.every(({scores}) => Object.values(scores).every((score) => score === 100));
