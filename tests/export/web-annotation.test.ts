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
import {english} from '../language/english.ts';
import {annotationContext} from './annotation-context.ts';
import {articleOf, bare, first, historyOf, moved, several, siteWith} from './site.ts';
import {
  annotationSchema,
  collectionSchema,
  pageSchema,
  problemsOf,
  withdrawnSchema,
} from './web-annotation-schema.ts';

const site = siteWith();

/** A document, typed so that its properties can be read. */
interface Document {
  [key: string]: unknown;
  id: string;
  body: Record<string, unknown>[];
  target: [Target, ...PageTarget[]];
}

interface Target {
  source: {id: string};
  scope: string;
  selector: [Quote, {start: number; end: number}];
}

interface PageTarget {
  source: {id: string; format: 'text/html'};
  selector: [{value: string; refinedBy: Quote}, Quote, {start: number; end: number}];
}

interface Quote {
  exact: string;
  prefix?: string;
  suffix?: string;
}

const documentOf = (annotation: EditionAnnotation, of = site): Document =>
  annotationDocument(annotation, of, english) as Document;
const annotationOf = (article: Article, id: string): EditionAnnotation => {
  const annotation = article.annotations.find((each) => each.id === id);
  if (!annotation) throw new Error(`There is no annotation ${id}.`);
  return annotation;
};
const isInPage = (target: Target | PageTarget): target is PageTarget => !('scope' in target);
const targetsOf = ({target}: Document): Target[] =>
  target.flatMap((each) => (isInPage(each) ? [] : [each]));
const piecesOf = ({target}: Document): PageTarget[] => target.filter(isInPage);

const editions = [
  {name: 'the first edition', edition: first},
  {name: 'an edition of several languages', edition: several},
];

describe.each(editions)('each annotation of $name', ({edition}) => {
  const annotations = edition.articles.flatMap((article) => article.annotations);

  test('matches the schema, with dates and without.', () => {
    expect(annotations.length).toBeGreaterThan(5);
    for (const of of [site, siteWith(historyOf(edition))]) {
      for (const each of annotations) {
        expect(problemsOf(annotationSchema, documentOf(each, of)), each.id).toEqual([]);
      }
    }
  });

  test('has a quote and positions that select its passage in the published text.', () => {
    for (const each of annotations) {
      const targets = targetsOf(documentOf(each));
      expect(targets).toHaveLength(each.ranges.length);
      const {text} = each.article;
      const characters = [...text];
      targets.forEach(({source, selector: [quote, position]}, index) => {
        const range = each.ranges[index] ?? {start: 0, end: 0};
        expect(source.id).toBe(
          `https://edition.example/some/base/articles/${each.article.slug}/text.txt`,
        );
        expect(characters.slice(position.start, position.end).join('')).toBe(quote.exact);
        expect(quote.exact).toBe(text.slice(range.start, range.end));
        const {prefix = '', exact, suffix = ''} = quote;
        const start = text.indexOf(prefix + exact + suffix) + prefix.length;
        expect([...text.slice(0, start)]).toHaveLength(position.start);
      });
    }
  });

  test('has the same words in its page, in pieces where the page has other text between.', () => {
    for (const each of annotations) {
      const words = targetsOf(documentOf(each)).map(({selector: [{exact}]}) => exact);
      const pieces = piecesOf(documentOf(each));
      const page = `https://edition.example/some/base/articles/${each.article.slug}/`;
      expect(pieces.map(({source}) => source.id)).toEqual(pieces.map(() => page));
      expect(pieces.map(({selector: [, {exact}]}) => exact).join('')).toBe(
        words.join('').replaceAll('\n', ''),
      );
      for (const {selector} of pieces) expect(selector[0].refinedBy.exact).toBe(selector[1].exact);
    }
  });
});

