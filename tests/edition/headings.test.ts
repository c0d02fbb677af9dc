import {expect, test} from 'vitest';
import {compileArticle} from '../../src/annotate/compile.ts';
import {countHeadings, listHeadings} from '../../src/edition/headings.ts';

const headingsOf = (value: string) =>
  listHeadings(
    compileArticle(
      {article: {path: 'article.md', value}},
      {registry: {actors: [], frameworks: []}, actorHref: () => '/'},
    ).tree,
  );

test('The headings of an article are nested by level.', () => {
  const headings = headingsOf(
    '## A *b*\n\n### C\n\n##### D\n\n## E\n\n> ## Quoted\n\nText[^1]\n\n[^1]: Note.\n',
  );
  expect(headings).toEqual([
    {
      id: 'a-b',
      text: 'A b',
      parts: [{id: 'c', text: 'C', parts: [{id: 'd', text: 'D', parts: []}]}],
    },
    {id: 'e', text: 'E', parts: []},
  ]);
  expect(countHeadings(headings)).toBe(4);
});

test('An article may begin with a lower heading.', () => {
  expect(headingsOf('#### A\n\n## B').map(({id}) => id)).toEqual(['a', 'b']);
});
