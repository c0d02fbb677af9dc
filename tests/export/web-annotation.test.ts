import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import jsonld from 'jsonld';
import {describe, expect, test} from 'vitest';
import type {Article, EditionAnnotation} from '../../src/edition/model.ts';
import {
  annotationDocument,
  collectionDocument,
  pageDocument,
  pageNumbers,
  pageSize,
  withdrawnDocument,
} from '../../src/export/web-annotation.ts';
import {articleOf, bare, first, historyOf, moved, several, siteWith} from './site.ts';
import {fixtures, unmet} from './web-annotation-schemas.ts';

const site = siteWith();

/** A document, typed so that its properties can be read. */
interface Document {
  [key: string]: unknown;
  id: string;
  body: Record<string, unknown>[];
  target: Target | Target[];
}

interface Target {
  source: {id: string};
  scope: string;
  selector: [{exact: string; prefix: string; suffix: string}, {start: number; end: number}];
}

const documentOf = (annotation: EditionAnnotation, of = site): Document =>
  annotationDocument(annotation, of) as Document;
const annotationOf = (article: Article, id: string): EditionAnnotation => {
  const annotation = article.annotations.find((each) => each.id === id);
  if (!annotation) throw new Error(`There is no annotation ${id}.`);
  return annotation;
};
const targetsOf = ({target}: Document): Target[] => [target].flat();

const editions = [
  {name: 'the first edition', edition: first},
  {name: 'an edition of several languages', edition: several},
];

describe.each(editions)('each annotation of $name', ({edition}) => {
  const annotations = edition.articles.flatMap((article) => article.annotations);

  test('meets every must of the model, with dates and without.', () => {
    expect(annotations.length).toBeGreaterThan(5);
    for (const of of [site, siteWith(historyOf(edition))]) {
      for (const each of annotations) {
        expect(unmet(documentOf(each, of), 'annotations', 'must'), each.id).toEqual([]);
      }
    }
  });

  test('meets every should of the model that speaks of what it has.', () => {
    const dated = siteWith(historyOf(edition));
    for (const each of annotations) {
      const missed = unmet(documentOf(each, dated), 'annotations', 'should');
      // It has no fragment selector.
      expect(
        missed.filter((path) => !/conformsTo/.test(path)),
        each.id,
      ).toEqual([]);
    }
  });

  test('has a quote and positions that select its passage in the published text.', () => {
    for (const each of annotations) {
      const targets = targetsOf(documentOf(each));
      expect(targets).toHaveLength(each.ranges.length);
      const characters = [...each.article.text];
      targets.forEach(({source, selector: [quote, position]}, index) => {
        const range = each.ranges[index] ?? {start: 0, end: 0};
        expect(source.id).toBe(
          `https://edition.example/some/base/articles/${each.article.slug}/text.txt`,
        );
        expect(characters.slice(position.start, position.end).join('')).toBe(quote.exact);
        expect(quote.exact).toBe(each.article.text.slice(range.start, range.end));
        const around = quote.prefix + quote.exact + quote.suffix;
        expect(each.article.text.indexOf(around) + quote.prefix.length).toBe(range.start);
      });
    }
  });
});

describe('the terms', () => {
  const context = JSON.parse(readFileSync(join(fixtures, 'anno.jsonld'), 'utf8'));
  const documentLoader = async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`${url} is not known.`);
    return {contextUrl: undefined, documentUrl: url, document: context};
  };
  /** In safe mode, which refuses what expansion would drop. */
  const expand = (document: object) => jsonld.expand(document, {documentLoader, safe: true});

  test('of every document are in the context of the recommendation, none is dropped.', async () => {
    for (const {edition} of editions) {
      const dated = siteWith(historyOf(edition));
      for (const article of edition.articles) {
        const documents = [
          collectionDocument(article, dated),
          ...pageNumbers(article).map((number) => pageDocument(article, number, dated)),
          ...article.annotations.map((each) => annotationDocument(each, dated)),
        ];
        for (const document of documents) {
          const expanded = await expand(document);
          expect(expanded).toHaveLength(1);
          expect(idsOf(expanded).filter((id) => !/^https?:/.test(id))).toEqual([]);
          expect(keysOf(document).filter((key) => !(key in context['@context']))).toEqual([]);
        }
      }
    }
  });

  test('that are not in it are reported.', async () => {
    const [annotation] = first.articles[0]?.annotations ?? [];
    if (!annotation) throw new Error('The first edition has no annotation.');
    const document = annotationDocument(annotation, site);
    await expect(expand({...document, weight: 2})).rejects.toThrow();
    expect(idsOf(await expand({...document, motivation: 'weighing'}))).toContain('weighing');
  });

  /** What an expanded document names; a word that the context does not know stays a word. */
  const idsOf = (value: unknown): string[] =>
    Array.isArray(value)
      ? value.flatMap(idsOf)
      : typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) =>
            key === '@id' || key === '@type' ? [inner].flat().map(String) : idsOf(inner),
          )
        : [];
  const keysOf = (value: unknown): string[] =>
    Array.isArray(value)
      ? value.flatMap(keysOf)
      : typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) =>
            key.startsWith('@') ? [] : [key, ...keysOf(inner)],
          )
        : [];
});

