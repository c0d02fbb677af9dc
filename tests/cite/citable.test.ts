import {describe, expect, test} from 'vitest';
import {createCitable} from '../../src/cite/citable.ts';
import {dateOf} from '../content/date-of.ts';
import {english} from '../language/english.ts';
import {address, annotationOf, articleOf, ministry, sparse, whole} from './records.ts';

describe('createCitable', () => {
  test('returns the front matter of an article, and its address on this site.', () => {
    expect(createCitable(articleOf('One two.', ['> One']), address, english)).toEqual({
      key: 'a',
      authors: [{family: 'Example', given: 'Ada'}],
      author: 'Ada Example',
      title: 'The harbour',
      titleInferred: false,
      originalPublisher: 'The Gazette',
      published: dateOf('2021-11-05'),
      publishedInferred: false,
      source: 'https://gazette.example/harbour',
      lang: 'en',
      edition: 'annotated edition',
      editors: [{family: 'Sample', given: 'Bo'}],
      editor: 'Bo Sample',
      container: 'Vestnik',
      publisher: 'The Harbour Press',
      url: 'https://edition.example/base/articles/a/',
      locator: undefined,
    });
  });

  test('adds the words and the paragraph of a passage.', () => {
    expect(whole).toMatchObject({
      key: 'a.g0',
      edition: 'annotated edition, note of 3 March 2026',
      locator: {paragraphs: [2], quote: 'Three'},
    });
  });

  test.each([
    ['a name', 'Ada Example', [{literal: 'Ada Example'}], 'Ada Example'],
    ['an organisation', '{organisation: A, B and C}', [{literal: 'A, B and C'}], 'A, B and C'],
    ['a family name', '{family: Example}', [{family: 'Example'}], 'Example'],
    [
      'a name in another order',
      '{name: Example Ada, given: Ada, family: Example}',
      [{family: 'Example', given: 'Ada'}],
      'Example Ada',
    ],
  ])('never splits %s.', (_, author, authors, inOneLine) => {
    const yaml = author.startsWith('{organisation') ? '{organisation: "A, B and C"}' : author;
    const article = articleOf('One two.', [], `title: T\nauthor: ${yaml}\n`);
    expect(createCitable(article, address, english)).toMatchObject({authors, author: inOneLine});
  });

  test('lists several authors in the language of the citation.', () => {
    const matter = 'title: T\nauthors:\n  - Ada Example\n  - {given: Li, family: Wei}\n';
    expect(createCitable(articleOf('One two.', [], matter), address, english)).toMatchObject({
      authors: [{literal: 'Ada Example'}, {family: 'Wei', given: 'Li'}],
      author: 'Ada Example and Li Wei',
    });
  });

  test('names the editors of the notes only, each once.', () => {
    const about =
      '---\nname: V\neditors: [{id: bo, name: Bo}, {id: cy, name: Cy}, {id: di, name: Di}]\n---\n';
    const [one, two] = articleOf(
      'One two.',
      ['> One', '> two'],
      'title: T\neditor: cy\n',
      about,
    ).annotations;
    expect(one && createCitable(one, address, english).editor).toBe('Cy');
    expect(two && createCitable(two.article, address, english).editor).toBe('Cy');
  });

  test('leaves unknown fields undefined.', () => {
    expect(Object.entries(sparse).filter(([, value]) => value !== undefined)).toEqual([
      ['key', 'a'],
      ['authors', []],
      ['title', 'The harbour'],
      ['titleInferred', false],
      ['publishedInferred', false],
      ['lang', 'en'],
      ['editors', []],
      ['container', 'Gloss'],
      ['url', address.href],
    ]);
  });

  test('marks what is inferred.', () => {
    const matter = 'title: T\npublished: "2021"\ninferred: [title, published]\n';
    expect(createCitable(articleOf('One two.', [], matter), address, english)).toMatchObject({
      titleInferred: true,
      publishedInferred: true,
    });
  });

  test('does not mark as inferred what only has a note.', () => {
    const matter = 'title: T\ntitleNote: N.\npublished: "2021"\npublishedNote: N.\n';
    expect(createCitable(articleOf('One two.', [], matter), address, english)).toMatchObject({
      titleInferred: false,
      publishedInferred: false,
    });
  });

  test('does not mark a missing date as inferred.', () => {
    const article = articleOf('One two.', [], 'title: T\npublishedNote: Not known.\n');
    expect(createCitable(article, address, english).publishedInferred).toBe(false);
  });

  test('shortens a long quote at a word boundary.', () => {
    const text = `${'word '.repeat(40)}end.`;
    const quote = createCitable(annotationOf(text, `> ${text}`), address, english).locator?.quote;
    expect(quote).toMatch(/^(word )+word…$/);
    expect(quote?.length).toBeLessThanOrEqual(120);
  });

  test('separates several passages with an ellipsis.', () => {
    const annotation = annotationOf('One two.\n\nThree four.', '> One\n\n> four');
    expect(createCitable(annotation, address, english).locator).toEqual({
      paragraphs: [1, 2],
      quote: 'One […] four',
    });
  });

  test('removes line breaks and control characters from all texts.', () => {
    const article = articleOf('One two.');
    const dirty = ' a\r\nb\u2028c\0d\u0085e\uD800 ';
    const record = createCitable(
      {...article, title: dirty, authors: [ministry(dirty)], publisher: {name: dirty}},
      address,
      english,
    );
    expect(record).toMatchObject({
      title: 'a b c d e\uFFFD',
      author: 'a b c d e\uFFFD',
      authors: [{literal: 'a b c d e\uFFFD'}],
      originalPublisher: 'a b c d e\uFFFD',
    });
  });
});
