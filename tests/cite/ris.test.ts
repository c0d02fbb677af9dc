import {Cite} from '@citation-js/core';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {formatCitedTitle} from '../../src/cite/citation.ts';
import {formatRis} from '../../src/cite/ris.ts';
import {dateOf} from '../content/date-of.ts';
import {english} from '../language/english.ts';
import {anyRecord, sparse, whole} from './records.ts';

function parse(text: string): Record<string, unknown> {
  const [record, ...more] = new Cite(text, {forceType: '@ris/file', generateGraph: false}).data;
  if (!record || more.length > 0) throw new Error(`Expected exactly one record in ${text}`);
  return record;
}

/** Read the author, which citation-js parses as `literal`, or as `family` if it is one word. */
const nameOf = ({author}: Record<string, unknown>): unknown => {
  const [name, ...more] = author as Record<string, string>[];
  expect(more).toEqual([]);
  return name && Object.keys(name).length === 1 ? (name['literal'] ?? name['family']) : name;
};

describe('formatRis', () => {
  test('writes every field.', () => {
    expect(parse(formatRis(whole, english))).toEqual({
      id: 'a.g0',
      type: 'chapter',
      author: [{family: 'Example', given: 'Ada'}],
      editor: [{family: 'Sample', given: 'Bo'}],
      title: 'The harbour, para. 2: “Three”',
      'container-title': 'Vestnik',
      publisher: 'The Harbour Press',
      // Citation.js reads only the year of a chapter.
      issued: {'date-parts': [[2021]]},
      language: 'en',
      URL: 'https://edition.example/base/articles/a/',
      note: 'Original: The Gazette, https://gazette.example/harbour',
    });
  });

  test('starts with the type, ends with the end tag, and separates lines with CR LF.', () => {
    expect(formatRis(sparse, english)).toBe(
      [
        'TY  - CHAP',
        'ID  - a',
        'TI  - The harbour',
        'T2  - Gloss',
        'LA  - en',
        'UR  - https://edition.example/base/articles/a/',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  test.each([
    ['2021', '2021///'],
    ['2021-11', '2021/11//'],
    ['2021-11-05', '2021/11/05/'],
  ])('writes a date with its precision: %s.', (published, date) => {
    const text = formatRis({...whole, published: dateOf(published)}, english);
    expect(text).toContain(`\r\nPY  - 2021\r\nDA  - ${date}\r\n`);
  });

  test('writes an institution with a comma as one name.', () => {
    expect(
      nameOf(
        parse(
          formatRis({...whole, authors: [{literal: 'Ministry of Health, Kazakhstan'}]}, english),
        ),
      ),
    ).toBe('Ministry of Health; Kazakhstan');
  });

  test('preserves any title, author, publisher and quote.', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const {author, originalPublisher, source, url} = record;
        const read = parse(formatRis(record, english));
        expect(read).toMatchObject({
          title: formatCitedTitle(record, english),
          URL: url,
          note: `Original: ${originalPublisher}, ${source}`,
        });
        expect(nameOf(read)).toBe(author?.replace(/\s*,/g, ';'));
      }),
    );
  });

  test('writes only lines with a tag, for any texts.', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const lines = formatRis(record, english).split('\r\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/);
        expect(lines.map((line) => line.slice(0, 2)).join(' ')).toBe(
          'TY ID AU A2 TI T2 M3 PB PY DA LA UR N1 ER',
        );
      }),
    );
  });
});

test.each([
  ['800', '0800', '0800///'],
  ['c. 1590', '1590', '1590///c. 1590'],
  ['1590-03-01?', '1590', '1590///1 March 1590 (uncertain)'],
  ['2022-21', '2022', '2022///spring 2022'],
  ['44 BC', undefined, '///44 BC'],
  ['1590/1592', undefined, '///1590–1592'],
  ['159X', undefined, '///1590s'],
])('formatRis writes %s as a year and “other information”.', (published, year, date) => {
  const text = formatRis({...whole, published: dateOf(published)}, english);
  expect(/^PY {2}- (.*)\r$/m.exec(text)?.[1]).toBe(year);
  expect(/^DA {2}- (.*)\r$/m.exec(text)?.[1]).toBe(date);
});
