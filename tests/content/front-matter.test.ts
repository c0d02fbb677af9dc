import {describe, expect, test} from 'vitest';
import type {Problem} from '../../src/annotate/model/problem.ts';
import {readFrontMatter} from '../../src/content/front-matter.ts';
import {
  createActorSchema,
  createArticleSchema,
  createFrameworkSchema,
} from '../../src/content/schemas.ts';

const articleSchema = createArticleSchema('en');
const actorSchema = createActorSchema('en');
const frameworkSchema = createFrameworkSchema('en');

const readArticle = (value: string) => readFrontMatter({path: 'a.md', value}, articleSchema);
const readActor = (value: string) => readFrontMatter({path: 'a.md', value}, actorSchema);
const readFramework = (value: string) => readFrontMatter({path: 'a.md', value}, frameworkSchema);
const format = ({line, column, reason}: Problem): string => `${line ?? 1}:${column ?? 1} ${reason}`;
const lines = (...all: string[]): string => `${all.join('\n')}\n`;

describe('valid front matter', () => {
  test('returns its data, with defaults for missing keys.', () => {
    const {data, problems} = readArticle(lines('---', 'title: A title', '---', '', 'Text.'));
    expect(problems).toEqual([]);
    expect(data).toEqual({
      title: 'A title',
      authors: [],
      editor: [],
      lang: 'en',
      draft: false,
      foreign: [],
      omitted: [],
      tags: [],
      inferred: [],
      not: [],
      aliases: [],
    });
  });

  test('is replaced with spaces in the body, so that offsets stay the same.', () => {
    const value = lines('---', 'title: Ätna 🌋', '---', '', 'Text.');
    const {body} = readArticle(value);
    expect(body.value).toHaveLength(value.length);
    expect(body.value.indexOf('Text.')).toBe(value.indexOf('Text.'));
    expect(body.value.slice(0, value.indexOf('Text.')).trim()).toBe('');
    expect(body.value.split('\n')).toHaveLength(value.split('\n').length);
  });

  test.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('may have lines that end with %s.', (_, end) => {
    const value = ['---', 'title: A title', 'lang: ru', '---', '', 'Text.', ''].join(end);
    const {data, body, problems} = readArticle(value);
    expect(problems).toEqual([]);
    expect(data).toMatchObject({title: 'A title', lang: 'ru'});
    expect(body.value).toHaveLength(value.length);
    expect(body.value.replace(/ /g, '')).toBe(`${end.repeat(5)}Text.${end}`);
  });

  test('may have white space after its fences, and end the file.', () => {
    expect(readArticle('---  \ntitle: A\n---\t').data).toMatchObject({title: 'A'});
    expect(readArticle('---\ntitle: A\n---').data).toMatchObject({title: 'A'});
  });

  test('ends at the first fence: a thematic break in the text is text.', () => {
    const {data, body} = readArticle(
      lines('---', 'title: A', '---', '', 'One.', '', '---', '', 'Two.'),
    );
    expect(data).toMatchObject({title: 'A'});
    expect(body.value.trim()).toBe('One.\n\n---\n\nTwo.');
  });

  test('may contain a fence within a value.', () => {
    const {data} = readArticle(lines('---', 'title: A --- B', 'author: "---"', '---', 'Text.'));
    expect(data).toMatchObject({title: 'A --- B', author: {name: '---'}});
  });

  test('has the location of a value.', () => {
    const {locationOf} = readActor(lines('---', 'name: A', 'aliases:', '  - B', '  - C', '---'));
    expect(locationOf(['aliases', 1])).toEqual({
      file: 'a.md',
      position: {start: {line: 5, column: 5}, end: {line: 5, column: 6}},
    });
    expect(locationOf(['aliases', 2])).toBeUndefined();
    expect(locationOf(['role'])).toBeUndefined();
  });
});

