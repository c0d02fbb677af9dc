import {expect, test} from 'vitest';
import {maxLinks, renderLlmsTxt} from '../../src/export/llms.ts';
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

test('llms.txt has the first of many articles, and a link to the list of all', () => {
  const note = articleOf(bare, 'note');
  const articles = Array.from({length: maxLinks + 7}, (_, nth) => ({...note, slug: `note-${nth}`}));
  const text = renderLlmsTxt({...bare, articles}, site, english);
  const links = text.match(/^- .*$/gm) ?? [];
  expect(links.filter((link) => /\/note-\d+\/index\.md/.test(link))).toHaveLength(maxLinks);
  expect(links[maxLinks]).toBe('- [… and 7 more](https://edition.example/some/base/index.md)');
  // The page About, the annotations of the articles that are listed, and the feed.
  expect(links.slice(maxLinks + 1)).toHaveLength(maxLinks + 2);
  const exact = {...bare, articles: articles.slice(0, maxLinks)};
  expect(renderLlmsTxt(exact, site, english)).not.toContain('more](');
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
