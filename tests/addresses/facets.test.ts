import {describe, expect, test} from 'vitest';
import {type Faceted, isFacetPath, listFacets, toSlug} from '../../src/addresses/facets.ts';
import {parsePermalinks} from '../../src/addresses/permalinks-file.ts';
import {listPages} from '../../src/addresses/published-addresses.ts';
import {listRedirects} from '../../src/addresses/redirects.ts';

const nothing = {articles: [], actors: [], frameworks: [], recorded: []};
const article = (slug: string, faceted: Faceted) => ({
  slug,
  aliases: [],
  annotations: [],
  withdrawn: [],
  ...faceted,
});

describe('toSlug', () => {
  test.each([
    ['The Harbour Review', 'the-harbour-review'],
    ['Крым и море', 'крым-и-море'],
    ['أخبار الميناء', 'أخبار-الميناء'],
    ['危機', '危機'],
    ['हिन्दी', 'हिन्दी'],
    ['law & order', 'law-order'],
    [' –  C++ – ', 'c'],
    ['Cafe\u0301', 'café'],
    ['con', 'the-con'],
    ['★', '9733'],
    ['a/b', 'ab'],
    ['..', '46-46'],
  ])('writes %j as %j.', (name, slug) => {
    expect(toSlug(name)).toBe(slug);
    expect(toSlug(slug)).toBe(slug);
    expect(isFacetPath(`/tags/${slug}/`)).toBe(true);
  });

  test('cuts long names between characters, so that they can be names of files.', () => {
    const slug = toSlug('危'.repeat(300));
    expect(slug).toBe('危'.repeat(66));
    expect(toSlug(`${'a'.repeat(199)} b`)).toBe('a'.repeat(199));
  });
});

test.each(['/tags', '/tags/A/', '/tags/a--b/', '/tags/a/b/', '/tag/a/', '/articles/a/', '/'])(
  '%s is not an address of a facet.',
  (path) => {
    expect(isFacetPath(path)).toBe(false);
  },
);

describe('listFacets', () => {
  const a = {publisher: {name: 'Gazette'}, authors: [{name: 'Ada'}], tags: ['law', 'sea']};
  const b = {publisher: {name: 'Gazette'}, authors: [{name: 'Ada'}, {name: 'Omar'}], tags: ['sea']};
  const c = {publisher: {name: 'gazette'}, series: 'Winter'};

  test('lists the values with their articles, the most frequent first.', () => {
    const facets = listFacets([a, b, c]).map(({name, values}) => [
      name,
      values.map((each) => [each.name, each.slug, each.articles]),
    ]);
    expect(facets).toEqual([
      [
        'authors',
        [
          ['Ada', 'ada', [a, b]],
          ['Omar', 'omar', [b]],
        ],
      ],
      ['series', [['Winter', 'winter', [c]]]],
      [
        'tags',
        [
          ['sea', 'sea', [a, b]],
          ['law', 'law', [a]],
        ],
      ],
    ]);
  });

  test('lists nothing for one article, or if no value distinguishes articles.', () => {
    expect(listFacets([a])).toEqual([]);
    expect(listFacets([a, {...a}])).toEqual([]);
    expect(listFacets([{}, {}])).toEqual([]);
  });

  test('counts an article once, even if two of its authors have the same address.', () => {
    const twice = {authors: [{name: 'Ada'}, {name: 'ADA'}]};
    expect(listFacets([twice, {}])[0]?.values).toEqual([
      {name: 'Ada', slug: 'ada', articles: [twice]},
    ]);
  });
});

describe('the addresses of facets', () => {
  const articles = [article('a', {tags: ['море', 'law']}), article('b', {tags: ['law']})];

  test('are pages.', () => {
    expect(listPages({...nothing, articles}).filter(isFacetPath)).toEqual([
      '/tags/',
      '/tags/law/',
      '/tags/море/',
    ]);
  });

  test('can be recorded, in any script.', () => {
    const {permalinks, problems} = parsePermalinks({
      path: 'permalinks.txt',
      value: '/tags/ 2022-01-10\n/tags/море/ 2022-01-10\n/tags/Море/ 2022-01-10\n',
    });
    expect(permalinks.entries.map(({address}) => address)).toEqual(['/tags/', '/tags/море/']);
    expect(problems).toHaveLength(1);
  });

  test('lead to the home page when no article has the value any more.', () => {
    const recorded = ['/tags/law/', '/tags/storm/', '/authors/', '/about/'];
    expect(listRedirects({...nothing, articles, recorded})).toEqual([
      {from: '/tags/storm/', to: '/'},
      {from: '/authors/', to: '/'},
    ]);
  });
});