describe('the languages of foreign words', () => {
  const formatAll = ({problems}: {problems: Problem[]}) => problems.map(format);

  test.each([
    ['one', 'ru', ['ru']],
    ['several', '[ru, ar, zh, ko-Hang]', ['ru', 'ar', 'zh', 'ko-Hang']],
  ])('may be %s.', (_, value, foreign) => {
    const {data} = readArticle(lines('---', 'title: A', `foreign: ${value}`, '---'));
    expect(data).toMatchObject({foreign});
  });

  test.each([
    ['two that share a script', '[ru, uk]', ': `ru` and `uk` are both written in Cyrillic'],
    ['two that share one of several', '[zh, ja]', ': `zh` and `ja` are both written in Han'],
    ['one in the script of the text', 'fr', ': `en` and `fr` are both written in Latin'],
    ['one with an unknown script', 'tlh', ': the script of `tlh` is unknown'],
    ['an invalid tag', 'r_u', ': `r_u` is not a language tag'],
    ['a number', '[1]', ': `1` is not a language tag'],
  ])('may not be %s.', (_, value, reason) => {
    const front = (name: string) => lines('---', `${name}: A`, `foreign: ${value}`, '---');
    const expected = [expect.stringContaining(`3:10 Invalid value of \`foreign\`${reason}`)];
    expect(formatAll(readArticle(front('title')))).toEqual(expected);
    expect(formatAll(readActor(front('name')))).toEqual(expected);
    expect(formatAll(readFramework(front('title')))).toEqual(expected);
  });

  test.each([
    ['lang: ru\nforeign: ru', 'Remove the key `foreign`.', 'lang: ru'],
    ['foreign: [ru, uk]', 'Remove `uk` from the list.', 'foreign: [ru]'],
    ['foreign: ua', 'Write `uk` instead of `ua`.', 'foreign: uk'],
    ['foreign: tlh', 'Add it to the tag, as in `tlh-Latn`.', 'lang: ru\nforeign: tlh-Latn'],
  ])('have a fix that works: %s', (matter, fix, fixed) => {
    const {problems} = readArticle(lines('---', 'title: A', matter, '---'));
    expect(problems.map((each) => each.fix)).toEqual([fix]);
    expect(readArticle(lines('---', 'title: A', fixed, '---')).problems).toEqual([]);
  });

  test('are checked against the language of the article, even if other keys are invalid.', () => {
    const of = (...more: string[]) => formatAll(readArticle(lines('---', ...more, '---')));
    expect(of('title: A', 'lang: ru', 'foreign: en')).toEqual([]);
    expect(of('lang: ru', 'foreign: be', 'source: unknown')).toEqual([
      expect.stringContaining('`title`'),
      expect.stringContaining('`source`'),
      expect.stringContaining('`ru` and `be` are both written in Cyrillic'),
    ]);
    expect(of('title: A', 'lang: e', 'foreign: be')).toEqual([expect.stringContaining('`lang`')]);
  });
});

describe('a file without front matter', () => {
  test.each([
    ['no front matter', 'Text.\n'],
    ['no text', ''],
  ])('is reported with %s.', (_, value) => {
    const {data, body, problems} = readArticle(value);
    expect(data).toBeUndefined();
    expect(body.value).toBe(value);
    expect(problems.map(format)).toEqual(['1:1 The required key `title` is missing.']);
    expect(problems[0]?.fix).toContain('Begin the file with a line `---`');
  });
});

test.each([
  ['is not closed', '---\ntitle: A\n\nText.\n', '1:1', 'Write a line `---` after its last key.'],
  [
    'is closed by a thematic break of the text',
    '---\ntitle: A\n\nThe wall broke.\n\n---\n\nMore.\n',
    '4:1',
    'Write a line `---` after its last key.',
  ],
  [
    'is closed by a thematic break, with CRLF',
    '---\r\ntitle: A\r\nThe wall: it broke.\r\n\r\n---\r\n',
    '3:1',
    'Write a line `---` after its last key.',
  ],
  ['is after the first line', '\n\n---\ntitle: A\n---\n', '3:1', 'Delete what is before `---`.'],
  ['has other fences', '----\ntitle: A\n----\n', '1:1', 'Write `---`, above and below.'],
])('Front matter that %s is reported.', (_, value, place, fix) => {
  const {data, body, problems} = readArticle(value);
  expect(data).toBeUndefined();
  expect(body.value).toBe(value);
  expect(problems.map(({line, column, fix}) => [`${line}:${column}`, fix])).toEqual([[place, fix]]);
});

