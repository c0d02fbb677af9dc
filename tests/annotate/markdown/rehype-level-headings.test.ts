import {expect, test} from 'vitest';
import {rehypeLevelHeadings} from '../../../src/annotate/markdown/rehype-level-headings.ts';
import {html, readArticle} from '../read.ts';

test.each([
  ['an article with a first level goes down by one', '# a\n\n## b', '<h2>a</h2>\n<h3>b</h3>'],
  ['the last level stays', '# a\n\n###### b', '<h2>a</h2>\n<h6>b</h6>'],
  ['an article without a first level stays', '## a\n\n### b', '<h2>a</h2>\n<h3>b</h3>'],
  ['an article without headings stays', 'a', '<p>a</p>'],
])('%s', (_, markdown, expected) => {
  const tree = readArticle(markdown);
  rehypeLevelHeadings()(tree);
  expect(html(tree)).toBe(expected);
});
