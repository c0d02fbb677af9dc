import {describe, expect, test} from 'vitest';
import {createCitable} from '../../src/cite/citable.ts';
import {address, annotationOf, articleOf, sparse, whole} from './records.ts';

describe('citable', () => {
  test('tells of an article what its front matter tells, and where it stands here.', () => {
    expect(createCitable(articleOf('One two.', ['> One']), address)).toEqual({
      key: 'a',
      author: 'Ada Example',
      title: 'The harbour',
      titleInferred: false,
      publisher: 'The Gazette',
      published: '2021-11-05',
      publishedInferred: false,
      source: 'https://gazette.example/harbour',
      lang: 'en',
      edition: 'annotated edition',
      container: 'Gloss',
      url: 'https://edition.example/base/articles/a/',
      locator: undefined,
    });
  });

  test('adds to a passage its words and its paragraph.', () => {
    expect(whole).toMatchObject({key: 'a.g0', locator: {paragraphs: [2], quote: 'Three'}});
  });

  test('makes nothing up where nothing is known.', () => {
    expect(Object.entries(sparse).filter(([, value]) => value !== undefined)).toEqual([
      ['key', 'a'],
      ['title', 'The harbour'],
      ['titleInferred', false],
      ['publishedInferred', false],
      ['lang', 'en'],
      ['container', 'Gloss'],
      ['url', address.href],
    ]);
  });

  test('says what of it is inferred.', () => {
    const matter = 'title: T\ntitleNote: N.\npublished: "2021"\npublishedNote: N.\n';
    expect(createCitable(articleOf('One two.', [], matter), address)).toMatchObject({
      titleInferred: true,
      publishedInferred: true,
    });
  });

  test('infers no date that is not there.', () => {
    const article = articleOf('One two.', [], 'title: T\npublishedNote: Not known.\n');
    expect(createCitable(article, address).publishedInferred).toBe(false);
  });

  test('shortens long words of a passage at a word.', () => {
    const text = `${'word '.repeat(40)}end.`;
    const quote = createCitable(annotationOf(text, `> ${text}`), address).locator?.quote;
    expect(quote).toMatch(/^(word )+word…$/);
    expect(quote?.length).toBeLessThanOrEqual(120);
  });

  test('parts several passages.', () => {
    const annotation = annotationOf('One two.\n\nThree four.', '> One\n\n> four');
    expect(createCitable(annotation, address).locator).toEqual({
      paragraphs: [1, 2],
      quote: 'One […] four',
    });
  });

  test('has no line break and no control character in any text.', () => {
    const article = articleOf('One two.');
    const dirty = ' a\r\nb\u2028c\0d\u0085e\uD800 ';
    const record = createCitable(
      {...article, title: dirty, author: dirty, publisher: {name: dirty}},
      address,
    );
    expect(record).toMatchObject({
      title: 'a b c d e\uFFFD',
      author: 'a b c d e\uFFFD',
      publisher: 'a b c d e\uFFFD',
    });
  });
});
