import type {Graph} from 'schema-dts';
import {describe, expect, test} from 'vitest';
import type {EditionAnnotation} from '../../src/edition/model.ts';
import type {Json} from '../../src/export/json.ts';
import {
  createActorJsonLd,
  createArticleJsonLd,
  createFrameworkJsonLd,
  createPassageJsonLd,
} from '../../src/export/schema-org.ts';
import {dateOf} from '../content/date-of.ts';
import {compileGood} from '../edition/content.ts';
import {english} from '../language/english.ts';
import {articleOf, bare, first, historyOf, several, siteWith} from './site.ts';

const site = siteWith();
const base = 'https://edition.example/some/base/';

/** Return the things of a type. */
function listThings(document: Graph, ...types: string[]): Json[] {
  expect(document['@context']).toBe('https://schema.org');
  const graph = document['@graph'] as unknown as Json[];
  return graph.filter((each) => types.includes(String(each['@type'])));
}

/** Return the first thing, which the page is about. */
const thing = (document: Graph): Json => document['@graph'][0] as unknown as Json;
const harbour = articleOf(several, 'harbour');
const annotation = (id: string, article = harbour): EditionAnnotation => {
  const found = article.annotations.find((each) => each.id === id);
  if (!found) throw new Error(`There is no annotation ${id}.`);
  return found;
};

/** Return a claim of a site that names its editors, and publishes reviews. */
function reviewed(status = 'contested', claimReview = true): EditionAnnotation {
  const [article] = compileGood({
    'site.md': `---
name: Vestnik
editors: [{id: bo, name: Bo Sample, url: https://bo.example/}, {id: cy, name: Cy}]
organisation: {name: The Harbour Press}
rights: https://creativecommons.org/licenses/by/4.0/
claimReview: ${claimReview}
---
`,
    'articles/a/article.md': `---
title: A title
authors:
  - {given: Ada, family: Example}
  - {organisation: The Ministry}
editor: cy
---

One two three.
`,
    'articles/a/annotations.md': `:::claim[A gist]{#one status=${status} finding="It was two." editor=bo}\n> One\n\nA note.\n:::\n`,
  }).articles;
  const [annotation] = article?.annotations ?? [];
  if (!annotation) throw new Error('The article has no annotation.');
  return annotation;
}

describe('createArticleJsonLd', () => {
  test('describes the original article, and cites the frameworks of the annotations', () => {
    expect(thing(createArticleJsonLd(harbour, siteWith(historyOf(several)), english))).toEqual({
      '@type': 'Article',
      '@id': `${base}articles/harbour/`,
      headline: 'The harbour after the storm',
      inLanguage: 'en',
      image: `${base}articles/harbour/preview.png`,
      author: {'@type': 'Person', name: 'Ada Example'},
      publisher: {'@type': 'Organization', name: 'Gloss', url: base},
      datePublished: '2024-01-02',
      dateModified: '2025-06-07',
      isBasedOn: {
        '@type': 'Article',
        author: {'@type': 'Person', name: 'Ada Example'},
        url: 'https://gazette.example/harbour',
        datePublished: '2021-11',
        publisher: {
          '@type': 'Organization',
          name: 'The Harbour Gazette',
          url: 'https://gazette.example/',
        },
      },
      citation: [`${base}frameworks/renewal/`, `${base}frameworks/neglect/`],
    });
  });

  test('omits unknown values', () => {
    expect(thing(createArticleJsonLd(articleOf(bare, 'note'), site, english))).toEqual({
      '@type': 'Article',
      '@id': `${base}articles/note/`,
      headline: 'A note without notes',
      inLanguage: 'en',
      image: `${base}articles/note/preview.png`,
      publisher: {'@type': 'Organization', name: 'Gloss', url: base},
    });
  });

  test('gives the date of publication of an article that was published on this site only', () => {
    const article = {...harbour, source: undefined, publisher: undefined};
    const described = thing(createArticleJsonLd(article, siteWith(historyOf(several)), english));
    expect(described).toMatchObject({
      datePublished: '2021-11',
      dateModified: '2025-06-07',
    });
    expect(described).not.toHaveProperty('isBasedOn');
  });

  test('names people as editors, and an organisation as the publisher', () => {
    const described = thing(createArticleJsonLd(reviewed().article, site, english));
    expect(described).toMatchObject({
      author: [
        {'@type': 'Person', name: 'Ada Example', givenName: 'Ada', familyName: 'Example'},
        {'@type': 'Organization', name: 'The Ministry'},
      ],
      editor: [{'@type': 'Person', name: 'Bo Sample', url: 'https://bo.example/'}],
      publisher: {'@type': 'Organization', name: 'The Harbour Press'},
    });
    // The licence of the notes is not that of the article.
    expect(described).not.toHaveProperty('license');
  });
});