describe('the terms', () => {
  const documentLoader = async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`Unknown context ${url}.`);
    return {documentUrl: url, document: {'@context': annotationContext}};
  };
  /** In safe mode, which refuses what expansion would drop. */
  const expand = (document: object) => jsonld.expand(document, {documentLoader, safe: true});

  test('of every document are in the context of the recommendation, none is dropped.', async () => {
    for (const {edition} of editions) {
      const dated = siteWith(historyOf(edition));
      for (const article of edition.articles) {
        const documents = [
          collectionDocument(article, dated, english),
          ...pageNumbers(article, site).map((number) =>
            pageDocument(article, number, dated, english),
          ),
          ...article.annotations.map((each) => annotationDocument(each, dated, english)),
        ];
        for (const document of documents) {
          const expanded = await expand(document);
          expect(expanded).toHaveLength(1);
          expect(idsOf(expanded).filter((id) => !/^https?:/.test(id))).toEqual([]);
          const isKnown = (key: string) => key in annotationContext || key.startsWith('gloss:');
          expect(keysOf(document).filter((key) => !isKnown(key))).toEqual([]);
        }
      }
    }
  });

  test('that are not in it are reported.', async () => {
    const [annotation] = first.articles[0]?.annotations ?? [];
    if (!annotation) throw new Error('The first edition has no annotation.');
    const document = annotationDocument(annotation, site, english);
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
            key === '@context' ? [] : [key, ...keysOf(inner)],
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

  test('has type and status, and names its speaker.', () => {
    const {body} = documentOf(annotationOf(harbour, 'neglected'));
    const valuesOf = (purpose: string) =>
      body.filter((each) => each['purpose'] === purpose).map((each) => each['value']);
    const [type, description] = valuesOf('classifying');
    expect(type).toBe('causal');
    expect(valuesOf('assessing')).toEqual([
      'contested',
      'The weather office measured force eleven.',
    ]);
    expect(String(description)).toContain(
      '<p>Claim 3, cause and effect by <a href="https://edition.example/some/base/actors/haddad/">Omar Haddad</a>, about ',
    );
  });

  test('has its attributes as they are in its file, and note and gist as Markdown.', () => {
    const document = documentOf(annotationOf(harbour, 'neglected'));
    expect(Object.entries(document).filter(([key]) => key.startsWith('gloss:'))).toEqual([
      ['gloss:kind', 'claim'],
      ['gloss:id', 'neglected'],
      ['gloss:by', 'haddad'],
      ['gloss:attributed-to', ['lindqvist', 'haddad']],
      ['gloss:type', 'causal'],
      ['gloss:status', 'contested'],
      ['gloss:finding', 'The weather office measured force eleven.'],
      ['gloss:rebuts', ['rebuilds']],
      ['gloss:evidence-for', ['the-many', 'neglect/2']],
    ]);
    const markdownOf = (id: string) =>
      documentOf(annotationOf(harbour, id))
        .body.filter(({format}) => format === 'text/markdown')
        .map(({purpose, value}) => [purpose, value]);
    expect(markdownOf('neglected')).toEqual([
      ['commenting', 'The [weather office](https://weather.example/) measured *force eleven*.'],
      ['describing', 'The cause was neglect, not the wind'],
    ]);
    expect(markdownOf('selma')).toEqual([
      ['commenting', 'Named after a poem.'],
      ['describing', '*Selma*: a ferry'],
    ]);
    // Its gist is the name of the sign.
    expect(markdownOf('the-many').map(([purpose]) => purpose)).toEqual(['commenting']);
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
    expect(target).toHaveLength(2);
    for (const {source} of target) {
      expect(source).toMatchObject({language: 'ar', textDirection: 'rtl'});
    }
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
    expect(problemsOf(annotationSchema, documentOf(licensed))).toEqual([]);
  });
});