test.each([
  '---\ntitle: A\n\n---\n\nText.\n',
  '---\n# A comment\n\ntitle: A\nnot:\n- B\n- "C"\n\n---\n',
  '---\ntitle: A\nnot: [\n  B\n  ]\ndescription: >\n  C\n\n  D\n\n---\n',
  '---\ntitle: A\n---\n\nText.\n\n---\n\nMore.\n',
])('Front matter may have empty lines: %j.', (value) => {
  expect(readArticle(value).problems).toEqual([]);
});

test.each(['---\n\nText.\n', '-----\nText.\n', '\n---\n'])(
  'A thematic break is not front matter: %j.',
  (value) => {
    expect(readArticle(value).problems.map(format)).toEqual([
      '1:1 The required key `title` is missing.',
    ]);
  },
);

describe('a missing key', () => {
  test('is reported with its name and the fix.', () => {
    const {problems} = readArticle(lines('---', 'lang: en', '---', 'Text.'));
    expect(problems.map(format)).toEqual(['2:1 The required key `title` is missing.']);
    expect(problems[0]).toMatchObject({
      expected: ['text'],
      fix: 'Add `title: …` between the two lines `---`.',
    });
  });

  test('is located at the start of its map in a list.', () => {
    const {problems} = readFramework(
      lines('---', 'title: A', 'signs:', '  - number: 1', '    title: B', '  - number: 2', '---'),
    );
    expect(problems.map(format)).toEqual(['6:5 The required key `signs.1.title` is missing.']);
  });

  test('is reported if the front matter is empty.', () => {
    expect(readArticle('---\n---\nText.\n').problems.map(format)).toEqual([
      '1:1 The required key `title` is missing.',
    ]);
  });
});

describe('an unknown key', () => {
  test('is located, with the nearest name.', () => {
    const {data, problems} = readArticle(
      lines('---', 'title: A', 'omited:', '  - B', 'xyzzy-plugh: C', '---', 'Text.'),
    );
    expect(data).toBeUndefined();
    expect(problems.map(format)).toEqual([
      '3:1 Unknown key "omited" in the front matter.',
      '5:1 Unknown key "xyzzy-plugh" in the front matter.',
    ]);
    expect(problems[0]).toMatchObject({
      nearest: 'omitted',
      fix: 'Write `omitted`, or remove the key.',
    });
    expect(problems[1]).toMatchObject({
      nearest: undefined,
      fix: 'Remove it: content/README.md lists the keys.',
    });
  });

  test('is reported in a map and in a list of maps, with the nearest key of that map.', () => {
    const inMap = readArticle(
      lines('---', 'title: A', 'publisher:', '  name: B', '  urls: C', '---'),
    );
    expect(inMap.problems.map(format)).toEqual(['5:3 Unknown key "urls" in the front matter.']);
    expect(inMap.problems[0]).toMatchObject({nearest: 'url'});

    const inList = readFramework(
      lines('---', 'title: A', 'signs:', '  - number: 1', '    title: B', '    txt: C', '---'),
    );
    expect(inList.problems.map(format)).toEqual(['6:5 Unknown key "txt" in the front matter.']);
    expect(inList.problems[0]).toMatchObject({nearest: 'text'});
  });

  test('is located in a file with CRLF.', () => {
    const {problems} = readArticle('---\r\ntitle: A\r\ntitel: B\r\n---\r\n');
    expect(problems.map(format)).toEqual(['3:1 Unknown key "titel" in the front matter.']);
  });

  test.each(['__proto__', 'constructor', 'toString'])('may have the name %s.', (name) => {
    const {problems} = readArticle(lines('---', 'title: A', `${name}: B`, '---'));
    expect(problems.map(format)).toEqual([`3:1 Unknown key "${name}" in the front matter.`]);
  });

  test.each([
    [
      'actor',
      readActor,
      'name: A',
      'Add the earlier address to `aliases`, such as `/actors/old-id/`.',
    ],
    ['framework', readFramework, 'title: A', 'Write `aliases`.'],
  ])('is reported with the key that replaced `formerly`: %s.', (_, read, first, fix) => {
    const [problem, ...more] = read(lines('---', first, 'formerly: [b]', '---')).problems;
    expect(more).toEqual([]);
    expect(problem).toMatchObject({line: 3, column: 1, nearest: 'aliases', fix});
  });

  test('is `date` instead of `published`.', () => {
    const read = (...more: string[]) =>
      readArticle(lines('---', 'title: A', 'date: 1590', ...more, '---')).problems;
    expect(read()).toMatchObject([
      {line: 3, nearest: 'published', fix: 'Write `published`, or remove the key.'},
    ]);
    expect(read('published: 1590')).toMatchObject([
      {fix: 'Remove it: content/README.md lists the keys.'},
    ]);
  });

  test('is not reported as a replaced key of another schema.', () => {
    const [problem] = readArticle(lines('---', 'title: A', 'formerly: [b]', '---')).problems;
    expect(problem?.nearest).not.toBe('aliases');
  });

  test('reports a malformed address of an actor.', () => {
    const {problems} = readActor(lines('---', 'name: A', 'aliases: [B, /actors/b]', '---'));
    expect(problems.map(format)).toEqual(['3:10 Invalid value of `aliases`.']);
    expect(problems[0]?.expected).toEqual([
      'names, or earlier addresses of the actor such as `/actors/old-id/`',
    ]);
  });
});