describe('createPassageJsonLd', () => {
  test('describes a claim with its text, article, speaker and sources', () => {
    expect(thing(createPassageJsonLd(annotation('neglected'), site, english))).toEqual({
      '@type': 'Claim',
      '@id': `${base}articles/harbour/neglected/`,
      name: 'The cause was neglect, not the wind',
      text: '"It was not the wind", he said, "it was neglect."',
      inLanguage: 'en',
      appearance: {
        '@type': 'Article',
        '@id': `${base}articles/harbour/`,
        headline: 'The harbour after the storm',
      },
      firstAppearance: {
        '@type': 'Article',
        author: {'@type': 'Person', name: 'Ada Example'},
        url: 'https://gazette.example/harbour',
        datePublished: '2021-11',
        publisher: {
          '@type': 'Organization',
          name: 'The Harbour Gazette',
          url: 'https://gazette.example/',
        },
      },
      author: {'@type': 'Person', '@id': `${base}actors/haddad/`, name: 'Omar Haddad'},
      datePublished: '2021-11',
    });
  });

  test('describes the note as a comment with its own author, dates and licence', () => {
    const dated = siteWith(historyOf(several));
    const document = createPassageJsonLd(annotation('neglected'), dated, english);
    expect(listThings(document, 'Comment')).toEqual([
      {
        '@type': 'Comment',
        '@id': `${base}articles/harbour/neglected/#note`,
        about: {'@id': `${base}articles/harbour/neglected/`},
        text: expect.stringMatching(/^[A-Z].+\.$/),
        inLanguage: 'en',
        author: {'@type': 'Organization', name: 'Gloss'},
        dateCreated: '2024-01-02T03:04:05Z',
        dateModified: '2025-06-07T08:09:10Z',
        citation: ['https://weather.example/'],
      },
    ]);
    expect(listThings(createPassageJsonLd(reviewed(), site, english), 'Comment')).toMatchObject([
      {
        author: {'@type': 'Person', name: 'Bo Sample', url: 'https://bo.example/'},
        license: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ]);
  });

  test('describes a review of a checked claim, if the site publishes reviews', () => {
    const reviewsOf = (status: string, claimReview = true) =>
      listThings(createPassageJsonLd(reviewed(status, claimReview), site, english), 'ClaimReview');
    expect(reviewsOf('contested')).toEqual([
      {
        '@type': 'ClaimReview',
        '@id': 'https://edition.example/some/base/articles/a/one/#review',
        url: 'https://edition.example/some/base/articles/a/one/',
        claimReviewed: 'A gist',
        author: {'@type': 'Organization', name: 'The Harbour Press'},
        license: 'https://creativecommons.org/licenses/by/4.0/',
        reviewBody: 'It was two.',
        reviewRating: {'@type': 'Rating', alternateName: 'contested'},
        itemReviewed: {
          '@type': 'Claim',
          '@id': 'https://edition.example/some/base/articles/a/one/',
        },
      },
    ]);
    for (const status of ['supported', 'unsupported']) expect(reviewsOf(status)).toHaveLength(1);
    for (const status of ['opinion', 'unrated']) expect(reviewsOf(status)).toEqual([]);
    expect(reviewsOf('contested', false)).toEqual([]);
  });

  test('uses the author of the article for a claim of the author, if known', () => {
    expect(thing(createPassageJsonLd(annotation('old-wall'), site, english))['author']).toEqual({
      '@type': 'Person',
      name: 'Ada Example',
    });
    const russian = annotation('molchanie', articleOf(several, 'zasedanie'));
    expect(thing(createPassageJsonLd(russian, site, english))).not.toHaveProperty('author');
  });

  test('describes another kind as a quotation about a sign, an actor or a term', () => {
    const about = (of: EditionAnnotation) => {
      const quotation = thing(createPassageJsonLd(of, site, english));
      expect(quotation['@type']).toBe('Quotation');
      return quotation['about'];
    };
    expect(about(annotation('the-many'))).toEqual({
      '@type': 'DefinedTerm',
      '@id': `${base}frameworks/neglect/#sign-3`,
      name: 'The many pay',
    });
    expect(about(annotation('mayor'))).toEqual({
      '@type': 'Person',
      '@id': `${base}actors/lindqvist/`,
      name: 'Maria Lindqvist',
    });
    expect(about(annotation('selma'))).toMatchObject({
      '@type': 'DefinedTerm',
      name: 'two ferries, one of them the Selma',
      description: 'Selma: a ferry',
    });
  });

  test('has breadcrumbs from the home page', () => {
    const document = createPassageJsonLd(annotation('selma'), site, english);
    const [breadcrumbs] = listThings(document, 'BreadcrumbList');
    const items = breadcrumbs?.['itemListElement'] as {position: number; item: string}[];
    expect(items.map(({position, item}) => [position, item])).toEqual([
      [1, base],
      [2, `${base}articles/harbour/`],
      [3, `${base}articles/harbour/selma/`],
    ]);
  });
});

test('describes an actor as a person, with a link to Wikidata if known', () => {
  const actorOf = (id: string) => {
    const actor = several.actors.find((each) => each.id === id);
    if (!actor) throw new Error(`There is no actor ${id}.`);
    return thing(createActorJsonLd(actor, site, english));
  };
  expect(actorOf('haddad')).toEqual({
    '@type': 'Person',
    '@id': `${base}actors/haddad/`,
    name: 'Omar Haddad',
    alternateName: ['Haddad', 'Омар Хаддад', 'عمر حداد'],
    description: 'Harbour master',
    birthDate: '1958',
    deathDate: '2023-05-02',
    sameAs: 'http://www.wikidata.org/entity/Q42',
  });
  expect(actorOf('nobody')).toEqual({
    '@type': 'Person',
    '@id': `${base}actors/nobody/`,
    name: 'Zuzana Nováková',
  });
});

test('has only the dates that the vocabulary can express', () => {
  const [actor] = several.actors;
  if (!actor) throw new Error('There is no actor.');
  const datesOf = (born: string, died: string) => {
    const dated = {...actor, born: dateOf(born), died: dateOf(died)};
    const {birthDate, deathDate} = thing(createActorJsonLd(dated, site, english));
    return [birthDate, deathDate];
  };
  expect(datesOf('800-01', '0850')).toEqual(['0800-01', '0850']);
  expect(datesOf('44 BC', 'c. 0020')).toEqual([undefined, undefined]);
  expect(datesOf('1590/1592', '165X')).toEqual([undefined, undefined]);
});

test('describes a framework as a set of terms with the addresses of its signs', () => {
  const [framework] = first.frameworks;
  if (!framework) throw new Error('There is no framework.');
  const set = thing(createFrameworkJsonLd(framework, site, english));
  expect(set).toMatchObject({'@type': 'DefinedTermSet', name: 'Revolutionary situation'});
  expect(set['citation']).toMatch(/^V\. I\. Lenin/);
  const terms = set['hasDefinedTerm'] as Json[];
  expect(terms.map((term) => [term['@id'], term['termCode']])).toEqual(
    [1, 2, 3].map((number) => [
      `${base}frameworks/revolutionary-situation/#sign-${number}`,
      'I'.repeat(number),
    ]),
  );
});
