import {describe, expect, test} from 'vitest';
import {createAddresses} from '../../src/addresses/addresses.ts';
import type {Edition} from '../../src/edition/model.ts';
import {createSearchRecords, type SearchRecord} from '../../src/search/records.ts';
import {compileGood} from '../edition/content.ts';
import {bare, first, several} from '../export/site.ts';
import {english} from '../language/english.ts';

const site = createAddresses('/some/base/');
const records = createSearchRecords(several, site, english);
const at = (address: string): SearchRecord => {
  const record = records.find((each) => each.address === `/some/base${address}`);
  if (!record) throw new Error(`There is no record of ${address}.`);
  return record;
};

test('has a record for every article, passage, actor, framework and sign', () => {
  const {articles, actors, frameworks} = several;
  expect(records.map(({address}) => address)).toEqual(
    expect.arrayContaining([
      ...articles.map(({slug}) => site.article(slug)),
      ...articles.flatMap(({slug, annotations}) => annotations.map(({id}) => site.place(slug, id))),
      ...actors.map(({id}) => site.actor(id)),
      ...frameworks.map(({id}) => site.framework(id)),
      ...frameworks.flatMap(({id, signs}) => signs.map(({number}) => site.sign(id, number))),
    ]),
  );
});

test('has each address only once per part', () => {
  for (const edition of [first, several, bare]) {
    const keys = createSearchRecords(edition, site, english).map(
      ({part, address}) => `${part} ${address}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
  }
});

describe('the record of a passage', () => {
  test('has gist, quote, note and description', () => {
    expect(at('/articles/zasedanie/#molchanie')).toEqual({
      part: 'passage',
      address: '/some/base/articles/zasedanie/#molchanie',
      language: 'ru',
      fields: [
        'Линдквист промолчала',
        '',
        'Второй вопрос: деньги; Линдквист промолчала.',
        'По протоколу.',
        'Claim 2, supported, stated as fact, about Maria Lindqvist, #molchanie',
        'Maria Lindqvist, Lindqvist, Мария Линдквист, Линдквист, ماريا ليندكفيست',
      ],
      facets: {
        lang: 'ru',
        dir: 'ltr',
        article: 'Заседание совета о гавани',
        articleAddress: '/some/base/articles/zasedanie/',
        kind: 'claim',
        kindName: 'Claim',
        numeral: '2',
        status: 'supported',
        statusName: 'supported',
      },
    });
  });

  test('names the speaker, the actor and the framework', () => {
    const aboutOf = (id: string) => at(`/articles/harbour/#${id}`).fields.at(-2);
    expect(aboutOf('rebuilds')).toBe(
      'Claim 1, unsupported, forecast, by Maria Lindqvist, #rebuilds',
    );
    expect(aboutOf('master')).toContain('about Omar Haddad');
    expect(aboutOf('the-many')).toContain('The ladder of neglect');
  });

  test('is omitted if the passage was withdrawn', () => {
    const edition = compileGood({
      'articles/a/article.md': '---\ntitle: A title\n---\n\nOne two three.\n',
      'articles/a/annotations.md': ':::withdrawn[Gone]{#gone}\n> two\n\nIt was wrong.\n:::\n',
    });
    expect(edition.articles.flatMap(({withdrawn}) => withdrawn)).toHaveLength(1);
    expect(createSearchRecords(edition, site, english).map(({part}) => part)).toEqual([
      'article',
      'text',
    ]);
  });
});

test('the record of a paragraph has its text and its address', () => {
  expect(at('/articles/mina/#p2')).toEqual({
    part: 'text',
    address: '/some/base/articles/mina/#p2',
    language: 'ar',
    fields: ['الجدار', ''],
    facets: {
      lang: 'ar',
      dir: 'rtl',
      article: 'الميناء بعد العاصفة',
      articleAddress: '/some/base/articles/mina/',
      place: 'Paragraph 2',
    },
  });
});

test('the record of a heading has its words and its address', () => {
  expect(at('/articles/harbour/#what-happened')).toMatchObject({
    part: 'text',
    fields: ['What happened', ''],
    facets: {place: 'Heading'},
  });
});

test('the record of an event has its text, its date and the people that it names', () => {
  expect(at('/articles/harbour/timeline/#event-1931')).toMatchObject({
    part: 'event',
    language: 'en',
    fields: [expect.stringMatching(/^The wall is built, stone by stone/), '1931 to 1934', ''],
    facets: {articleAddress: '/some/base/articles/harbour/'},
  });
  // Of several events of a date, each has an address.
  for (const nth of ['', '-1', '-2']) at(`/articles/harbour/timeline/#event-2018-11-03${nth}`);
  const event = createSearchRecords(first, site, english).find(({address}) =>
    address.endsWith('#event-2022-01-07'),
  );
  expect(event?.fields.at(-1)).toBe('Sadyr Japarov, Japarov, Zhaparov, Садыр Жапаров');
});

test('the editors’ text about the site has a record, if there is any', () => {
  const about = (edition: Edition) =>
    createSearchRecords(edition, site, english).filter(({part}) => part === 'about');
  expect(about(first)).toMatchObject([
    {
      address: '/some/base/about/',
      language: 'en',
      fields: ['About this edition', expect.stringMatching(/./)],
    },
  ]);
  expect(about(several)).toEqual([]);
});

test('the record of an article has all known facts, as sentences', () => {
  expect(at('/articles/harbour/')).toMatchObject({
    part: 'article',
    title: 'The harbour after the storm',
    fields: [
      'The harbour after the storm',
      'Ada Example, The Harbour Gazette, November 2021',
      'A report on a wall, and on who pays for it. ' +
        'The headline as printed. Copied from the printed page.',
    ],
  });
  expect(createSearchRecords(bare, site, english)[0]?.fields[1]).toBe('');
});

test('the record of an actor has names, role and biography, in the page language', () => {
  expect(at('/actors/lindqvist/')).toMatchObject({
    part: 'actor',
    language: 'en',
    title: 'Maria Lindqvist, Lindqvist, Мария Линдквист, Линдквист, ماريا ليندكفيست',
    fields: [
      'Maria Lindqvist',
      'Mayor of Northhaven',
      'Lindqvist, Мария Линдквист, Линдквист, ماريا ليندكفيست',
      'Maria Lindqvist has been mayor since 2012. See the harbour and her office.',
    ],
  });
});

test('the records of a framework have its explanation and the texts of its signs', () => {
  expect(at('/frameworks/neglect/').fields[1]).toMatch(
    /^Three steps from a warning to a loss\. A\. Example, On Neglect, 1999\. A ladder is climbed/,
  );
  expect(at('/frameworks/neglect/#sign-1')).toMatchObject({
    title: 'A warning is given',
    fields: [
      'A warning is given',
      'Somebody who knows says what will come.',
      'The ladder of neglect',
    ],
  });
  expect(at('/frameworks/neglect/#sign-2').fields).toEqual([
    'Nobody is charged',
    '',
    'The ladder of neglect',
  ]);
});