describe('a star in a name', () => {
  const readAlias = (written: string, key = 'aliases') =>
    readActor(lines('---', 'name: A', `${key}:`, '  - B', `  - ${written}`, '---')).problems;

  test.each(['Рузвельт*', '"*каев"', '"*Tokayev*"', 'O’Hara*', '/actors/b/'])(
    'is at an end: %s.',
    (written) => {
      expect(readAlias(written)).toEqual([]);
    },
  );

  test.each([
    ['Руз*вельт', '"Рузвельт"'],
    ['Рузвельт**', '"Рузвельт*"'],
    ['Рузвельт *', '"Рузвельт*"'],
    ['"*-Рузвельт*"', '"-Рузвельт*"'],
    ['Р*', '"Р"'],
    ['"*"', undefined],
  ])('is reported elsewhere, with a fix that works: %s.', (written, fixed) => {
    for (const key of ['aliases', 'not']) {
      const [problem, ...more] = readAlias(written, key);
      expect(more).toEqual([]);
      expect(problem && format(problem)).toBe(
        `5:5 Invalid value of \`${key}.1\`: a star is at the start or the end, next to one of two letters or more.`,
      );
      expect(problem?.fix).toBe(fixed === undefined ? 'Remove it.' : `Write \`${fixed}\`.`);
      expect(fixed === undefined ? [] : readAlias(fixed, key)).toEqual([]);
    }
  });

  test('is reported in a single value, and in `not` of an article.', () => {
    const actor = readActor(lines('---', 'name: A', 'aliases: Руз*вельт', '---')).problems;
    expect(actor.map(format)).toEqual([expect.stringContaining('3:10 Invalid value of')]);
    const article = readArticle(lines('---', 'title: A', 'not: [Руз*вельт]', '---')).problems;
    expect(article.map(format)).toEqual([expect.stringContaining('3:7 Invalid value of')]);
  });

  test('is not taken for YAML: the fix of an alias of YAML works.', () => {
    const [problem] = readAlias('*каев');
    expect(problem?.fix).toContain('"*каев"');
  });
});

describe('an invalid value', () => {
  test.each([
    ['an empty text', 'title: "  "', '2:8 Invalid value of `title`. text that is not empty'],
    ['no value', 'title:', '2:7 Invalid value of `title`. text that is not empty'],
  ])('is located: %s.', (_, line, message) => {
    const [problem, ...more] = readArticle(lines('---', line, '---')).problems;
    expect(more).toEqual([]);
    expect(problem && `${format(problem)} ${problem.expected}`).toBe(message);
    expect(problem?.fix).toBe(`Write ${problem?.expected}.`);
  });

  test('is located in a list.', () => {
    const {problems} = readActor(lines('---', 'name: A', 'aliases:', '  - B', '  - ""', '---'));
    expect(problems.map(({line}) => line)).toEqual([5]);
  });

  test('and an unknown key are reported together.', () => {
    const {problems} = readArticle(lines('---', 'title: A', 'lang: "?"', 'titel: B', '---'));
    expect(problems.map(({line}) => line).sort()).toEqual([3, 4]);
  });

  test.each(['just a text', '- a list', '12', 'null'])(
    'may be the whole front matter: %s.',
    (yaml) => {
      const {data, problems} = readArticle(lines('---', yaml, '---', 'Text.'));
      expect(data).toBeUndefined();
      expect(problems).toHaveLength(1);
    },
  );
});

