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
import {english} from '../language/english.ts';
import {articleOf, bare, first, historyOf, several, siteWith} from './site.ts';

const site = siteWith();
const base = 'https://edition.example/some/base/';

/** Return the thing and its breadcrumbs. */
function parts(
  document: Json,
): [Json, {itemListElement: {position: number; item: string; name: string}[]}] {
  expect(document['@context']).toBe('https://schema.org');
  const graph = document['@graph'] as never[];
  expect(graph).toHaveLength(2);
  return graph as never;
}

const thing = (document: Json): Json => parts(document)[0];
const harbour = articleOf(several, 'harbour');
const annotation = (id: string, article = harbour): EditionAnnotation => {
  const found = article.annotations.find((each) => each.id === id);
  if (!found) throw new Error(`There is no annotation ${id}.`);
  return found;
};

describe('createArticleJsonLd', () => {
  test('describes the original article, and cites the frameworks of the annotations', () => {
    expect(thing(createArticleJsonLd(harbour, siteWith(historyOf(several)), english))).toEqual({
      '@type': 'Article',
      '@id': `${base}articles/harbour/`,
      headline: 'The harbour after the storm',
      inLanguage: 'en',
      author: {'@type': 'Person', name: 'Ada Example'},
      editor: {'@type': 'Organization', name: 'Gloss'},
      dateCreated: '2024-01-02T03:04:05Z',
      dateModified: '2025-06-07T08:09:10Z',
      isBasedOn: {
        '@type': 'Article',
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
    });
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
      author: {'@type': 'Person', '@id': `${base}actors/haddad/`, name: 'Omar Haddad'},
      editor: {'@type': 'Organization', name: 'Gloss'},
      citation: ['https://weather.example/'],
    });
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
    const [, {itemListElement}] = parts(createPassageJsonLd(annotation('selma'), site, english));
    expect(itemListElement.map(({position, item}) => [position, item])).toEqual([
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