describe('an annotation', () => {
  const harbour = articleOf(several, 'harbour');

  test('of several passages has several targets.', () => {
    const targets = targetsOf(documentOf(annotationOf(harbour, 'houses')));
    expect(targets.map(({selector: [quote]}) => quote.exact)).toEqual([
      'the ice house',
      'the smoke house',
    ]);
  });

  test('has its note as HTML, with absolute links.', () => {
    const {body} = documentOf(annotationOf(harbour, 'rebuilds'));
    const [note] = body;
    expect(note).toMatchObject({
      type: 'TextualBody',
      format: 'text/html',
      language: 'en',
      textDirection: 'ltr',
      purpose: 'commenting',
    });
    const hrefs = [...String(note?.['value']).matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect(hrefs).toEqual([
      'https://northhaven.example/plan',
      'https://edition.example/some/base/articles/harbour/#the-many',
      'https://edition.example/some/base/about/',
    ]);
  });

  test('has type and status, and names its speaker and its relations.', () => {
    const {body} = documentOf(annotationOf(harbour, 'neglected'));
    const valuesOf = (purpose: string) =>
      body.filter((each) => each['purpose'] === purpose).map((each) => each['value']);
    expect(valuesOf('classifying')).toEqual(['causal']);
    expect(valuesOf('assessing')).toEqual(['contested']);
    expect(String(valuesOf('linking'))).toContain(
      '<p>Causal claim 3 by <a href="https://edition.example/some/base/actors/haddad/">Omar Haddad</a>, on ',
    );
    expect(String(valuesOf('linking'))).toContain(
      'Rebuts <a href="https://edition.example/some/base/articles/harbour/rebuilds/">claim 1</a>',
    );
  });

  test('has the motivation of its kind, and names the sign or the actor.', () => {
    const {articles} = first;
    const all = articles.flatMap((article) => article.annotations).map((each) => documentOf(each));
    const motivations = new Set(all.map((each) => each['motivation']));
    expect([...motivations].sort()).toEqual([
      'assessing',
      'classifying',
      'describing',
      'identifying',
    ]);
    const sources = all.flatMap(({body}) => body.flatMap((each) => each['source'] ?? []));
    expect(sources).toContain(
      'https://edition.example/some/base/frameworks/revolutionary-situation/#sign-1',
    );
    expect(sources).toContain('https://edition.example/some/base/actors/japarov/');
  });

  test('is in the language of its article, in its direction.', () => {
    const {body, target} = documentOf(annotationOf(articleOf(several, 'mina'), 'jidar'));
    expect(body[0]).toMatchObject({language: 'ar', textDirection: 'rtl'});
    expect(target).toMatchObject({source: {language: 'ar', textDirection: 'rtl'}});
  });

  test('has the dates of the history, and none that are not known.', () => {
    const annotation = annotationOf(harbour, 'old-wall');
    expect(documentOf(annotation, siteWith(historyOf(several)))).toMatchObject({
      created: '2024-01-02T03:04:05Z',
      modified: '2025-06-07T08:09:10Z',
    });
    expect(JSON.stringify(documentOf(annotation))).not.toMatch(/created|modified/);
  });

  test('was created when its first id was, where it has been renamed.', () => {
    const annotation = {...annotationOf(harbour, 'old-wall'), aliases: ['wall']};
    const dated = siteWith({
      articles: new Map(),
      annotations: new Map([
        ['harbour/wall', {created: '2020-01-01T00:00:00Z', modified: '2020-02-01T00:00:00Z'}],
        ['harbour/old-wall', {created: '2021-01-01T00:00:00Z', modified: '2021-02-01T00:00:00Z'}],
      ]),
    });
    expect(documentOf(annotation, dated)).toMatchObject({
      created: '2020-01-01T00:00:00Z',
      modified: '2021-02-01T00:00:00Z',
    });
  });

  test('has rights where the article gives the licence of its notes, and only there.', () => {
    const annotation = annotationOf(harbour, 'old-wall');
    expect(documentOf(annotation)).not.toHaveProperty('rights');
    const rights = 'https://creativecommons.org/licenses/by/4.0/';
    const licensed = {...annotation, article: {...harbour, rights}};
    expect(documentOf(licensed)).toMatchObject({rights});
    expect(unmet(documentOf(licensed), 'annotations', 'must')).toEqual([]);
  });
});

test('What was withdrawn says why, and claims no words of the article.', () => {
  const {withdrawn} = articleOf(moved, 'storm');
  expect(withdrawn.map(({id}) => id)).toEqual(['gone', 'insurers']);
  for (const each of withdrawn) {
    const document = withdrawnDocument(each, site) as unknown as Document;
    expect(unmet(document, 'annotations', 'must')).toEqual([]);
    expect(document).toMatchObject({
      id: `https://edition.example/some/base/articles/storm/${each.id}/annotation.jsonld`,
      motivation: 'editing',
      target: 'https://edition.example/some/base/articles/storm/',
    });
    expect(document.body[0]).toMatchObject({format: 'text/html', purpose: 'editing'});
  }
  expect(JSON.stringify(withdrawnDocument(withdrawn[0] as never, site))).toContain(
    'https://edition.example/some/base/articles/storm/#p2',
  );
});

describe('a collection', () => {
  test('meets the musts and the shoulds of the model, and so do its pages.', () => {
    for (const {edition} of editions) {
      const dated = siteWith(historyOf(edition));
      for (const article of edition.articles) {
        const collection = collectionDocument(article, dated);
        expect(unmet(collection, 'collections', 'must')).toEqual([]);
        if (article.annotations.length === 0) continue;
        expect(unmet(collection, 'collections', 'should')).toEqual([]);
        for (const number of pageNumbers(article)) {
          const page = pageDocument(article, number, dated);
          expect(unmet(page, 'collections/pages', 'must')).toEqual([]);
          expect(unmet(page, 'collections/pages', 'should')).toEqual([]);
        }
      }
    }
  });

  test('of an article without annotations is empty and has no page.', () => {
    const article = articleOf(bare, 'note');
    const collection = collectionDocument(article, site);
    expect(collection).toMatchObject({total: 0, label: 'A note without notes'});
    expect(collection).not.toHaveProperty('first');
    expect(unmet(collection, 'collections', 'must')).toEqual([]);
    expect(pageNumbers(article)).toEqual([]);
  });

  test('longer than a page is split, and each page links to the next.', () => {
    const harbour = articleOf(several, 'harbour');
    const annotation = annotationOf(harbour, 'old-wall');
    const long = {
      ...harbour,
      annotations: Array.from({length: pageSize + 1}, (_, index) => ({
        ...annotation,
        id: `a${index}`,
      })),
    };
    const address = (page: number) =>
      `https://edition.example/some/base/articles/harbour/annotations-${page}.jsonld`;
    const collection = collectionDocument(long, site);
    expect(pageNumbers(long)).toEqual([1, 2]);
    expect(collection).toMatchObject({
      total: pageSize + 1,
      first: {id: address(1), startIndex: 0, next: address(2)},
      last: address(2),
    });
    const second = pageDocument(long, 2, site);
    expect(second).toMatchObject({id: address(2), startIndex: pageSize, prev: address(1)});
    expect(second['items']).toHaveLength(1);
    expect(second).not.toHaveProperty('next');
    expect(unmet(collection, 'collections', 'must')).toEqual([]);
    expect(unmet(second, 'collections/pages', 'must')).toEqual([]);
  });
});

test('The schemas report what is wrong with a document.', () => {
  const [annotation] = first.articles[0]?.annotations ?? [];
  if (!annotation) throw new Error('The first edition has no annotation.');
  const document = documentOf(annotation);
  const wrong = (change: object) => unmet({...document, ...change}, 'annotations', 'must');
  expect(wrong({id: 'no address'})).not.toEqual([]);
  expect(wrong({created: 'yesterday'})).not.toEqual([]);
  expect(wrong({target: undefined})).not.toEqual([]);
  expect(wrong({canonical: 'no address'})).not.toEqual([]);
  const [target] = targetsOf(document);
  expect(
    wrong({target: {...target, selector: {type: 'TextPositionSelector', start: -1, end: 2}}}),
  ).not.toEqual([]);
  expect(unmet({...document, motivation: 'weighing'}, 'annotations', 'should')).not.toEqual([]);
});