describe('front matter that is not YAML', () => {
  test.each<[string, string, number, string?]>([
    ['an open quotation mark', 'title: "A', 2, 'Close the quotation mark: `title: "A"`.'],
    ['an open bracket', 'title: [A', 3],
    ['a colon in a text', 'title: A: B', 2, 'Write `title: "A: B"`.'],
    ['a key twice', 'title: A\ntitle: B', 3, 'Keep one of the two keys.'],
    ['a tab instead of spaces', 'publisher:\n\tname: A', 3, 'Indent with spaces instead of tabs.'],
  ])(
    'is reported with its location and the fix: %s.',
    (_, yaml, line, fix = 'in quotation marks') => {
      const {data, problems} = readArticle(lines('---', yaml, '---', 'Text.'));
      expect(data).toBeUndefined();
      expect(problems[0]?.reason).toMatch(/^The front matter is not valid YAML: /);
      expect(problems[0]?.fix).toContain(fix);
      expect(problems.map((each) => each.line)).toContain(line);
    },
  );

  test.each([
    ['title: "The "best" harbour"', 'title: "The \\"best\\" harbour"', 'The "best" harbour'],
    ['title: "Best" harbour', 'title: "\\"Best\\" harbour"', '"Best" harbour'],
    ['title: "A" and "B"', 'title: "\\"A\\" and \\"B\\""', '"A" and "B"'],
    ["title: 'It's a wall'", `title: "It's a wall"`, "It's a wall"],
    ["title: 'Best' harbour", `title: "'Best' harbour"`, "'Best' harbour"],
    ['title: "T', 'title: "T"', 'T'],
    ["title: 'T", "title: 'T'", 'T'],
    ["title: 'Tis the wall", `title: "'Tis the wall"`, "'Tis the wall"],
    ['title: "T\nauthor: "Ada"', 'title: "T"', 'T'],
    ['title: *Wall* fell', 'title: "*Wall* fell"', '*Wall* fell'],
    ['title: > wall', 'title: "> wall"', '> wall'],
    ['title: | wall', 'title: "| wall"', '| wall'],
    ['title: @wall', 'title: "@wall"', '@wall'],
    ['title: - wall', 'title: "- wall"', '- wall'],
    ['title: Wall "fell": a story', 'title: "Wall \\"fell\\": a story"', 'Wall "fell": a story'],
  ])('has one exact fix that works: %s', (matter, fixed, title) => {
    const {problems} = readArticle(lines('---', matter, '---'));
    expect(problems).toMatchObject([{line: 2}]);
    const [, code = ''] = /`(.*)`/.exec(problems[0]?.fix ?? '') ?? [];
    expect(code).toBe(fixed);
    expect(readArticle(lines('---', code, '---'))).toMatchObject({problems: [], data: {title}});
  });

  test('may have a text in quotation marks on several lines elsewhere.', () => {
    const {problems} = readArticle(lines('---', 'title: "a', '  b: c"', 'author: Ada: B', '---'));
    expect(problems).toMatchObject([{line: 4, fix: 'Write `author: "Ada: B"`.'}]);
  });

  test('has an exact fix in a list, and for a list without brackets.', () => {
    const fixOf = (matter: string) =>
      readActor(lines('---', 'name: A', matter, '---')).problems.map(({line, fix}) => [line, fix]);
    expect(fixOf('aliases:\n  - "B" C')).toEqual([[4, 'Write `- "\\"B\\" C"`.']]);
    expect(fixOf('aliases: "B", "C"')).toEqual([[3, 'Write `aliases: ["B", "C"]`.']]);
    expect(fixOf('aliases:\n  - "B\n  - C')).toEqual([[4, 'Close the quotation mark: `- "B"`.']]);
  });

  test.each([
    ['title: T\n  author: Ada', 3, 3, 'Write `author: Ada` in the same column as `title`.'],
    ['title: "T"\n\n author: Ada', 4, 2, 'Write `author: Ada` in the same column as `title`.'],
    [
      'title: T\npublisher:\n  name: B\n    url: https://b.example',
      5,
      5,
      'Write `url: https://b.example` in the same column as `name`.',
    ],
  ])('is an indented key, which is reported once: %j', (matter, line, column, fix) => {
    expect(readArticle(lines('---', matter, '---')).problems).toMatchObject([{line, column, fix}]);
    expect(readArticle(lines('---', matter, '---')).problems).toHaveLength(1);
  });

  test('is reported if nested aliases would use too much memory.', () => {
    const levels = Array.from(
      {length: 9},
      (_, n) => `l${n + 1}: &l${n + 1} [${`*l${n},`.repeat(9)}]`,
    );
    const {data, problems} = readArticle(lines('---', 'l0: &l0 [a]', ...levels, '---'));
    expect(data).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
  });
});

