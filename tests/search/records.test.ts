import {describe, expect, test} from 'vitest';
import {createAddresses} from '../../src/addresses/addresses.ts';
import {type SearchRecord, searchRecords} from '../../src/search/records.ts';
import {compileGood} from '../edition/content.ts';
import {bare, first, several} from '../export/site.ts';

const site = createAddresses('/some/base/');
const records = searchRecords(several, site);
const at = (address: string): SearchRecord => {
  const record = records.find((each) => each.address === `/some/base${address}`);
  if (!record) throw new Error(`There is no record of ${address}.`);
  return record;
};

test('Every article, passage, actor, framework and sign has a record.', () => {
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

test('No address is told twice in a part.', () => {
  for (const edition of [first, several, bare]) {
    const told = searchRecords(edition, site).map(({part, address}) => `${part} ${address}`);
    expect(new Set(told).size).toBe(told.length);
  }
});

describe('a passage', () => {
  test('has its gist, its words, its note, and what is said of it.', () => {
    expect(at('/articles/zasedanie/#molchanie')).toEqual({
      part: 'passage',
      address: '/some/base/articles/zasedanie/#molchanie',
      language: 'ru',
      fields: [
        'Линдквист промолчала',
        'Второй вопрос: деньги; Линдквист промолчала.',
        'По протоколу.',
        'Claim 2, supported, factual, on Maria Lindqvist',
      ],
    });
  });

  test('is found by who asserts it, by the actor whom it names, and by its framework.', () => {
    const aboutOf = (id: string) => at(`/articles/harbour/#${id}`).fields.at(-1);
    expect(aboutOf('rebuilds')).toBe('Claim 1, unsupported, predictive, by Maria Lindqvist');
    expect(aboutOf('master')).toContain('on Omar Haddad');
    expect(aboutOf('the-many')).toContain('The ladder of neglect');
  });

  test('that was withdrawn has none.', () => {
    const edition = compileGood({
      'articles/a/article.md': '---\ntitle: A title\n---\n\nOne two three.\n',
      'articles/a/annotations.md': ':::withdrawn[Gone]{#gone}\n> two\n\nIt was wrong.\n:::\n',
    });
    expect(edition.articles.flatMap(({withdrawn}) => withdrawn)).toHaveLength(1);
    expect(searchRecords(edition, site).map(({part}) => part)).toEqual(['article', 'text']);
  });
});

test('A paragraph has its text and its place.', () => {
  expect(at('/articles/mina/#p2')).toEqual({
    part: 'text',
    address: '/some/base/articles/mina/#p2',
    language: 'ar',
    fields: ['الجدار'],
  });
});

test('An article has what is known of it, a sentence each.', () => {
  expect(at('/articles/harbour/')).toMatchObject({
    part: 'article',
    title: 'The harbour after the storm',
    fields: [
      'The harbour after the storm',
      'Ada Example. The Harbour Gazette. A report on a wall, and on who pays for it. ' +
        'The headline as printed. Copied from the printed page.',
    ],
  });
  expect(searchRecords(bare, site)[0]?.fields[1]).toBe('');
});

test('An actor has all names, the role and the biography, in the language of the edition.', () => {
  expect(at('/actors/lindqvist/')).toMatchObject({
    part: 'actor',
    language: 'en',
    title: 'Maria Lindqvist, Lindqvist, Мария Линдквист, Линдквист, ماريا ليندكفيست',
    fields: [
      'Maria Lindqvist, Lindqvist, Мария Линдквист, Линдквист, ماريا ليندكفيست, Mayor of Northhaven',
      'Maria Lindqvist has been mayor since 2012. See the harbour and her office.',
    ],
  });
});

test('A framework has its explanation, and each sign its own text.', () => {
  expect(at('/frameworks/neglect/').fields[1]).toMatch(
    /^Three steps from a warning to a loss\. A\. Example, On Neglect, 1999\. A ladder is climbed/,
  );
  expect(at('/frameworks/neglect/#sign-1')).toMatchObject({
    title: 'A warning is given',
    fields: ['A warning is given', 'Somebody who knows says what will come.'],
  });
  expect(at('/frameworks/neglect/#sign-2').fields).toEqual(['Nobody is charged', '']);
});
