import {describe, expect, it, test} from 'vitest';
import {
  actorPicture,
  articlePicture,
  frameworkPicture,
  passagePicture,
  sitePicture,
} from '../../src/picture/contents.ts';
import type {PictureContent} from '../../src/picture/model.ts';
import {dateOf} from '../content/date-of.ts';
import {article as bare, compileGood} from '../edition/content.ts';
import {english} from '../language/english.ts';

const edition = compileGood({
  'articles/harbour/article.md': `---
title: The harbour
author: Ada Example
publisher:
  name: The Gazette
published: "2021-11"
publishedNote: The day is not printed.
inferred: published
---

The town would rebuild the wall. Omar Haddad said that it was old.

The ice house is gone, and the smoke house too.
`,
  'articles/harbour/annotations.md': `
:::claim[Rebuilt at once]{#rebuilt by=haddad attributed-to="haddad lindqvist" status=contested finding="It was not so."}
> The town would rebuild the wall.

No plan was found.
:::

:::claim[Both are gone]{#gone status=supported}
> The ice house

> the smoke house

Two passages.
:::

:::gloss[*Old*: of 1931]{#old}
> old

See there.
:::

:::gloss[A gap]{#gap}
> The town […] the wall.

See there.
:::

:::sign[A warning]{#warning sign="neglect/2"}
> it was old

It was.
:::
`,
  'articles/letter/article.md': bare,
  'articles/mina/article.md': '---\ntitle: الميناء\nlang: ar\n---\n\nالجدار كان قديما.\n',
  'articles/mina/annotations.md': ':::claim[الجدار]{#jidar}\n> الجدار كان قديما\n\nنعم\n:::\n',
  'actors/haddad.md':
    '---\nname: Omar Haddad\nrole: Harbour master\nborn: "1958"\ndied: "2023-05-02"\n---\n\nHe.\n',
  'actors/lindqvist.md': '---\nname: Maria Lindqvist\nborn: "1961-03"\n---\n\nShe.\n',
  'frameworks/neglect.md':
    '---\ntitle: Neglect\ncitation: A. Example, 1999\nsigns:\n  - number: 1\n    title: Nobody asks\n  - number: 2\n    title: A warning\n---\n\nIt is.\n',
});
const [harbour, letter, mina] = ['harbour', 'letter', 'mina'].map((slug) => {
  const article = edition.articles.find((each) => each.slug === slug);
  if (!article) throw new Error(slug);
  return article;
}) as [(typeof edition.articles)[0], (typeof edition.articles)[0], (typeof edition.articles)[0]];
const passage = (id: string, article = harbour) => {
  const annotation = article.annotations.find((each) => each.id === id);
  if (!annotation) throw new Error(id);
  return passagePicture(annotation, english);
};
const linesOf = ({lines}: PictureContent) => lines.map(({text}) => text.replaceAll('\u00A0', ' '));

describe('passagePicture', () => {
  it('has the marked quote, kind, numeral and status, and the title of the article', () => {
    expect(passage('rebuilt')).toMatchObject({
      kicker: {text: 'Claim'},
      numeral: {text: '1'},
      kind: 'claim',
      status: {label: 'contested', isDisputed: true},
      edition: {text: 'The harbour', lang: 'en', dir: 'ltr'},
    });
    expect(passage('rebuilt').main[0]).toEqual({
      words: {text: 'Contested: “Rebuilt at once” It was not so.', lang: 'en', dir: 'ltr'},
    });
    expect(passage('rebuilt').main[1]).toEqual({
      words: {text: 'The town would rebuild the wall.', lang: 'en', dir: 'ltr'},
      mark: {kind: 'claim', status: 'contested'},
    });
  });

  it('names the speaker and the subjects', () => {
    expect(linesOf(passage('rebuilt'))).toEqual([
      'Omar Haddad, about Omar Haddad and Maria Lindqvist',
    ]);
    expect(linesOf(passage('gone'))).toEqual(['Ada Example']);
  });

  it('joins several passages', () => {
    expect(passage('gone').main[0]?.words.text).toBe('The ice house […] the smoke house');
  });

  it('keeps the gaps of the editor', () => {
    expect(passage('gap').main[0]?.words.text).toBe('The town […] the wall.');
  });

  it('adds the gist of a gloss and the framework of a sign', () => {
    expect(linesOf(passage('old'))).toEqual(['Old: of 1931', 'Ada Example']);
    expect(linesOf(passage('warning'))).toEqual(['Sign II of “Neglect”', 'Ada Example']);
  });

  it('has fallbacks for the main text', () => {
    expect(passage('gone').main.map(({words, mark}) => [words.text, mark !== undefined])).toEqual([
      ['The ice house […] the smoke house', true],
      ['Both are gone', false],
      ['A passage', false],
    ]);
  });

  it('is in the language of the article, and omits an unknown author', () => {
    expect(passage('jidar', mina).main[0]?.words).toMatchObject({lang: 'ar', dir: 'rtl'});
    expect(linesOf(passage('jidar', mina))).toEqual([]);
  });

  it('has an alternative text', () => {
    expect(passage('rebuilt').alt).toBe(
      'Contested: “Rebuilt at once” It was not so. Claim 1, contested: “The town would rebuild the wall.” Omar Haddad, about Omar Haddad and Maria Lindqvist. From “The harbour”.',
    );
  });
});

