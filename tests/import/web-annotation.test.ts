import {describe, expect, test} from 'vitest';
import {readImport} from '../../src/import/read-file.ts';

const read = (json: unknown) => readImport('annotations.jsonld', JSON.stringify(json));
const page = 'https://example.org/storm';

/** Create an annotation as Recogito writes it. */
const recogito = (more: object = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'urn:uuid:1',
  type: 'Annotation',
  body: [
    {type: 'TextualBody', purpose: 'commenting', value: 'Seven <years>.'},
    {type: 'TextualBody', purpose: 'tagging', value: 'harbour'},
  ],
  target: [
    {
      source: page,
      selector: [
        {type: 'TextQuoteSelector', exact: 'for years', prefix: 'of it ', suffix: '.'},
        {type: 'TextPositionSelector', start: 10, end: 19},
      ],
    },
  ],
  creator: {id: 'https://example.org/#ada', type: 'Person', name: 'Ada Example'},
  created: '2026-01-05T10:00:00Z',
  ...more,
});

test('an annotation has its quote, comments, tags, creator and date', () => {
  expect(read([recogito()]).annotations).toEqual([
    {
      place: {label: 'annotation 1'},
      address: 'urn:uuid:1',
      pages: [page],
      quotes: [{exact: 'for years', prefix: 'of it ', suffix: '.'}],
      notes: [{value: 'Seven <years>.', format: 'text'}],
      tags: ['harbour'],
      authors: ['Ada Example'],
      date: '2026-01-05T10:00:00Z',
      relations: [],
      rest: [],
    },
  ]);
});

test('single values and lists are the same', () => {
  const {body, target} = recogito();
  expect(read([recogito({body: body[0], target: target[0]})]).annotations[0]).toMatchObject({
    notes: [{value: 'Seven <years>.'}],
    quotes: [{exact: 'for years'}],
  });
});

describe('a selector', () => {
  const quotesOf = (selector: unknown) =>
    read([recogito({target: {source: page, selector}})]).annotations[0]?.quotes;

  test('may be refined by a quote', () => {
    const refinedBy = {type: 'TextQuoteSelector', exact: 'for years'};
    const quote = {exact: 'for years', prefix: undefined, suffix: undefined};
    expect(quotesOf({type: 'CssSelector', value: '#p1', refinedBy})).toEqual([quote]);
    expect(
      quotesOf({
        type: 'FragmentSelector',
        value: 'p1',
        refinedBy: {type: 'CssSelector', value: 'p', refinedBy},
      }),
    ).toEqual([quote]);
  });

  test('that is one of several describes the same passage', () => {
    const refinedBy = {type: 'TextQuoteSelector', exact: 'for years'};
    expect(
      quotesOf([
        {type: 'CssSelector', value: '#p1', refinedBy},
        {type: 'TextQuoteSelector', exact: 'for years', prefix: 'it '},
        {type: 'TextPositionSelector', start: 1, end: 2},
      ]),
    ).toHaveLength(1);
  });

  test('without words is refused', () => {
    for (const selector of [
      {type: 'TextPositionSelector', start: 1, end: 2},
      {type: 'TextQuoteSelector', exact: ' '},
      7,
    ]) {
      const {annotations, refusals} = read([recogito({target: {source: page, selector}})]);
      expect(annotations).toEqual([]);
      expect(refusals[0]?.reason).toBe('It selects its passage by other means than its words.');
    }
  });
});

test('the formats of bodies are kept, and what has no place is reported', () => {
  const [annotation] = read([
    recogito({
      body: [
        {type: 'TextualBody', format: 'text/html', value: '<p>One</p>'},
        {type: 'TextualBody', format: 'text/markdown', value: '*Two*'},
        {type: 'TextualBody', purpose: 'replying', value: 'No.'},
        {type: 'SpecificResource', purpose: 'identifying', source: 'https://example.org/x'},
        'https://example.org/image.png',
      ],
    }),
  ]).annotations;
  expect(annotation?.notes.map(({format}) => format)).toEqual(['html', 'markdown']);
  expect(annotation?.rest).toEqual([
    'reply “No.”',
    'body https://example.org/x',
    'body https://example.org/image.png',
  ]);
});

test('an agent may be described once, and named by its address elsewhere', () => {
  const {annotations} = read({
    type: 'AnnotationCollection',
    creator: {id: 'https://example.org/#ada', type: 'Person', name: 'Ada Example'},
    first: {type: 'AnnotationPage', items: [recogito({creator: 'https://example.org/#ada'})]},
  });
  expect(annotations[0]?.authors).toEqual(['Ada Example']);
});

