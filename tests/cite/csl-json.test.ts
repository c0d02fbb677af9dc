import {Cite, plugins} from '@citation-js/core';
import '@citation-js/plugin-csl';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {formatCitedTitle, formatLocator} from '../../src/cite/citation.ts';
import {formatCslJson} from '../../src/cite/csl-json.ts';
import {dateOf} from '../content/date-of.ts';
import {english} from '../language/english.ts';
import {anyRecord, sparse, whole} from './records.ts';

function parse(text: string): Record<string, unknown> {
  const [item, ...more] = new Cite(text, {generateGraph: false}).data;
  if (!item || more.length > 0) throw new Error(`Expected exactly one item in ${text}`);
  return item;
}

/** Parse items and remove what is not valid CSL-JSON. */
const parseValid = (text: string) => plugins.input.util.clean(JSON.parse(text), false);

describe('formatCslJson', () => {
  test('writes every field.', () => {
    expect(parse(formatCslJson([whole], english))).toMatchObject({
      id: 'a.g0',
      type: 'chapter',
      author: [{family: 'Example', given: 'Ada'}],
      title: 'The harbour, para. 2: “Three”',
      editor: [{family: 'Sample', given: 'Bo'}],
      'container-title': 'Vestnik',
      genre: 'annotated edition, note of 3 March 2026',
      publisher: 'The Harbour Press',
      issued: {'date-parts': [[2021, 11, 5]]},
      locator: 'para. 2: “Three”',
      note: 'Original: The Gazette, https://gazette.example/harbour',
      language: 'en',
      URL: 'https://edition.example/base/articles/a/',
    });
  });

  test('skips unknown fields and the date of access.', () => {
    expect(JSON.parse(formatCslJson([sparse], english))).toEqual([
      {
        id: 'a',
        type: 'chapter',
        title: 'The harbour',
        'container-title': 'Gloss',
        language: 'en',
        URL: 'https://edition.example/base/articles/a/',
      },
    ]);
    expect(JSON.parse(formatCslJson([whole], english))[0]).not.toHaveProperty('accessed');
  });

  test.each([
    ['2021', [2021]],
    ['2021-11', [2021, 11]],
  ])('writes a date with its precision: %s.', (published, parts) => {
    expect(
      parse(formatCslJson([{...whole, published: dateOf(published)}], english))['issued'],
    ).toEqual({
      'date-parts': [parts],
    });
  });

  test.each([
    ['800', {'date-parts': [[800]]}],
    ['44 BC', {'date-parts': [[-44]]}],
    ['-0043-03-15', {'date-parts': [[-44, 3, 15]]}],
    ['c. 1590', {'date-parts': [[1590]], circa: true}],
    ['1590?', {'date-parts': [[1590]], circa: true}],
    ['1590/1592', {'date-parts': [[1590], [1592]]}],
    ['1590-03/c. 1592', {'date-parts': [[1590, 3], [1592]], circa: true}],
    ['2022-21', {'date-parts': [[2022]], season: '1'}],
    ['2022-21/2022-22', {literal: 'spring 2022 to summer 2022'}],
    ['1590/..', {literal: 'from 1590'}],
    ['159X', {literal: '1590s'}],
    ['15XX', {literal: '16th century'}],
  ])('writes %s as a valid date variable.', (published, issued) => {
    const text = formatCslJson([{...whole, published: dateOf(published)}], english);
    expect(parseValid(text)).toEqual(JSON.parse(text));
    expect(JSON.parse(text)[0].issued).toEqual(issued);
  });

  test('has dates that a citation style shows.', () => {
    const format = (published: string): string =>
      new Cite(formatCslJson([{...whole, published: dateOf(published)}], english), {
        generateGraph: false,
      }).format('bibliography', {format: 'text', template: 'apa'});
    expect(format('44 BC')).toContain('44 B.C.E.');
    expect(format('1590/1592')).toContain('1590–1592');
    expect(format('159X')).toContain('1590s');
  });

  test('marks an inferred date with a field that styles can test.', () => {
    const text = formatCslJson([{...whole, publishedInferred: true}], english);
    expect(parse(text)['issued']).toEqual({'date-parts': [[2021, 11, 5]], circa: true});
    expect(parse(text)['note']).toMatch(/^Date inferred; /);
  });

  test('writes only fields of CSL-JSON, with valid types.', () => {
    for (const record of [whole, sparse, {...whole, publishedInferred: true}]) {
      const text = formatCslJson([record], english);
      expect(parseValid(text)).toEqual(JSON.parse(text));
    }
  });

  test('preserves any title, author, publisher and quote.', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const {author, publisher, locator, url} = record;
        expect(parse(formatCslJson([record], english))).toMatchObject({
          title: formatCitedTitle(record, english),
          author: [{literal: author}],
          publisher,
          locator: locator && formatLocator(locator, english),
          URL: url,
        });
      }),
    );
  });
});