test('What was withdrawn says why, and claims no words of the article.', () => {
  const {withdrawn} = articleOf(moved, 'storm');
  expect(withdrawn.map(({id}) => id)).toEqual(['gone', 'insurers']);
  for (const each of withdrawn) {
    const document = withdrawnDocument(each, site) as unknown as Document;
    expect(problemsOf(withdrawnSchema, document)).toEqual([]);
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
  test('matches the schema, and so do its pages.', () => {
    for (const {edition} of editions) {
      for (const of of [site, siteWith(historyOf(edition))]) {
        for (const article of edition.articles) {
          expect(problemsOf(collectionSchema, collectionDocument(article, of, english))).toEqual(
            [],
          );
          for (const number of pageNumbers(article, site)) {
            expect(problemsOf(pageSchema, pageDocument(article, number, of, english))).toEqual([]);
          }
        }
      }
    }
  });

  test('of an article without annotations is empty and has no page.', () => {
    const article = articleOf(bare, 'note');
    const collection = collectionDocument(article, site, english);
    expect(collection).toMatchObject({total: 0, label: 'A note without notes'});
    expect(collection).not.toHaveProperty('first');
    expect(problemsOf(collectionSchema, collection)).toEqual([]);
    expect(pageNumbers(article, site)).toEqual([]);
  });

  test('longer than a page is split, and each page links to the next.', () => {
    const harbour = articleOf(several, 'harbour');
    const annotation = annotationOf(harbour, 'old-wall');
    const long = {
      ...harbour,
      annotations: Array.from({length: pageSize + 1}, (_, index) => ({
        ...annotation,
        id: `a${index}`,
        related: [],
      })),
    };
    const address = (page: number) =>
      `https://edition.example/some/base/articles/harbour/annotations${page === 1 ? '.jsonld#page=1' : `-${page}.jsonld`}`;
    const collection = collectionDocument(long, site, english);
    expect(pageNumbers(long, site)).toEqual([1, 2]);
    expect(collection).toMatchObject({
      total: pageSize + 1,
      first: {id: address(1), startIndex: 0, next: address(2)},
      last: address(2),
    });
    const second = pageDocument(long, 2, site, english);
    expect(second).toMatchObject({id: address(2), startIndex: pageSize, prev: address(1)});
    expect(second['items']).toHaveLength(1);
    expect(second).not.toHaveProperty('next');
    expect(problemsOf(collectionSchema, collection)).toEqual([]);
    expect(problemsOf(pageSchema, second)).toEqual([]);
  });
});

describe('the relations of a collection', () => {
  const harbour = articleOf(several, 'harbour');
  const address = (id: string) =>
    `https://edition.example/some/base/articles/harbour/annotations.jsonld#${id}`;
  const links = pageDocument(harbour, 2, site, english)['items'] as Record<string, unknown>[];

  test('are on its last page, each once, with its type.', () => {
    const relations = harbour.annotations.flatMap(({relations}) => relations);
    expect(relations.length).toBeGreaterThan(5);
    expect(links).toHaveLength(relations.length * 2);
    const link = links.find(({target}) => target === address('neglected'));
    expect(link).toMatchObject({motivation: 'linking', body: address('rebuilds')});
    expect(links.find(({target}) => target === link?.['id'])).toMatchObject({
      motivation: 'tagging',
      body: {value: 'rebuts', purpose: 'tagging'},
    });
    expect(collectionDocument(harbour, site, english)['total']).toBe(
      harbour.annotations.length + links.length,
    );
  });

  test('lead to a sign where no annotation identifies it.', () => {
    const bodies = links.filter(({motivation}) => motivation === 'linking').map(({body}) => body);
    expect(bodies).toContain('https://edition.example/some/base/frameworks/renewal/#sign-1');
  });

  test('have different ids.', () => {
    expect(new Set(links.map(({id}) => id)).size).toBe(links.length);
  });
});

test('An agent is described once in a document.', () => {
  const {articles} = first;
  const collection = JSON.stringify(collectionDocument(articles[0] as Article, site, english));
  expect(collection.match(/"nickname":"gloss"/g)).toHaveLength(1);
  expect(collection.match(/"type":"Organization"/g)).toHaveLength(1);
});

describe('the schemas report', () => {
  const harbour = articleOf(several, 'harbour');
  const dated = siteWith(historyOf(several));
  const annotation = (): Json => documentOf(annotationOf(harbour, 'neglected'), dated) as Json;
  const collection = (): Json => collectionDocument(harbour, dated, english) as Json;
  const page = (): Json => pageDocument(harbour, 1, dated, english) as Json;

  const inAnnotation: Broken[] = [
    // Section 3.1
    ['another context', '@context', 'https://schema.org'],
    ['no context', '@context', undefined],
    ['an id that is not an address', 'id', 'neglected'],
    ['no id', 'id', undefined],
    ['another type', 'type', 'Note'],
    ['no body', 'body', []],
    ['no target', 'target', undefined],
    ['an empty list of targets', 'target', []],
    ['an unknown key', 'weight', 2],
    // Section 3.2.1
    ['a body without a language', 'body.0.language', undefined],
    ['a language that is not a tag', 'body.0.language', 'English language'],
    ['an unknown direction', 'body.0.textDirection', 'up'],
    ['a target without a format', 'target.0.source.format', undefined],
    // Section 3.2.4
    ['a text without a type', 'body.0.type', undefined],
    ['a text without a value', 'body.0.value', undefined],
    ['a text that is a source too', 'body.0.source', 'https://edition.example/'],
    // Section 3.2.6
    ['a text that is not in quotes as a target', 'target', 'the old wall'],
    // Section 3.3.1
    ['a date without a time', 'created', '2024-01-02'],
    ['a time without a zone', 'modified', '2025-06-07T08:09:10'],
    ['a day that does not exist', 'created', '2024-02-30T00:00:00Z'],
    ['a change before the creation', 'modified', '2023-01-01T00:00:00Z'],
    ['a change of what was never created', 'created', undefined],
    ['no creator', 'creator', undefined],
    ['no generator', 'generator', undefined],
    // Section 3.3.2
    ['a creator without a name', 'creator.name', undefined],
    ['a creator without a nickname', 'creator.nickname', undefined],
    ['a creator without a home page', 'creator.homepage', undefined],
    ['a creator that is a program', 'creator.type', 'Software'],
    // Section 3.3.5
    ['no motivation', 'motivation', undefined],
    ['an unknown motivation', 'motivation', 'weighing'],
    ['an unknown purpose', 'body.0.purpose', 'weighing'],
    ['a text without a purpose', 'body.0.purpose', undefined],
    // Section 3.3.6
    ['rights that are not an address', 'rights', 'CC BY'],
    // Section 3.3.7
    ['a canonical address that is none', 'canonical', 'neglected'],
    // Section 4
    ['a target without a source', 'target.0.source', undefined],
    ['a source without an address', 'target.0.source.id', undefined],
    // Section 4.2
    ['no selector', 'target.0.selector', undefined],
    ['one selector only', 'target.0.selector.1', undefined],
    ['a selector without a type', 'target.0.selector.0.type', undefined],
    ['an unknown selector', 'target.0.selector.0.type', 'WordSelector'],
    // Section 4.2.4
    ['an empty quote', 'target.0.selector.0.exact', ''],
    ['an empty prefix', 'target.0.selector.0.prefix', ''],
    // Section 4.2.5
    ['a position without an end', 'target.0.selector.1.end', undefined],
    ['a negative position', 'target.0.selector.1.start', -1],
    ['a position that is not whole', 'target.0.selector.1.end', 1e6 + 0.5],
    ['a position in quotation marks', 'target.0.selector.1.end', '1000000'],
    ['an end before the start', 'target.0.selector.1.end', 0],
    // Section 4.6
    ['no scope', 'target.0.scope', undefined],
  ];
  // Section 5.1
  const inCollection: Broken[] = [
    ['another type', 'type', 'Collection'],
    ['no label', 'label', undefined],
    ['no total', 'total', undefined],
    ['a negative total', 'total', -1],
    ['a total of nothing with a page', 'total', 0],
    ['no first page', 'first', undefined],
    ['no last page', 'last', undefined],
    ['a first page with a context', 'first.@context', 'http://www.w3.org/ns/anno.jsonld'],
    ['a broken annotation on its first page', 'first.items.0.motivation', 'weighing'],
  ];
  // Section 5.2
  const inPage: Broken[] = [
    ['another type', 'type', 'Page'],
    ['no collection', 'partOf', undefined],
    ['a collection without a label', 'partOf.label', undefined],
    ['no items', 'items', undefined],
    ['an empty page', 'items', []],
    ['an item with a context', 'items.0.@context', 'http://www.w3.org/ns/anno.jsonld'],
    ['an item without a target', 'items.0.target', undefined],
    ['no start', 'startIndex', undefined],
    ['a start that is not whole', 'startIndex', 0.5],
    ['a later page without one before it', 'startIndex', 500],
    ['a first page with one before it', 'prev', 'https://edition.example/annotations-0.jsonld'],
    ['a next page that is not an address', 'next', 2],
  ];

  describe.each([
    {name: 'an annotation', make: annotation, schema: annotationSchema, broken: inAnnotation},
    {name: 'a collection', make: collection, schema: collectionSchema, broken: inCollection},
    {name: 'a page', make: page, schema: pageSchema, broken: inPage},
  ])('in $name', ({make, schema, broken}) => {
    test('nothing where nothing is wrong.', () => {
      expect(problemsOf(schema, make())).toEqual([]);
    });

    test.each(broken)('%s (%s).', (_, path, value) => {
      expect(problemsOf(schema, changed(make(), path.split('.'), value))).not.toEqual([]);
    });
  });

  /** A change to a document that breaks it: what is wrong, the path, and the value there. */
  type Broken = [what: string, path: string, value: unknown];

  type Json = {[key: string]: unknown};

  /** A copy of a document with another value at a path, or without one there. */
  function changed(value: unknown, [key, ...rest]: string[], to: unknown): unknown {
    if (key === undefined) return to;
    if (Array.isArray(value)) {
      return value.flatMap((item, index) => {
        const next = String(index) === key ? changed(item, rest, to) : item;
        return next === undefined ? [] : [next];
      });
    }
    const object = value as Json;
    return {...object, [key]: changed(object[key], rest, to)};
  }
});