describe('a character that no text may have', () => {
  test.each([
    ['escaped', 'title: "a\\0b"', ['2:8 The character U+0000 has no meaning in a text.']],
    [
      'half of a pair',
      'title: "a\\ud800b"',
      ['2:8 The character U+D800 has no meaning in a text.'],
    ],
    [
      'an escaped override',
      'title: "a\\u202eb"',
      ['2:8 U+202E (right-to-left override) shows the following text in another order.'],
    ],
    [
      'an override',
      'title: a\u202eb',
      ['2:9 U+202E (right-to-left override) shows the following text in another order.'],
    ],
    [
      'an isolate without end',
      'title: a\u2067b',
      ['2:9 U+2067 (right-to-left isolate) has no end in this paragraph.'],
    ],
    // The check of the whole file reports it.
    ['written as itself', 'title: a\u0007b', []],
  ])('is reported: %s.', (_, line, expected) => {
    expect(readArticle(lines('---', line, '---')).problems.map(format)).toEqual(expected);
  });

  test.each(['\u200B', '\u00AD', '\u2800', '\u3164', '\u200E \u2063'])(
    'is reported if nothing else is in a text: %j.',
    (title) => {
      const {problems} = readArticle(lines('---', `title: "${title}"`, '---'));
      expect(problems).toMatchObject([{line: 2, expected: ['text with visible characters']}]);
    },
  );
});

test('Brackets within each other are limited, because the YAML parser is not.', () => {
  const read = (depth: number) =>
    readArticle(lines('---', `title: ${'['.repeat(depth)}${']'.repeat(depth)}`, '---')).problems;
  expect(read(20_000)).toMatchObject([{line: 2, column: 108, ruleId: 'nesting'}]);
  expect(read(100)).toMatchObject([{ruleId: 'front-matter'}]);
});