describe('articlePicture', () => {
  it('has title, author, publisher, date and the numbers of annotations', () => {
    const picture = articlePicture(harbour, english);
    expect(picture.main[0]?.words.text).toBe('The harbour');
    expect(linesOf(picture)).toEqual([
      'Ada Example',
      'The Gazette',
      'November 2021 (inferred)',
      '2 claims: 1 contested and 1 supported',
    ]);
    expect(picture.counts.map(({words}) => words.text)).toEqual(['1 sign', '2 words explained']);
    expect(picture.alt).toBe(
      '“The harbour”. Ada Example, The Gazette, November 2021 (inferred). 2 claims: 1 contested and 1 supported. Annotated with 1 sign, 2 words explained.',
    );
  });

  it('requires only a title', () => {
    expect(articlePicture(letter, english)).toMatchObject({
      kicker: {text: 'Article'},
      counts: [],
      lines: [],
      alt: '“A title”.',
    });
  });
});

test('actorPicture has name, role, years and mentions', () => {
  const [haddad, lindqvist] = edition.actors;
  expect(haddad && linesOf(actorPicture(haddad, english))).toEqual([
    'Harbour master',
    '1958–2023',
    '1 mention',
  ]);
  expect(lindqvist && linesOf(actorPicture(lindqvist, english))).toEqual(['born 1961']);
  const yearsOf = (born: string | undefined, died: string) =>
    lindqvist &&
    linesOf(
      actorPicture(
        {...lindqvist, born: born ? dateOf(born) : undefined, died: dateOf(died)},
        english,
      ),
    )
      .join()
      .replace(/\s/g, ' ');
  expect(yearsOf('-0099-07-12', '-0043-03-15')).toBe('100–44 BC');
  expect(yearsOf('63 BC', '0014')).toBe('63 BC – 14 AD');
  expect(yearsOf('c. 1564-04', '1616')).toBe('c. 1564 to 1616');
  expect(yearsOf('1590/1592', '1650')).toBe('1590–1592 to 1650');
  expect(yearsOf(undefined, '15XX')).toBe('died 16th century');
  expect(lindqvist && actorPicture(lindqvist, english).alt).toBe('Maria Lindqvist, born 1961.');
});

test('frameworkPicture has title, signs and citation', () => {
  const [neglect] = edition.frameworks;
  const picture = neglect && frameworkPicture(neglect, english);
  expect(picture?.list.map(({numeral, words}) => `${numeral} ${words.text}`)).toEqual([
    'I Nobody asks',
    'II A warning',
  ]);
  expect(picture && linesOf(picture)).toEqual(['After A. Example, 1999']);
  expect(picture?.alt).toBe('Neglect. I: Nobody asks. II: A warning. After A. Example, 1999.');
});

test('sitePicture lists what the edition contains, and omits zero counts', () => {
  const empty = compileGood({});
  expect(linesOf(sitePicture(edition, english))).toEqual(['3 articles, 2 actors, 1 theory']);
  expect(linesOf(sitePicture({...empty, articles: [letter]}, english))).toEqual(['1 article']);
  expect(sitePicture(empty, english).lines).toEqual([]);
});
