import {expect, test} from 'vitest';
import {splitArticleText} from '../../src/search/article-text.ts';
import {compileGood} from '../edition/content.ts';
import {articleOf, first, several} from '../export/site.ts';

/** The pieces of an article of this text. */
function piecesOf(text: string): [string | undefined, string][] {
  const {articles} = compileGood({
    'articles/a/article.md': `---\ntitle: A title\n---\n\n${text}\n`,
  });
  return articles.flatMap(splitArticleText).map(({id, text}) => [id, text]);
}

test('Each paragraph and each item of a list is a piece.', () => {
  expect(piecesOf('One.\n\n- two\n  - three\n- four\n\n> Five.')).toEqual([
    ['p1', 'One.'],
    ['p2', 'two'],
    ['p3', 'three'],
    ['p4', 'four'],
    ['p5', 'Five.'],
  ]);
});

test('A heading goes with what follows it, and the last with what stands before.', () => {
  expect(piecesOf('## One\n\nTwo.\n\n## Three\n\n### Four\n\nFive.\n\n## Six')).toEqual([
    ['p1', 'One · Two.'],
    ['p2', 'Three · Four · Five. · Six'],
  ]);
});

test('A table and code go with what stands before them, or else with what follows.', () => {
  expect(piecesOf('```\nzero\n```\n\nOne.\n\n| a | b |\n| - | - |\n| c | d |')).toEqual([
    ['p1', 'zero · One. · a · b · c · d'],
  ]);
});

test('A line that is broken goes on.', () => {
  expect(piecesOf('One\\\ntwo.')).toEqual([['p1', 'One two.']]);
});

test('A footnote has its own place.', () => {
  expect(piecesOf('One.[^a]\n\n[^a]: Two.')).toEqual([
    ['p1', 'One.'],
    ['user-content-fn-a', 'Two.'],
  ]);
});

test('An article without a paragraph has its text too.', () => {
  expect(piecesOf('## One')).toEqual([[undefined, 'One']]);
});

test.each([
  ['the first edition', first],
  ['several articles', several],
])('Every line of the text is in exactly one piece (%s).', (_, {articles}) => {
  for (const article of articles) {
    const lines = splitArticleText(article).flatMap((piece) => piece.text.split(' · '));
    const expected = article.text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    expect(lines.sort()).toEqual(expected.sort());
  }
});

test('The pieces stand in the order of the text.', () => {
  const ids = splitArticleText(articleOf(several, 'harbour')).map(({id}) => id);
  expect(ids).toEqual([
    ...Array.from({length: 14}, (_, index) => `p${index + 1}`),
    'user-content-fn-wall',
  ]);
});
