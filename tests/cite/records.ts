/** Citation records for tests: with all fields, with few fields, and with arbitrary texts. */
import fc from 'fast-check';
import {type Citable, createCitable} from '../../src/cite/citable.ts';
import type {Agent} from '../../src/edition/agents.ts';
import type {Article, EditionAnnotation} from '../../src/edition/model.ts';
import {compileGood} from '../edition/content.ts';
import {anyText} from '../invariants/documents.ts';
import {english} from '../language/english.ts';

/** The address of the cited page. */
export const address = new URL('https://edition.example/base/articles/a/');

const front = `title: The harbour
author: {given: Ada, family: Example}
publisher:
  name: The Gazette
source: https://gazette.example/harbour
published: "2021-11-05"
`;

/** A site with an editor and an organisation. */
const site = `---
name: Vestnik
editors:
  - id: bo
    given: Bo
    family: Sample
organisation:
  name: The Harbour Press
---
`;

/** An organisation as an author. */
export const ministry = (name: string): Agent => ({
  type: 'Organization',
  name,
  given: undefined,
  family: undefined,
  url: undefined,
});

/** Compile an article with all data of a citation, and with one annotation for each quote. */
export function articleOf(
  text: string,
  quotes: readonly string[] = [],
  matter = front,
  about = site,
): Article {
  const [article] = compileGood({
    'site.md': about,
    'articles/a/article.md': `---\n${matter}---\n\n${text}\n`,
    ...(quotes.length > 0 && {
      'articles/a/annotations.md': quotes
        .map((quote, index) => `:::gloss[A gist]{#g${index}}\n${quote}\n\nA note.\n:::\n`)
        .join('\n'),
    }),
  }).articles;
  if (!article) throw new Error('The content has no article.');
  return article;
}

/** Compile an article with one annotation, and return the annotation. */
export function annotationOf(text: string, quote: string, matter = front): EditionAnnotation {
  const [annotation] = articleOf(text, [quote], matter).annotations;
  if (!annotation) throw new Error('The article has no annotation.');
  return annotation;
}

/** A record with every field. */
export const whole: Citable = createCitable(
  annotationOf('One two.\n\nThree four.', '> Three'),
  address,
  english,
  '2026-03-03',
);

/** A record of an article without annotations, of which only the title is known. */
export const sparse: Citable = createCitable(
  articleOf('One two.', [], 'title: The harbour\n', '---\nname: Gloss\n---\n'),
  address,
  english,
);

/** Texts that are special in one of the formats. */
const specialTexts = fc.constantFrom(
  ..."\\ { } {{ }} $ & # _ % ^ ~ ` `` ' '' \" < > << >> | - -- --- , ,, ; : @ = ( ) [ ] * ** ! ?".split(
    ' ',
  ),
  '\\textbf{x}',
  '\\end{x}',
  '},\n  note = {x',
  '@misc{x, title={y}}',
  '\nER  - \nTY  - BOOK',
  'TI  - x',
  'Smith, Ada and Sons',
  ' and ',
  'https://example.org/x',
  'www.example.org',
  'a@example.org',
  '[x](https://example.org)',
  '<b>x</b>',
  '1. x',
  '# x',
  '\u2028',
  '\u0085',
);

const oneOf = fc
  .array(fc.oneof(anyText, specialTexts), {minLength: 1, maxLength: 5})
  .map((list) => list.join(''));

const sample = annotationOf('One two.\n\nThree four.', '> Three');

/** Records with arbitrary titles, authors, publishers and quotes, none of them empty. */
export const anyRecord: fc.Arbitrary<Citable> = fc
  .record({title: oneOf, author: oneOf, publisher: oneOf, quote: oneOf})
  .map(({title, author, publisher, quote}) =>
    createCitable(
      {
        ...sample,
        quote,
        article: {
          ...sample.article,
          title,
          authors: [ministry(author)],
          publisher: {name: publisher},
        },
      },
      address,
      english,
    ),
  )
  .filter(({title, author, originalPublisher, locator}) =>
    [title, author, originalPublisher, locator?.quote].every(Boolean),
  );
