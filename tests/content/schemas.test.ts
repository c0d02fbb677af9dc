import {describe, expect, test} from 'vitest';
import {readFrontMatter} from '../../src/content/front-matter.ts';
import {
  createActorSchema,
  createArticleSchema,
  createFrameworkSchema,
  siteSchema,
  timelineSchema,
} from '../../src/content/schemas.ts';

const articleSchema = createArticleSchema('en');
const actorSchema = createActorSchema('en');
const frameworkSchema = createFrameworkSchema('en');

const isArticle = (more: object) => articleSchema.safeParse({title: 'A', ...more}).success;
const isActor = (more: object) => actorSchema.safeParse({name: 'A', ...more}).success;
const isFramework = (more: object) => frameworkSchema.safeParse({title: 'A', ...more}).success;

describe('an article', () => {
  test.each([
    ...['2022', '2022-01', '2022-01-10', '2020-02-29', '800', '44 BC', '-0043', 'c. 1590'],
    ...['ca. 1590', 'circa 1590', '1590~', '1590?', '1590%', '1590/1592', 'c. 1590/1592'],
    ...['1590/..', '../1590', '159X', '15XX', '2022-21'],
  ])('may be published on %s.', (published) => {
    expect(isArticle({published})).toBe(true);
  });

  test.each(['2022-13', '2022-02-30', '2021-02-29', '22-01-10', '10.1.2022', '', 'soon'])(
    'may not be published on “%s”.',
    (published) => {
      expect(isArticle({published})).toBe(false);
    },
  );

  test.each(['en', 'ru', 'ar', 'sr-Latn', 'zh-Hant-TW', 'de-CH'])('may be in %s.', (lang) => {
    expect(isArticle({lang})).toBe(true);
  });

  test.each(['english!', '', 'e', 'en_US'])('may not be in “%s”.', (lang) => {
    expect(isArticle({lang})).toBe(false);
  });

  test.each(['https://example.org/a', 'http://example.org'])(
    'may have the source %s.',
    (source) => {
      expect(isArticle({source})).toBe(true);
      expect(isArticle({publisher: {name: 'A', url: source}})).toBe(true);
    },
  );

  test.each(['javascript:alert(1)', 'data:text/html,a', 'example.org', '/about/', ''])(
    'may not have the source “%s”.',
    (source) => {
      expect(isArticle({source})).toBe(false);
      expect(isArticle({publisher: {name: 'A', url: source}})).toBe(false);
    },
  );

  test('has a list of what is inferred, which may be one name.', () => {
    const published = '2022';
    expect(articleSchema.parse({title: 'A'}).inferred).toEqual([]);
    expect(articleSchema.parse({title: 'A', inferred: 'title'}).inferred).toEqual(['title']);
    expect(
      articleSchema.parse({title: 'A', published, inferred: ['published', 'title']}).inferred,
    ).toEqual(['title', 'published']);
    expect(isArticle({inferred: 'published'})).toBe(false);
    expect(isArticle({published, inferred: ['author']})).toBe(false);
  });

  test('has a list of tags, which may be one, and a series.', () => {
    expect(articleSchema.parse({title: 'A'})).toMatchObject({tags: []});
    expect(articleSchema.parse({title: 'A', tags: 'war'}).tags).toEqual(['war']);
    expect(articleSchema.parse({title: 'A', tags: ['war', 'Крым']}).tags).toEqual(['war', 'Крым']);
    expect(articleSchema.parse({title: 'A', series: ' The winter '}).series).toBe('The winter');
  });

  test.each([
    ['war, peace', 'expected `[war, peace]`'],
    [['war', 'war'], '`war` is in the list already\nRemove it.'],
    [['war', '!'], 'expected a text with letters or digits, which become its address'],
    ['★', 'expected a text with letters or digits, which become its address'],
    ['', 'expected text that is not empty'],
  ])('may not have the tags %j.', (tags, message) => {
    const {error} = articleSchema.safeParse({title: 'A', tags});
    expect(error?.issues.map((issue) => issue.message)).toEqual([message]);
    expect(isArticle({series: '★'})).toBe(false);
  });

  test('needs a title, and a publisher needs a name.', () => {
    expect(articleSchema.safeParse({}).success).toBe(false);
    expect(isArticle({title: '  '})).toBe(false);
    expect(isArticle({publisher: {url: 'https://example.org/'}})).toBe(false);
  });
});

describe('an actor', () => {
  test.each(['Q1', 'Q1394'])('may be %s in Wikidata.', (wikidata) => {
    expect(isActor({wikidata})).toBe(true);
  });

  test.each(['Q', 'Q0', '1394', 'q1394', 'Q13 94', 'https://www.wikidata.org/wiki/Q1394'])(
    'may not be “%s” in Wikidata.',
    (wikidata) => {
      expect(isActor({wikidata})).toBe(false);
    },
  );

  test('has trimmed names, which may not be empty.', () => {
    expect(actorSchema.parse({name: ' A ', aliases: [' B ']})).toMatchObject({
      name: 'A',
      aliases: ['B'],
    });
    expect(isActor({aliases: ['']})).toBe(false);
    expect(isActor({not: [' ']})).toBe(false);
  });
});

describe('a framework', () => {
  test.each(['1', '2', '40'])('may have a sign with the number %s.', (number) => {
    expect(isFramework({signs: [{number, title: 'B'}]})).toBe(true);
  });

  test.each(['0', '-1', '1.5', 'one', null])(
    'may not have a sign with the number %s.',
    (number) => {
      expect(isFramework({signs: [{number, title: 'B'}]})).toBe(false);
    },
  );

  test('may have no signs, but each sign needs a title.', () => {
    expect(isFramework({})).toBe(true);
    expect(isFramework({signs: [{number: 1}]})).toBe(false);
  });
});

test.each([
  ['article', isArticle],
  ['actor', isActor],
  ['framework', isFramework],
])('Unknown keys are errors: %s.', (_, is) => {
  expect(is({})).toBe(true);
  expect(is({colour: 'red'})).toBe(false);
});

describe('No message has the words of the validator', () => {
  const values = [
    ...[
      '',
      '""',
      'x',
      '"\u200B"',
      '[]',
      '[x]',
      '[[x]]',
      '[""]',
      '{}',
      '[{}]',
      '{a: b}',
      '[{a: b}]',
    ],
    ...['{id: [x]}', '[{id: [x], name: [y]}]', '{name: x, url: y}', '{name: [x]}', 'x'.repeat(101)],
    ...['[{number: [1], title: T}]', '[{date: [x], event: e}]', '[{date: x, event: [e]}]'],
  ];
  const schemas = {
    article: articleSchema,
    actor: actorSchema,
    framework: frameworkSchema,
    site: siteSchema,
    timeline: timelineSchema,
  };
  const rows = Object.entries(schemas).flatMap(([name, schema]) =>
    Object.keys(schema.shape).map((key) => [name, key, schema] as const),
  );
  test.each(rows)('of %s: %s', (_, key, schema) => {
    for (const value of values) {
      const file = {path: 'a.md', value: `---\n${key}: ${value}\n---\n`};
      for (const {reason, expected, fix} of readFrontMatter(file, schema).problems) {
        expect(`${reason} ${expected} ${fix}`).not.toMatch(
          /Invalid input|received|Unrecognized|Too (?:small|big)|Correct the value/,
        );
      }
    }
  });
});
