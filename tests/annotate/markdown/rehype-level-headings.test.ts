import {expect, test} from 'vitest';
import {rehypeLevelHeadings} from '../../../src/annotate/markdown/rehype-level-headings.ts';
import {html, readArticle} from '../read.ts';

test.each([
  ['moves all headings down if there is an h1', '# a\n\n## b', '<h2>a</h2>\n<h3>b</h3>'],
  ['keeps h6', '# a\n\n###### b', '<h2>a</h2>\n<h6>b</h6>'],
  ['keeps headings if there is no h1', '## a\n\n### b', '<h2>a</h2>\n<h3>b</h3>'],
  ['keeps an article without headings', 'a', '<p>a</p>'],
])('%s', (_, markdown, expected) => {
  const tree = readArticle(markdown);
  rehypeLevelHeadings()(tree);
  expect(html(tree)).toBe(expected);
});
