import {expect, test} from 'vitest';
import {renderLlmsTxt} from '../../src/export/llms.ts';
import {renderRobotsTxt} from '../../src/export/robots.ts';
import {dateOf} from '../content/date-of.ts';
import {english} from '../language/english.ts';
import {articleOf, bare, several, siteWith} from './site.ts';

const site = siteWith();

test('llms.txt contains only a title, a summary and lists of links', () => {
  const [title, summary, ...lines] = renderLlmsTxt(several, site, english)
    .split('\n')
    .filter(Boolean);
  expect(title).toMatch(/^# \S/);
  expect(summary).toMatch(/^> \S/);
  const [, ...rest] = lines;
  for (const line of rest) {
    expect(line).toMatch(
      /^## \S|^- \[.+\]\(https:\/\/edition\.example\/some\/base\/[^)\s]+\)(: .+)?$/,
    );
  }
  expect(rest.filter((line) => line.startsWith('## '))).toEqual([
    '## Articles',
    '## Who’s who',
    '## Theories',
    '## Optional',
  ]);
});

test('llms.txt omits empty lists', () => {
  const sections = renderLlmsTxt(bare, site, english).match(/^## .*$/gm);
  expect(sections).toEqual(['## Articles', '## Optional']);
});

test('llms.txt escapes Markdown syntax', () => {
  const article = {...articleOf(bare, 'note'), title: 'A [title] *of*\nits own'};
  expect(renderLlmsTxt({...bare, articles: [article]}, site, english)).toContain(
    '- [A \\[title\\] \\*of\\* its own](https://edition.example/some/base/articles/note/index.md)',
  );
});

test.each([
  ['2022-01-10', '2022-01-10'],
  ['800', '0800'],
  ['c. 1590', 'c. 1590'],
  ['44 BC', '44 BC'],
])('llms.txt has the date %s as %s', (published, expected) => {
  const article = {...articleOf(bare, 'note'), published: dateOf(published)};
  expect(renderLlmsTxt({...bare, articles: [article]}, site, english)).toContain(
    `index.md): ${expected}, en`,
  );
});

test('robots.txt allows everything, and names the sitemap', () => {
  expect(renderRobotsTxt(site)).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://edition.example/some/base/sitemap-index.xml\n',
  );
});
