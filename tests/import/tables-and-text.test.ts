/** Readwise, Zotero, tables and TEI. */
import {describe, expect, test} from 'vitest';
import {readImport} from '../../src/import/read-file.ts';
import {errorOf} from './read.ts';

describe('Readwise', () => {
  const file = `# The storm

![rw-book-cover](https://example.org/cover.png)

## Metadata
- Author: [[Ada Example]]
- Full Title: The storm
- Category: #articles
- URL: https://example.org/storm

## Highlights
- The council had *warned* of it for years. ([View Highlight](https://read.readwise.io/read/01ab))
    - Tags: [[harbour]] [[law]]
    - Note: It was **seven** years.
- Three boats broke loose. (Location 12)
- ![](https://example.org/picture.png)

## New highlights added June 2, 2026
- So had the insurers.
    - Colour: yellow
`;
  const {format, annotations, refusals} = readImport('storm.md', file);

  test('has the words, the note, the tags and the address of each highlight', () => {
    expect(format).toBe('Readwise');
    expect(annotations[0]).toEqual({
      place: {label: 'line 12', line: 12},
      address: 'https://read.readwise.io/read/01ab',
      pages: ['https://example.org/storm'],
      quotes: [{exact: 'The council had warned of it for years.'}],
      notes: [{value: 'It was **seven** years.', format: 'markdown'}],
      tags: ['harbour', 'law'],
      authors: [],
      date: undefined,
      relations: [],
      rest: [],
    });
  });

  test('has all lists of highlights, and reports what is not known', () => {
    expect(annotations.map(({quotes}) => quotes[0]?.exact)).toEqual([
      'The council had warned of it for years.',
      'Three boats broke loose.',
      'So had the insurers.',
    ]);
    expect(annotations[2]?.rest).toEqual(['“Colour: yellow”']);
    expect(refusals).toEqual([
      {place: {label: 'line 16', line: 16}, reason: 'The highlight has no words.'},
    ]);
  });
});

describe('Zotero', () => {
  const file = `# Annotations
(11/29/2026, 10:00:00 AM)

“The council had warned of it” ([Example, 2024, p. 5](zotero://select/library/items/AB)) ([pdf](zotero://open-pdf/library/items/XY?page=5&annotation=Q1)) It was *seven* years.

[“So had the insurers”](zotero://open/library/items/XY?page=6&annotation=Q2) ([Example, 2024, p. 6](zotero://select/library/items/AB))

“Three boats” (Example, 2024, p. 7) Which?

A paragraph of my own.
`;
  const {format, annotations, refusals} = readImport('note.md', file);

  test('has the words and the comment of each annotation', () => {
    expect(format).toBe('Zotero');
    expect(annotations.map(({quotes, notes}) => [quotes[0]?.exact, notes[0]?.value])).toEqual([
      ['The council had warned of it', 'It was *seven* years.'],
      ['So had the insurers', undefined],
      ['Three boats', 'Which?'],
    ]);
    expect(annotations[0]).toMatchObject({
      place: {line: 4},
      address: 'zotero://open-pdf/library/items/XY?page=5&annotation=Q1',
      pages: [],
    });
  });

  test('refuses other paragraphs', () => {
    expect(refusals.map(({place}) => place.line)).toEqual([10]);
  });
});