test('collections and pages are read, and say what they do not contain', () => {
  const items = [recogito()];
  const all = {
    embedded: {type: 'AnnotationCollection', total: 1, first: {type: 'AnnotationPage', items}},
    more: {type: 'AnnotationPage', items, next: `${page}/2`},
    elsewhere: {type: 'AnnotationCollection', total: 9, first: `${page}/1`},
    empty: {type: 'AnnotationCollection', total: 0},
  };
  expect(read(all.embedded)).toMatchObject({annotations: [{}], remarks: []});
  expect(read(all.more).remarks).toEqual([
    `The collection continues at ${page}/2: import that page too.`,
  ]);
  expect(read(all.elsewhere).remarks[0]).toContain(`begin at ${page}/1`);
  expect(read(all.empty)).toMatchObject({annotations: [], remarks: []});
});

describe('an annotation that links two others', () => {
  const two = [recogito(), recogito({id: 'urn:uuid:2'})];
  const link = {
    id: 'urn:uuid:3',
    type: 'Annotation',
    motivation: 'linking',
    body: 'urn:uuid:2',
    target: 'urn:uuid:1',
  };

  test('is a relation of its target, named by a tag of the link', () => {
    const tag = {
      type: 'Annotation',
      motivation: 'tagging',
      body: {type: 'TextualBody', value: 'supports', purpose: 'tagging'},
      target: 'urn:uuid:3',
    };
    const {annotations, refusals} = read([...two, link, tag]);
    expect(refusals).toEqual([]);
    expect(annotations.map(({relations}) => relations)).toEqual([
      [{type: 'supports', target: 'urn:uuid:2'}],
      [],
    ]);
  });

  test('may name the relation in its body', () => {
    const body = [{id: 'urn:uuid:2'}, {type: 'TextualBody', value: 'rebuts'}];
    expect(read([...two, {...link, body}]).annotations[0]?.relations).toEqual([
      {type: 'rebuts', target: 'urn:uuid:2'},
    ]);
  });

  test('with another name is reported', () => {
    const body = ['urn:uuid:2', {type: 'TextualBody', value: 'loves'}];
    expect(read([...two, {...link, body}]).annotations[0]?.rest).toEqual([
      'relation “loves” to urn:uuid:2',
    ]);
  });

  test('from an annotation that is not in the file is refused', () => {
    expect(read([recogito({id: 'urn:uuid:9'}), link]).refusals[0]?.reason).toBe(
      'It links urn:uuid:1, which is not in the file.',
    );
  });
});

test('the terms of Gloss are kind, id, attributes and relations', () => {
  const [annotation] = read([
    recogito({
      id: 'https://edition.example/base/articles/storm/warned/annotation.jsonld',
      'gloss:kind': 'claim',
      'gloss:id': 'warned',
      'gloss:by': 'author',
      'gloss:attributed-to': ['anna', 'omar'],
      'gloss:status': 'contested',
      'gloss:finding': 'It was seven.',
      'gloss:supports': ['one', 'two'],
      'gloss:evidence-for': ['neglect/1'],
      'gloss:mood': 'sad',
      body: [
        {type: 'TextualBody', purpose: 'commenting', format: 'text/html', value: '<p>A</p>'},
        {type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: 'A'},
        {type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: 'Gist'},
        {type: 'TextualBody', purpose: 'describing', format: 'text/markdown', value: '*Gist*'},
      ],
    }),
  ]).annotations;
  expect(annotation).toMatchObject({
    notes: [{value: 'A', format: 'markdown'}],
    relations: [
      {type: 'supports', target: 'one'},
      {type: 'supports', target: 'two'},
      {type: 'evidence-for', target: 'neglect/1'},
    ],
    rest: ['mood “sad”'],
    own: {
      isFinished: true,
      kind: 'claim',
      id: 'warned',
      gist: {value: '*Gist*', format: 'markdown'},
      attributes: {'attributed-to': 'anna omar', status: 'contested', finding: 'It was seven.'},
      site: 'https://edition.example/base/',
    },
  });
});

test('the passages of Gloss are those in its text: in the page, one may have several pieces', () => {
  const select = (exact: string) => ({type: 'TextQuoteSelector', exact});
  const [annotation] = read([
    recogito({
      'gloss:kind': 'gloss',
      target: [
        {source: {id: `${page}/text.txt`}, scope: page, selector: [select('One. Two.')]},
        {source: page, selector: [select('One.')]},
        {source: page, selector: [select('Two.')]},
      ],
    }),
  ]).annotations;
  expect(annotation?.quotes.map(({exact}) => exact)).toEqual(['One. Two.']);
});
