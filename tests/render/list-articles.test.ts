import {describe, expect, test} from 'vitest';
import type {Actor, Article, Framework} from '../../src/edition/model.ts';
import {paginateActor, paginateFramework} from '../../src/render/list-articles.ts';

const articles = Array.from({length: 1000}, (_, nth) => ({slug: `a${nth}`}) as Article);

/** An actor with a number of mentions, each in a sentence of its own, in each of some articles. */
const actorIn = (some: readonly Article[], mentions: number, claims = 0): Actor => {
  const of = (count: number) =>
    some.flatMap((article) => Array.from({length: count}, () => ({article})));
  return {
    mentions: of(mentions),
    sentences: of(mentions),
    claims: of(claims),
    attributed: [],
  } as unknown as Actor;
};

describe('the articles on an actor', () => {
  test('are 20 a page, in the order of the edition.', () => {
    const pages = paginateActor(actorIn(articles.toReversed(), 2), articles);
    expect(pages).toHaveLength(50);
    expect(pages.flatMap(({items}) => items.map(({article}) => article))).toEqual(articles);
    expect(pages[0]?.items[0]).toMatchObject({mentions: 2, claims: [], attributed: []});
  });

  test('are fewer if they have much on it, so that a page stays below 100 kB.', () => {
    const pages = paginateActor(actorIn(articles, 20, 10), articles);
    expect(pages[0]?.items).toHaveLength(3);
    // An article is not divided.
    expect(paginateActor(actorIn(articles, 500), articles)).toHaveLength(1000);
  });

  test('are one empty page if there are none.', () => {
    expect(paginateActor(actorIn([], 1), articles)).toEqual([{items: [], number: 1, total: 1}]);
  });
});

test('The articles on a framework are 20 a page, and no sign is lost.', () => {
  const signs = [
    {passages: articles.slice(0, 30).map((article) => ({article})), evidence: []},
    {passages: [], evidence: articles.slice(20, 45).map((article) => ({article}))},
  ];
  const pages = paginateFramework({signs} as unknown as Framework, articles);
  expect(pages.map(({items}) => items.length)).toEqual([20, 20, 5]);
  expect(pages[1]?.items[0]).toEqual({article: articles[20], count: 2});
});

test('The articles on a framework are fewer if its signs fill the page.', () => {
  const sizeWith = (count: number, text?: string) => {
    const signs = Array.from({length: count}, (_, nth) => ({
      text,
      passages: nth === 0 ? articles.map((article) => ({article})) : [],
      evidence: nth === 1 ? articles.map((article) => ({article})) : [],
    }));
    return paginateFramework({signs} as unknown as Framework, articles)[0]?.items.length;
  };
  expect(sizeWith(10)).toBe(20);
  expect(sizeWith(90)).toBe(15);
  expect(sizeWith(65, 'A text. '.repeat(35))).toBe(10);
  expect(sizeWith(1000)).toBe(10);
});
