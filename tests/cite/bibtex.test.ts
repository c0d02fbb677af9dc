import {Cite} from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {formatBibtex} from '../../src/cite/bibtex.ts';
import {formatCitedTitle} from '../../src/cite/citation.ts';
import {dateOf} from '../content/date-of.ts';
import {english} from '../language/english.ts';
import {anyRecord, sparse, whole} from './records.ts';

/** Parse one entry as BibTeX or as biblatex. */
function parse(text: string, forceType = '@bibtex/text'): Record<string, unknown> {
  const [entry, ...more] = new Cite(text, {forceType, generateGraph: false}).data;
  if (!entry || more.length > 0) throw new Error(`Expected exactly one entry in ${text}`);
  return entry;
}

describe('formatBibtex', () => {
  test('writes every field.', () => {
    expect(parse(formatBibtex(whole, english))).toEqual({
      id: 'a.g0',
      'citation-key': 'a.g0',
      type: 'chapter',
      author: [{family: 'Example', given: 'Ada'}],
      editor: [{family: 'Sample', given: 'Bo'}],
      title: 'The harbour, para. 2: “Three”',
      'container-title': 'Vestnik',
      genre: 'Annotated edition, note of 3 March 2026',
      publisher: 'The Harbour Press',
      issued: {'date-parts': [[2021, 11, 5]]},
      note: 'Original: The Gazette, https://gazette.example/harbour',
      URL: 'https://edition.example/base/articles/a/',
    });
  });

  test('writes an entry for biblatex, which also reads the language.', () => {
    expect(parse(formatBibtex({...whole, lang: 'ru'}, english), '@biblatex/text')).toMatchObject({
      author: [{family: 'Example', given: 'Ada'}],
      title: 'The harbour, para. 2: “Three”',
      issued: {'date-parts': [[2021, 11, 5]]},
      language: 'ru',
      URL: 'https://edition.example/base/articles/a/',
    });
  });

  test('skips unknown fields.', () => {
    expect(formatBibtex(sparse, english)).toBe(
      '@incollection{a,\n  title = {{The harbour}},\n  booktitle = {{Gloss}},\n  language = {en},\n  url = {https://edition.example/base/articles/a/},\n}\n',
    );
  });

  test.each([
    ['2021', [2021]],
    ['2021-11', [2021, 11]],
  ])('writes a date with its precision: %s.', (published, parts) => {
    expect(
      parse(formatBibtex({...whole, published: dateOf(published)}, english))['issued'],
    ).toEqual({
      'date-parts': [parts],
    });
  });

  test('writes what is inferred.', () => {
    const text = formatBibtex({...whole, titleInferred: true, publishedInferred: true}, english);
    expect(text).toContain('note = {Title inferred; date inferred; original');
  });

  test.each(['Ministry of Health, Kazakhstan', 'Ada Example and Bo Sample', 'van der Berg'])(
    'writes %s as one name.',
    (author) => {
      const entry = parse(
        formatBibtex({...whole, authors: [{literal: author}], publisher: author}, english),
      );
      expect(entry['author']).toEqual([{family: author}]);
      expect(entry['publisher']).toBe(author);
    },
  );

  test.each([
    ['van der Berg', 'Ada'],
    ['García Márquez', 'Gabriel José'],
    ["O'Neil", 'J. R.'],
    ['Smith and Sons', 'Ada, the elder'],
    ['李', '伟'],
  ])('writes the family name %s and the given name %s.', (family, given) => {
    const text = formatBibtex(
      {...whole, authors: [{family, given}, {literal: 'A and B'}]},
      english,
    );
    expect(parse(text)['author']).toEqual([{family, given}, {family: 'A and B'}]);
  });

  test('preserves any title, author, publisher and quote.', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const {author, originalPublisher, source, url} = record;
        const entry = parse(formatBibtex(record, english));
        expect(entry).toMatchObject({
          title: formatCitedTitle(record, english),
          author: [{family: author}],
          URL: url,
          note: `Original: ${originalPublisher}, ${source}`,
        });
      }),
    );
  });

  test('balances braces and escapes what TeX would interpret, for any texts.', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const text = formatBibtex(record, english);
        let depth = 0;
        for (const character of text) {
          if (character === '{') depth++;
          if (character === '}') depth--;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        const values = text
          .split('\n')
          .filter((line) => /^ {2}(title|author|editor|booktitle|type|publisher|note) =/.test(line))
          .map((line) => line.replace(/^[^=]*=/, ''));
        for (const value of values) {
          expect(value).not.toMatch(/(?<!\\)[#$%&_]|[~^`<>|]|--|''|,,/);
          expect(value).not.toMatch(/\\(?!text[a-z]+\{\}|[#$%&_])/);
        }
      }),
    );
  });
});

test.each([
  ['800', '  year = {0800},\n'],
  ['c. 1590', '  year = {{c. 1590}},\n  date = {1590~},\n'],
  ['44 BC', '  year = {{44 BC}},\n  date = {-0043},\n'],
  ['1590/1592', '  year = {{1590–1592}},\n  date = {1590/1592},\n'],
  ['../1590', '  year = {{until 1590}},\n'],
  ['2022-21', '  year = {{spring 2022}},\n  date = {2022-21},\n'],
])('formatBibtex writes %s as words, and as EDTF for biblatex.', (published, fields) => {
  const text = formatBibtex({...whole, published: dateOf(published)}, english);
  expect(text).toContain(`${fields}  note`);
  expect(parse(text)['title']).toBe('The harbour, para. 2: “Three”');
});