describe('a table', () => {
  test('of Hypothesis is read', () => {
    const {annotations} = readImport(
      'export.csv',
      'Created at,Author,Page,URL,Group,Type,Quote,Comment,Tags\n2026-01-05,ada,,https://example.org/storm,Public,Annotation,"for ""seven"" years","It was.\n\nSeven.","harbour, law"\n',
    );
    expect(annotations).toMatchObject([
      {
        place: {label: 'row 2', line: 4},
        pages: ['https://example.org/storm'],
        quotes: [{exact: 'for "seven" years'}],
        notes: [{value: 'It was.\n\nSeven.', format: 'markdown'}],
        tags: ['harbour', 'law'],
        authors: ['ada'],
        date: '2026-01-05',
        rest: ['group “Public”', 'type “Annotation”'],
      },
    ]);
  });

  test('of Readwise is read', () => {
    const {annotations} = readImport(
      'export.csv',
      'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\nfor years,The storm,Ada,,Seven.,yellow,law,page,3,2026-01-05 10:00:00+00:00,\n',
    );
    expect(annotations).toMatchObject([
      {quotes: [{exact: 'for years'}], notes: [{value: 'Seven.'}], tags: ['law']},
    ]);
    expect(annotations[0]?.rest).toContain('color “yellow”');
  });

  test('may have the fields of Gloss, and never makes up others', () => {
    const {annotations} = readImport(
      'claims.csv',
      'id;kind;gist;status;finding;quote\nwarned;claim;It was seven;contested;It was seven.;for years\n;;;;;So had\n',
    );
    expect(annotations.map(({own}) => own)).toEqual([
      {
        isFinished: false,
        kind: 'claim',
        id: 'warned',
        gist: {value: 'It was seven', format: 'text'},
        attributes: {status: 'contested', finding: 'It was seven.'},
        site: undefined,
      },
      {
        isFinished: false,
        kind: undefined,
        id: undefined,
        gist: undefined,
        attributes: {},
        site: undefined,
      },
    ]);
  });

  test('refuses rows without a quote', () => {
    const {annotations, refusals} = readImport('a.csv', '\uFEFFQuote,Note\n,Seven.\nfor years,\n');
    expect(annotations).toHaveLength(1);
    expect(refusals).toEqual([{place: {label: 'row 2', line: 2}, reason: 'The row has no quote.'}]);
  });

  test('without a column of quotes, or with an open quotation mark, is an error', () => {
    expect(errorOf('a.csv', 'one,two\n1,2\n').fix).toContain('one, two');
    expect(errorOf('a.csv', 'quote\n"for years\n').message).toContain('cannot be read');
  });
});

describe('TEI', () => {
  const file = (standOff: string) => `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader><fileDesc><titleStmt><respStmt xml:id="ada"><resp>notes</resp><persName>Ada Example</persName></respStmt></titleStmt></fileDesc></teiHeader>
  <standOff><listAnnotation>${standOff}</listAnnotation></standOff>
  <text><body>
    <p xml:id="p1">The council had <seg xml:id="s1">warned of
      it</seg> for years.<note>No word.</note></p>
    <p xml:id="p2">So had <anchor xml:id="a1"/>the insurers<anchor xml:id="a2"/>.</p>
  </body></text>
</TEI>`;
  const one = (standOff: string) => readImport('a.xml', file(standOff));

  test('has the words of its target, with those around it', () => {
    const {format, annotations} = one(
      '<annotation xml:id="n1" target="#s1" resp="#ada" when="2026-01-05" ana="#law"><note><p>It was <hi rend="italic">seven</hi> years, see <ref target="https://example.org/">there</ref>.</p></note></annotation>',
    );
    expect(format).toBe('TEI');
    expect(annotations).toMatchObject([
      {
        place: {line: 4},
        address: 'n1',
        quotes: [{exact: 'warned of it', suffix: expect.stringMatching(/^ for years\.\n/)}],
        notes: [
          {
            value:
              '<p>It was <em>seven</em> years, see <a href="https://example.org/">there</a>.</p>',
            format: 'html',
          },
        ],
        tags: ['#law'],
        authors: ['Ada Example'],
        date: '2026-01-05',
      },
    ]);
  });

  test.each([
    ['<note target="#range(a1,a2)">Which?</note>', 'the insurers'],
    ['<span from="#a1" to="#a2">Which?</span>', 'the insurers'],
    ['<annotation target="#string-range(p2, 0, 6)"><note>Which?</note></annotation>', 'So had'],
    ['<annotation><ptr target="#s1"/><note>Which?</note></annotation>', 'warned of it'],
    ['<annotation target="other.xml#x"><quote>So had</quote><note>?</note></annotation>', 'So had'],
  ])('finds the words of %s', (standOff, exact) => {
    expect(one(standOff).annotations[0]?.quotes[0]?.exact).toBe(exact);
  });

  test('may have several targets', () => {
    expect(one('<note target="#s1 #p2">Both.</note>').annotations[0]?.quotes).toMatchObject([
      {exact: 'warned of it'},
      {exact: 'So had the insurers.'},
    ]);
  });

  test('refuses targets that have no words', () => {
    const {annotations, refusals} = one('<note target="#x">One.</note><annotation/>');
    expect(annotations).toEqual([]);
    expect(refusals.map(({reason}) => reason)).toEqual([
      'Its target `#x` has no words in the text of the document.',
      'It has no target.',
    ]);
  });

  test('that is not well-formed is an error at its place, and entities are not expanded', () => {
    expect(errorOf('a.xml', file('<note target="#s1">').slice(0, 700)).place?.line).toBeGreaterThan(
      3,
    );
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>`;
    expect(errorOf('a.xml', bomb).message).toContain('not well-formed');
  });
});
