/**
 * What Lighthouse found, as Markdown.
 */
import {type Category, categories, type Fault, type Judged} from './read-report.ts';

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
 * The audits that are not passed in full, each once with its pages: first those that
 * take something from a score, then those that Lighthouse only mentions.
 */
export function faultsOf(pages: readonly Judged[]): string {
  return [
    listOf('Not perfect, and in the score:', pages, ({counts}) => counts),
    listOf('Only mentioned by Lighthouse:', pages, ({counts}) => !counts),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function listOf(head: string, pages: readonly Judged[], which: (fault: Fault) => boolean): string {
  const audits = new Map<string, string[]>();
  for (const {kind, faults} of pages) {
    for (const {audit, title, where} of faults.filter(which)) {
      const key = `\`${audit}\`, ${title}`;
      const page = where.length > 0 ? `${kind} (${where.join('; ')})` : kind;
      audits.set(key, [...(audits.get(key) ?? []), page]);
    }
  }
  if (audits.size === 0) return '';
  const items = [...audits].map(([audit, found]) => `- ${audit}\n  - ${found.join('\n  - ')}`);
  return [head, '', ...items].join('\n');
}

/** Whether every page has the full score in every category that it is judged by. */
export const isPerfect = (pages: readonly Judged[]): boolean =>
  pages.every(({scores}) => Object.values(scores).every((score) => score === 100));
