import {toHtml} from 'hast-util-to-html';
import {expect, test} from 'vitest';
import {compileArticle} from '../../../src/annotate/compile.ts';

const compile = (value: string) =>
  compileArticle(
    {article: {path: 'article.md', value}},
    {registry: {actors: [], frameworks: []}, actorHref: () => '/'},
  );
const image = '<img src="b.png" alt="a">';

test.each([
  ['![a](b.png)', `<figure>${image}</figure>`, ''],
  ['![a](b.png "C d")', `<figure>${image}<figcaption>C d</figcaption></figure>`, 'C d'],
  ['![a](b.png)\n*C* d', `<figure>${image}<figcaption><em>C</em> d</figcaption></figure>`, 'C d'],
  ['![a](b.png)  \nC d', `<figure>${image}<figcaption>C d</figcaption></figure>`, 'C d'],
  [
    '[![a](b.png)](https://x.example/)',
    `<figure><a href="https://x.example/">${image}</a></figure>`,
    '',
  ],
  ['One ![a](b.png) two.', `<p id="p1">One ${image} two.</p>`, 'One  two.'],
  ['![a](b.png) two.', `<p id="p1">${image} two.</p>`, ' two.'],
])('%j becomes %s', (markdown, html, text) => {
  const {tree, projection} = compile(markdown);
  expect(toHtml(tree)).toBe(html);
  expect(projection.text).toBe(text);
});

test('A caption can be annotated, and has a location.', () => {
  const {problems} = compile('Text.\n\n![a](b.png "C\u202Ed")');
  expect(problems).toMatchObject([{line: 3, ruleId: 'character'}]);
});