describe('what YAML would drop', () => {
  test.each([
    ['title: Issue #4', '2:14', 'Write `"Issue #4"`, or the comment on a line of its own.'],
    ['title: A "b" #4  ', '2:14', 'Write `"A \\"b\\" #4"`, or the comment on a line of its own.'],
    ['title: 12 # twelve', '2:11', 'Write `"12 # twelve"`, or the comment on a line of its own.'],
    ['title: &Co wall', '2:8', 'Write `"&Co wall"`.'],
    ['title: &Co', '2:8', 'Write `"&Co"`.'],
    ['title: &Co wall #4', '2:8', 'Write `"&Co wall #4"`.'],
    ['title: *Wall #4', '2:8', 'Write `"*Wall #4"`.'],
    ['title: *Wall', '2:8', 'Write `"*Wall"`.'],
  ])('is an error, with a fix that works: %s', (line, place, fix) => {
    const {problems} = readArticle(lines('---', line, '---'));
    expect(problems.map(({line, column, fix}) => [`${line}:${column}`, fix])).toEqual([
      [place, fix],
    ]);
    const [, value] = /`(.*)`/.exec(fix) ?? [];
    expect(readArticle(lines('---', `title: ${value}`, '---')).problems).toEqual([]);
  });

  test.each([
    ['colour: #9b2226', 'colour: "#9b2226"'],
    ['title: #9b2226', 'title: "#9b2226"'],
    ['description: #1', 'description: "#1"'],
  ])('is an error if a comment is the whole value: %s', (line, fixed) => {
    const [problem] = readArticle(lines('---', line, '---')).problems;
    expect(problem).toMatchObject({
      line: 2,
      column: line.indexOf('#') + 1,
      fix: `Write \`${fixed}\`, or the comment on a line of its own.`,
    });
  });

  test('is an error if a comment is in the place of a value.', () => {
    expect(readArticle(lines('---', 'title: A', 'draft: # no', '---')).problems).toMatchObject([
      {line: 3, column: 8, fix: 'Write a value, and the comment on a line of its own.'},
    ]);
  });

  test('is an anchor of a key.', () => {
    expect(readArticle(lines('---', '&a title: A', '---')).problems).toMatchObject([
      {line: 2, column: 1, fix: 'Delete `&a`.'},
    ]);
  });

  test('is an anchor of a list, and each alias.', () => {
    const {problems} = readActor(
      lines('---', 'name: A', 'aliases: &a [B]', 'not: *a', 'role: *b', '---'),
    );
    expect(problems.map(({line, fix}) => [line, fix])).toEqual([
      [3, 'Delete `&a`.'],
      [4, 'Write `"*a"`.'],
      [5, 'Write `"*b"`.'],
    ]);
  });

  test('is an error if an item of a list continues the item above.', () => {
    const read = (second: string) =>
      readArticle(lines('---', 'title: T', 'authors:', '  - Ada', second, '---'));
    expect(read('   - Bob').problems).toMatchObject([
      {
        line: 5,
        column: 4,
        fix: 'Write `  - Bob`, with the indentation of the item above.',
      },
    ]);
    expect(read('  - Bob').data?.authors).toMatchObject([{name: 'Ada'}, {name: 'Bob'}]);
    expect(
      readArticle(lines('---', 'title: T', 'authors: Ada', '  - Bob', '---')).problems,
    ).toMatchObject([
      {
        line: 4,
        column: 3,
        fix: 'Write `["Ada", "Bob"]` if it is a list, or `"Ada - Bob"` if it is one text.',
      },
    ]);
  });

  test('is an error in a list, and after a tag.', () => {
    const {problems} = readActor(lines('---', 'name: A', 'aliases:', '  - B #2', '---'));
    expect(problems).toMatchObject([{line: 4, column: 7}]);
    expect(readArticle(lines('---', 'title: !foo bar', '---')).problems).toMatchObject([
      {line: 2, column: 8, ruleId: 'front-matter'},
    ]);
  });

  test.each([
    '# A comment\ntitle: A',
    'title: A\n# A comment',
    'title: "A" # A comment',
    'title: A#1',
  ])('is not a comment that cannot be meant as text: %j', (matter) => {
    expect(readArticle(lines('---', matter, '---')).problems).toEqual([]);
  });
});

