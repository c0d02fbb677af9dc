import {expect, test} from 'vitest';
import {splitArticleText} from '../../src/search/article-text.ts';
import {compileGood} from '../edition/content.ts';
import {articleOf, first, several} from '../export/site.ts';

/** Split an article with this text. */
function piecesOf(text: string): [string | undefined, string][] {
  const {articles} = compileGood({
    'articles/a/article.md': `---\ntitle: A title\n---\n\n${text}\n`,
  });
  return articles.flatMap(splitArticleText).map(({id, text}) => [id, text]);
}

test('returns a piece for each paragraph and list item', () => {
  expect(piecesOf('One.\n\n- two\n  - three\n- four\n\n> Five.')).toEqual([
    ['p1', 'One.'],
    ['p2', 'two'],
    ['p3', 'three'],
    ['p4', 'four'],
    ['p5', 'Five.'],
  ]);
});

test('returns a piece for each heading', () => {
  expect(piecesOf('## One\n\nTwo.\n\n## Three\n\n### Four\n\nFive.\n\n## Six')).toEqual([
    ['one', 'One'],
    ['p1', 'Two.'],
    ['three', 'Three'],
    ['four', 'Four'],
    ['p2', 'Five.'],
    ['six', 'Six'],
  ]);
  expect(
    splitArticleText(articleOf(several, 'harbour')).filter(({isHeading}) => isHeading),
  ).toEqual([
    {id: 'what-happened', isHeading: true, text: 'What happened'},
    {id: 'the-losses', isHeading: true, text: 'The losses'},
    {id: 'what-follows', isHeading: true, text: 'What follows'},
  ]);
});

test('joins tables and code to the previous piece, or else to the next', () => {
  expect(piecesOf('```\nzero\n```\n\nOne.\n\n| a | b |\n| - | - |\n| c | d |')).toEqual([
    ['p1', 'zero · One. · a · b · c · d'],
  ]);
});

test('replaces a hard line break by a space', () => {
  expect(piecesOf('One\\\ntwo.')).toEqual([['p1', 'One two.']]);
});

test('returns a piece for each footnote', () => {
  expect(piecesOf('One.[^a]\n\n[^a]: Two.')).toEqual([
    ['p1', 'One.'],
    ['user-content-fn-a', 'Two.'],
  ]);
});

test('returns a piece without id if the article has neither headings nor paragraphs', () => {
  expect(piecesOf('```\nOne\n```')).toEqual([[undefined, 'One']]);
});

test.each([
  ['the first edition', first],
  ['several articles', several],
])('has every line of the text in exactly one piece (%s)', (_, {articles}) => {
  for (const article of articles) {
    const lines = splitArticleText(article).flatMap((piece) => piece.text.split(' · '));
    const expected = article.text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    expect(lines.sort()).toEqual(expected.sort());
  }
});

test('returns the pieces in text order', () => {
  const ids = splitArticleText(articleOf(several, 'harbour')).map(({id}) => id);
  expect(ids).toEqual([
    'what-happened',
    ...['p1', 'p2', 'p3', 'p4'],
    'the-losses',
    ...['p5', 'p6', 'p7', 'p8', 'p9', 'p10', 'p11', 'p12'],
    'what-follows',
    ...['p13', 'p14'],
    'user-content-fn-wall',
  ]);
});
