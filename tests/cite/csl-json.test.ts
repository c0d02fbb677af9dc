import {Cite, plugins} from '@citation-js/core';
import '@citation-js/plugin-csl';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {formatLocator} from '../../src/cite/citation.ts';
import {formatCslJson} from '../../src/cite/csl-json.ts';
import {anyRecord, sparse, whole} from './records.ts';

function parse(text: string): Record<string, unknown> {
  const [item, ...more] = new Cite(text, {generateGraph: false}).data;
  if (!item || more.length > 0) throw new Error(`There is not one item in ${text}`);
  return item;
}

/** An item without what CSL-JSON does not have. */
const valid = (text: string) => plugins.input.util.clean(JSON.parse(text), false);

describe('cslJson', () => {
  test('is read with every field.', () => {
    expect(parse(formatCslJson(whole))).toMatchObject({
      id: 'a.g0',
      type: 'webpage',
      author: [{literal: 'Ada Example'}],
      title: 'The harbour',
      'container-title': 'Gloss',
      genre: 'annotated edition',
      publisher: 'The Gazette',
      issued: {'date-parts': [[2021, 11, 5]]},
      locator: 'para. 2: “Three”',
      note: 'Original: The Gazette, https://gazette.example/harbour',
      language: 'en',
      URL: 'https://edition.example/base/articles/a/',
    });
  });

  test('leaves out what is not known, and always the date of access.', () => {
    expect(JSON.parse(formatCslJson(sparse))).toEqual([
      {
        id: 'a',
        type: 'webpage',
        title: 'The harbour',
        'container-title': 'Gloss',
        language: 'en',
        URL: 'https://edition.example/base/articles/a/',
      },
    ]);
    expect(JSON.parse(formatCslJson(whole))[0]).not.toHaveProperty('accessed');
  });

  test.each([
    ['2021', [2021]],
    ['2021-11', [2021, 11]],
  ])('gives a date no more precisely than it is known: %s.', (published, parts) => {
    expect(parse(formatCslJson({...whole, published}))['issued']).toEqual({'date-parts': [parts]});
  });

  test('marks an inferred date, so that a style can say so.', () => {
    const text = formatCslJson({...whole, publishedInferred: true});
    expect(parse(text)['issued']).toEqual({'date-parts': [[2021, 11, 5]], circa: true});
    expect(parse(text)['note']).toMatch(/^Date inferred; /);
  });

  test('has only the fields of CSL-JSON, each of its type.', () => {
    for (const record of [whole, sparse, {...whole, publishedInferred: true}]) {
      const text = formatCslJson(record);
      expect(valid(text)).toEqual(JSON.parse(text));
    }
  });

  test('becomes what a style makes of it.', () => {
    const cite = new Cite(formatCslJson(whole), {generateGraph: false});
    expect(cite.format('bibliography', {format: 'text', template: 'apa'}).trim()).toBe(
      'Ada Example. (2021, November 5). The harbour [Annotated edition]. The Gazette. Gloss. https://edition.example/base/articles/a/',
    );
  });

  test('keeps title, author, publisher and quote, whatever is in them.', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const {title, author, publisher, locator, url} = record;
        expect(parse(formatCslJson(record))).toMatchObject({
          title,
          author: [{literal: author}],
          publisher,
          locator: locator && formatLocator(locator),
          URL: url,
        });
      }),
    );
  });
});