describe('a value in another form', () => {
  const fixOf = (line: string): string | undefined => {
    const [problem, ...more] = readArticle(lines('---', 'title: A', line, '---')).problems;
    expect(more).toEqual([]);
    return problem?.fix;
  };

  test.each([
    ['published: 5 March 2024', 'published: 2024-03-05'],
    ['published: March 5, 2024', 'published: 2024-03-05'],
    ['published: March 2024', 'published: 2024-03'],
    ['published: 2024/03/05', 'published: 2024-03-05'],
    ['published: 2024-3-5', 'published: 2024-03-05'],
    ['published: 5.3.2024', 'published: 2024-03-05'],
    ['published: about 1590', 'published: c. 1590'],
    ['published: c. March 1590', 'published: c. 1590-03'],
    ['published: ~1590', 'published: c. 1590'],
    ['published: "-44"', 'published: 44 BC'],
    ['published: 1590–1592', 'published: 1590/1592'],
    ['published: 1590-1592', 'published: 1590/1592'],
    ['published: 10 March 2024 to 12 March 2024', 'published: 2024-03-10/2024-03-12'],
    ['published: 1592/1590', 'published: 1590/1592'],
    ['published: c. 1592/c. 1590', 'published: c. 1590/c. 1592'],
    ['published: 1590s', 'published: 159X'],
    ['published: 159x', 'published: 159X'],
    ['published: 16th century', 'published: 15XX'],
    ['published: Fall 2022', 'published: 2022-23'],
    ['published: winter of 1590', 'published: 1590-24'],
    ['published: before 1590', 'published: ../1590'],
    ['published: after 5 March 2024', 'published: 2024-03-05/..'],
    ['published: 5th of Sept. 2024', 'published: 2024-09-05'],
    ['published: "Tue, 5 March 2024"', 'published: 2024-03-05'],
    ['published: 2024 March 5', 'published: 2024-03-05'],
    ['published: 15 March 44 BC', 'published: -0043-03-15'],
    ['published: March 44 BC', 'published: -0043-03'],
    ['published: 1 January 800', 'published: 0800-01-01'],
    ['inferred: titel', 'inferred: title'],
    ['lang: English', 'lang: en'],
    ['lang: русский', 'lang: ru'],
    ['lang: ua', 'lang: uk'],
    ['lang: en_US', 'lang: en-US'],
  ])('has a fix that works: %s', (line, fixed) => {
    expect(fixOf(line)).toBe(`Write \`${fixed}\`.`);
    expect(fixOf(fixed)).toBeUndefined();
  });

  test.each([
    ...['800', '44 BC', '-0043-03-15', 'c. 1590', '1590~', '1590?', '1590%', '1590/1592'],
    ...['1590/..', '../1590', '159X', '2022-21', '0044', '"1590"'],
  ])('is a date that needs no quotation marks: %s.', (value) => {
    expect(fixOf(`published: ${value}`)).toBeUndefined();
  });

  test.each([
    ...['31 February 2024', '30 Feb 2024', '31 June 1999', 'Christmas 2023', 'Easter 1916'],
    ...['Monday 2024', 'Monday 5 March 2024', 'early 1590', 'mid 1590', 'first published 1590'],
    ...['1 May 1886 (old style)', 'before 31 June 1999', '1590 to 1592 to 1594', 'not before 1590'],
    ...['5 March 24', '1 to 5 March 2024', 'March', '5 March 2024 10:00', '5 6 March 2024'],
  ])('has no nearest form if a part of it is not understood: %s.', (date) => {
    expect(fixOf(`published: ${JSON.stringify(date)}`)).toMatch(/^Write a calendar date/);
  });

  test('has no nearest form if it is ambiguous.', () => {
    expect(fixOf('published: 3/5/2024')).toMatch(/^Write a calendar date/);
    expect(fixOf('published: 1500s')).toMatch(/^Write a calendar date/);
    expect(fixOf('published: 2022-02-30')).toMatch(/^Write a calendar date/);
    expect(fixOf('published: 1590/1590')).toMatch(/^Write an interval that ends after it begins/);
    expect(fixOf('inferred: date')).toBe('Write `title`, `published` or `[title, published]`.');
    expect(fixOf('inferred: published')).toBe(
      'Write `title` only, because there is no `published`.',
    );
    expect(fixOf('lang: gibberish')).toMatch(/^Write a language tag/);
  });

  test.each([
    ['publisher: The Times', 'publisher: {name: "The Times"}'],
    ['omitted:\n  - 1849, original title: X', 'omitted:\n  - "1849, original title: X"'],
    ['description: {a}', 'description: "{a}"'],
  ])('can be written to the letter of the fix: %s', (line, fixed) => {
    const [, code = ''] = /`(.*)`/.exec(fixOf(line) ?? '') ?? [];
    expect(fixed).toContain(code);
    expect(fixOf(fixed)).toBeUndefined();
  });

  test.each(['1984', '2022-01-10', 'true', 'null', '1e3', '0x1F'])(
    'is a text as it is written: %s.',
    (title) => {
      expect(readArticle(lines('---', `title: ${title}`, '---')).data).toMatchObject({title});
    },
  );

  test('is a key without a space after its colon.', () => {
    const [problem, ...more] = readArticle(lines('---', 'title:X', '---')).problems;
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      line: 2,
      fix: 'Write `title: X`, with a space after the colon.',
    });
  });

  test('is an unknown key whose nearest key is there already.', () => {
    expect(fixOf('titel: B')).toBe('Remove it: content/README.md lists the keys.');
  });
});
